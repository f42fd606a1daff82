/** Id of the cloud environment; empty is the one the project is opened with. Without any the app runs on its snapshot. */
export const cloudEnvironment = '';

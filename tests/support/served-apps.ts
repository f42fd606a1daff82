/** The apps that the end-to-end tests open, by what they are for. */
export type ServedApp = 'project' | 'engine' | 'host';

const variable = (app: ServedApp): string => `PREVIEW_OF_${app.toUpperCase()}`;

/** Where the app is served, for the workers that are started after this. */
export const noteAddress = (app: ServedApp, url: string): void => {
  process.env[variable(app)] = url;
};

/** Such as http://127.0.0.1:41234, without a cloud. */
export const addressOf = (app: ServedApp): string => {
  const url = process.env[variable(app)];
  if (url === undefined)
    throw new Error(`the app ${app} is not served: is globalSetup set for this project?`);
  return url;
};

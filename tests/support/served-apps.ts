/** The apps that the end-to-end tests open, by what they are for. */
export type ServedApp = 'project' | 'engine' | 'host';

const variable = (app: ServedApp): string => `PREVIEW_OF_${app.toUpperCase()}`;

/** What globalSetup has made, for the workers that are started after it; they get the environment as it is then. */
const made = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: is globalSetup set for this project?`);
  return value;
};

/** Notes where the app is served. */
export const noteAddress = (app: ServedApp, url: string): void => {
  process.env[variable(app)] = url;
};

/** Such as http://127.0.0.1:41234, without a cloud. */
export const addressOf = (app: ServedApp): string => made(variable(app));

const releaseVariable = 'PREVIEW_RELEASE';

export const noteRelease = (folder: string): void => {
  process.env[releaseVariable] = folder;
};

/** A local cloud's data folder in which the bundled edition is released: to be copied, and left as it is. */
export const releaseFolder = (): string => made(releaseVariable);

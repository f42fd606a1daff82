import path from 'node:path';
import { inProject } from '../support/paths';

/**
 * The value of `--port`: a decimal number, 0 for any free port.
 * @throws Error naming the option and its value
 */
export const readPort = (value: string): number => {
  const port = /^\d{1,5}$/.test(value) ? Number(value) : NaN;
  if (!(port <= 65_535)) throw new Error(`--port ${value}: not a port`);
  return port;
};

/**
 * The absolute path of `--data`, by default `.data` in the project.
 * @throws Error for an empty value, which would mean the current folder
 */
export const readDataFolder = (value: string | undefined): string => {
  if (value === '') throw new Error('--data: the folder is missing');
  return value === undefined ? inProject('.data') : path.resolve(value);
};

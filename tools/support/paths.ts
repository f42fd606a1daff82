import { fileURLToPath } from 'node:url';
import path from 'node:path';

/** Absolute path of the project's root folder. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** Absolute path of a place inside the project. */
export const inProject = (...parts: string[]): string => path.join(projectRoot, ...parts);

import { writeFile } from 'node:fs/promises';
import prettier from 'prettier';
import { inProject } from '../support/paths';

/** Writes a made file, formatted as the project's own are, to a place under `miniprogram/`. */
export const writeFormatted = async (place: string, text: string): Promise<void> => {
  const file = inProject('miniprogram', place);
  const options = await prettier.resolveConfig(file);
  await writeFile(file, await prettier.format(text, { ...options, filepath: file }));
};

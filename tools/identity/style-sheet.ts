import { writeFile } from 'node:fs/promises';
import prettier from 'prettier';
import { inProject } from '../support/paths';

/** Writes a made style sheet, formatted as the project's own are, to a place under `miniprogram/`. */
export const writeStyleSheet = async (place: string, text: string): Promise<void> => {
  const file = inProject('miniprogram', place);
  const options = await prettier.resolveConfig(file);
  await writeFile(file, await prettier.format(text, { ...options, parser: 'css' }));
};

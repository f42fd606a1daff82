import { readFile } from 'node:fs/promises';
import { init } from '@jsquash/oxipng/optimise.js';
import { inProject } from '../support/paths';
import type { Pixels } from './few-colours';

/** Of oxipng's 0 to 6: two more try longer and save less than 1 %. */
const level = 4;

const code = inProject('node_modules/@jsquash/oxipng/codec/pkg/squoosh_oxipng_bg.wasm');

/** The picture as a PNG, unchanged: with a palette where it has few colours, and as small as oxipng makes it. */
export const smallPng = async ({ width, height, data }: Pixels): Promise<Uint8Array> => {
  // Started once, whoever calls first; in Node it cannot load its code itself.
  const { optimise_raw: optimise } = await init(await WebAssembly.compile(await readFile(code)));
  return optimise(data, width, height, level, false, false);
};

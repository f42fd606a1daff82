import type { Failure } from '../../../../typings/functions';
import { codePicture } from '../../../services/code-picture';
import type { Drawing } from '../../poster/drawing';
import { renderCode } from '../calls';
import { readBytes } from './files';
import { isJpeg } from './jpeg';
import { codeScene } from './pictures';

/** A booth's code on this device. */
export interface KeptCode {
  path: string;
  jpeg: Uint8Array;
}

/** Why a booth's code did not come. */
export class CodeError extends Error {
  constructor(
    readonly booth: string,
    /** The function's answer; null where it drew the code and the picture did not come. */
    readonly failure: Failure['error'] | null,
  ) {
    super(`the code of booth ${booth} did not come`);
    this.name = 'CodeError';
  }
}

/** Side of a code on paper, px: the largest (getUnlimited). */
const side = 1280;

/** How long a picture's file may take, ms. */
const patience = 20_000;

const fetchCode = async (booth: string, drawPicture: Drawing['drawPicture']): Promise<KeptCode> => {
  const answer = await renderCode(booth, side);
  if (!answer.ok) throw new CodeError(booth, answer.error);
  const path = await codePicture(answer.data.fileID, patience);
  if (path === null) throw new CodeError(booth, null);
  const bytes = await readBytes(path);
  // WeChat gives a JPEG, which a PDF shows as it is.
  if (isJpeg(bytes)) return { path, jpeg: bytes };
  return { path, jpeg: await readBytes(await drawPicture(codeScene(path, side), 'jpg')) };
};

/** The codes that came, each asked for once. */
export interface CodeShelf {
  /** @throws CodeError; what came before it stays */
  fetch: (booths: readonly string[], told: (done: number) => void) => Promise<ReadonlyMap<string, KeptCode>>;
}

export const createCodeShelf = (drawPicture: Drawing['drawPicture']): CodeShelf => {
  const kept = new Map<string, KeptCode>();
  return {
    // One after the other: WeChat draws so many codes a minute only, and a phone has little memory.
    async fetch(booths, told) {
      for (const [index, booth] of booths.entries()) {
        if (!kept.has(booth)) kept.set(booth, await fetchCode(booth, drawPicture));
        told(index + 1);
      }
      return kept;
    },
  };
};

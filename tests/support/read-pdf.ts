import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { inProject } from '../../tools/support/paths';

/** A picture of a page, decoded. */
export interface ReadPicture {
  data: Uint8ClampedArray;
  width: number;
  height: number;
  /** Bytes of a pixel. */
  channels: number;
}

export interface ReadPage {
  /** Left, bottom, right, top in points. */
  box: number[];
  /** How many are painted. */
  images: number;
  paths: number;
  /** Every change of coordinates, in order. */
  transforms: number[][];
  /** In the order they are painted; none unless they were asked for. */
  pictures: ReadPicture[];
}

export interface ReadPdf {
  title: string;
  pages: ReadPage[];
}

export interface PdfQuestion {
  bytes: Uint8Array;
  wantsPictures: boolean;
}

/**
 * A genuine reader of PDFs (PDF.js) for the tests of one file: call it once, outside of any test.
 * @returns reads a document; rejects where the reader finds a fault
 */
export const openPdfReader = (): ((bytes: Uint8Array, wantsPictures?: boolean) => Promise<ReadPdf>) => {
  let worker: Worker | undefined;

  afterAll(async () => {
    await worker?.terminate();
  });

  return async (bytes, wantsPictures = false) => {
    worker ??= new Worker(inProject('tests', 'support', 'pdf-reader.mjs'));
    const question: PdfQuestion = { bytes: Uint8Array.from(bytes), wantsPictures };
    worker.postMessage(question);
    const [answer] = (await once(worker, 'message')) as [{ pdf?: ReadPdf; failure?: string }];
    if (answer.pdf === undefined) throw new Error(answer.failure ?? 'the reader says nothing');
    return answer.pdf;
  };
};

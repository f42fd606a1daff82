import { cloud, type CodeParameters } from './sdk';

/** What is told of a failure: enough of it to know the reason. */
const LONGEST_MESSAGE = 160;

interface CodeRequest extends CodeParameters {
  /** Where the picture is kept in cloud storage, without the extension. */
  path: string;
}

interface KeptCode {
  fileID: string;
  /** As WeChat gave it: image/jpeg or image/png. */
  contentType: string;
}

const keep = async ({ path, ...parameters }: CodeRequest): Promise<KeptCode> => {
  const { contentType, buffer } = await cloud.openapi.wxacode.getUnlimited(parameters);
  const extension = contentType.includes('png') ? 'png' : 'jpg';
  const { fileID } = await cloud.uploadFile({ cloudPath: `${path}.${extension}`, fileContent: buffer });
  return { fileID, contentType };
};

/**
 * Draws a Mini Program code and keeps its picture in cloud storage; drawn again it is the same file with the same ID.
 * @param patience how long that may take, in ms
 * @throws Error of the SDK, or one that tells that the patience is at an end
 */
export const keepCode = (request: CodeRequest, patience: number): Promise<KeptCode> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`it took longer than ${patience / 1000} s`));
    }, patience);
    void keep(request)
      .then(resolve, reject)
      .finally(() => {
        clearTimeout(timer);
      });
  });

/** Why a code could not be drawn or kept, in one short line. */
export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, LONGEST_MESSAGE);

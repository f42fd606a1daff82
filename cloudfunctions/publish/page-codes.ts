import { routeOf } from '../../miniprogram/domain/pages';
import { posterScene } from '../../miniprogram/domain/poster-scene';
import type { PageId } from '../../typings/content';
import type { CodeOptions } from '../../typings/functions';
import { cloud } from '../shared/sdk';

/** How long one page's code may take, in milliseconds: a release has 60 s, and its codes are drawn at once. */
const PATIENCE = 20_000;

/** What is told of a failure: enough of it to know the reason. */
const LONGEST_MESSAGE = 160;

type EnvVersion = Required<CodeOptions>['envVersion'];

/** The picture's fileID, or why there is none. */
export type PageCode = { page: PageId; fileID: string } | { page: PageId; message: string };

const withinPatience = <Value>(work: Promise<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error(`it took longer than ${PATIENCE / 1000} s`));
    }, PATIENCE);
    void work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });

/** Where a page's code is kept in cloud storage, without the extension. */
const pathOf = (edition: string, page: PageId, envVersion: EnvVersion): string =>
  `codes/${edition}/${envVersion}/${page}`;

/** Whether a fileID is of a code of this page that opens this version of the Mini Program. */
export const isCodeOf = (fileID: string, edition: string, page: PageId, envVersion: EnvVersion): boolean =>
  fileID.includes(`/${pathOf(edition, page, envVersion)}.`);

/**
 * Draws and keeps one code. Its path depends on what it opens alone: drawn again it is the same file with the same ID,
 * and a page that is released again unchanged keeps its hash.
 */
const draw = async (edition: string, page: PageId, options: Required<CodeOptions>): Promise<string> => {
  const { checkPath, envVersion } = options;
  const { contentType, buffer } = await cloud.openapi.wxacode.getUnlimited({
    scene: posterScene,
    page: routeOf(page),
    checkPath,
    envVersion,
  });
  const extension = contentType.includes('png') ? 'png' : 'jpg';
  const cloudPath = `${pathOf(edition, page, envVersion)}.${extension}`;
  return (await cloud.uploadFile({ cloudPath, fileContent: buffer })).fileID;
};

const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ').slice(0, LONGEST_MESSAGE);

/**
 * The Mini Program code of each page, into cloud storage. Where an environment does not allow that (no permission, no
 * published version, quota), the page is told with the reason: a release does not depend on its codes.
 */
export const drawCodes = (
  edition: string,
  pages: readonly PageId[],
  options: Required<CodeOptions>,
): Promise<PageCode[]> =>
  Promise.all(
    pages.map(async (page) => {
      try {
        return { page, fileID: await withinPatience(draw(edition, page, options)) };
      } catch (error) {
        return { page, message: reasonOf(error) };
      }
    }),
  );

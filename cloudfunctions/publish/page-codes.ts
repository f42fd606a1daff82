import { routeOf } from '../../miniprogram/domain/pages';
import { posterScene } from '../../miniprogram/domain/poster-scene';
import type { PageId } from '../../typings/content';
import type { CodeOptions } from '../../typings/functions';
import { keepCode, reasonOf } from '../shared/mini-program-code';

/** How long one page's code may take, in milliseconds: a release has 60 s, and its codes are drawn at once. */
const PATIENCE = 20_000;

type EnvVersion = Required<CodeOptions>['envVersion'];

/** The picture's fileID, or why there is none. */
export type PageCode = { page: PageId; fileID: string } | { page: PageId; message: string };

/** Where a page's code is kept in cloud storage, without the extension. */
const pathOf = (edition: string, page: PageId, envVersion: EnvVersion): string =>
  `codes/${edition}/${envVersion}/${page}`;

/** Whether a fileID is of a code of this page that opens this version of the Mini Program. */
export const isCodeOf = (fileID: string, edition: string, page: PageId, envVersion: EnvVersion): boolean =>
  fileID.includes(`/${pathOf(edition, page, envVersion)}.`);

/** Its path depends on what it opens alone: a page that is released again unchanged keeps its hash. */
const draw = async (edition: string, page: PageId, options: Required<CodeOptions>): Promise<string> => {
  const path = pathOf(edition, page, options.envVersion);
  const request = { scene: posterScene, page: routeOf(page), ...options, path };
  return (await keepCode(request, PATIENCE)).fileID;
};

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
        return { page, fileID: await draw(edition, page, options) };
      } catch (error) {
        return { page, message: reasonOf(error) };
      }
    }),
  );

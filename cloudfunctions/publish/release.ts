import { hashOf } from '../../miniprogram/domain/canonical-hash';
import type { PageDocument, PageId } from '../../typings/content';
import type { CodeOptions, ReleaseData } from '../../typings/functions';
import { AppError } from '../shared/app-error';
import { buildPages, pageEntries } from '../shared/content/page-builder';
import { describeProblems } from '../shared/content/problems';
import { readServedPage, writeRelease, type ReleasedPage } from '../shared/release-repository';
import { drawCodes, isCodeOf, type PageCode } from './page-codes';
import { checkStoredContent } from './validate';

/** The code that the page was served with, unless it opens another version: a trial's does not open for everyone. */
const codeBefore = async (
  edition: string,
  page: PageId,
  { envVersion }: Required<CodeOptions>,
): Promise<string | undefined> => {
  const code = (await readServedPage(edition, page))?.code;
  return code !== undefined && isCodeOf(code, edition, page, envVersion) ? code : undefined;
};

const withCode = async (
  edition: string,
  id: PageId,
  page: PageDocument,
  codes: readonly PageCode[],
  options: Required<CodeOptions>,
): Promise<ReleasedPage & { id: PageId }> => {
  const drawn = codes.find((code) => code.page === id);
  const code = drawn && 'fileID' in drawn ? drawn.fileID : await codeBefore(edition, id, options);
  const released = code === undefined ? page : { ...page, code };
  return { id, hash: hashOf(released), page: released };
};

/**
 * Serves the content of the database as a new version, each page with a Mini Program code that opens it where one can
 * be drawn; a page without keeps the code it was served with before, if that opens the same version of the Mini Program.
 * @throws AppError NOT_FOUND, FAILED_PRECONDITION with what is wrong where the content is not valid
 */
export const release = async (edition: string, options: Required<CodeOptions>): Promise<ReleaseData> => {
  const checked = await checkStoredContent(edition);
  if (!checked.valid) throw new AppError('FAILED_PRECONDITION', describeProblems(checked.problems));
  const pages = pageEntries(buildPages(checked.content));
  const codes = await drawCodes(
    edition,
    pages.map(([id]) => id),
    options,
  );
  const coded = await Promise.all(pages.map(([id, page]) => withCode(edition, id, page, codes, options)));
  const manifest = await writeRelease(edition, coded);
  const rendered = codes.flatMap((code) => ('fileID' in code ? [code.page] : []));
  const failed = codes.flatMap((code) => ('message' in code ? [code] : []));
  return { ...manifest, codes: { rendered, failed } };
};

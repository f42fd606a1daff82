import { hashOf } from '../../miniprogram/domain/canonical-hash';
import type { ReleaseData } from '../../typings/functions';
import { AppError } from '../shared/app-error';
import { buildPages, pageEntries } from '../shared/content/page-builder';
import { describeProblems } from '../shared/content/problems';
import { writeRelease } from '../shared/release-repository';
import { checkStoredContent } from './validate';

/**
 * Serves the content of the database as a new version.
 * @throws AppError NOT_FOUND, FAILED_PRECONDITION with what is wrong where the content is not valid
 */
export const release = async (edition: string): Promise<ReleaseData> => {
  const checked = await checkStoredContent(edition);
  if (!checked.valid) throw new AppError('FAILED_PRECONDITION', describeProblems(checked.problems));
  const pages = pageEntries(buildPages(checked.content));
  return writeRelease(
    edition,
    pages.map(([id, page]) => ({ id, hash: hashOf(page), page })),
  );
};

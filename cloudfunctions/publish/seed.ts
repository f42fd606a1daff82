import path from 'node:path';
import type { SeedData } from '../../typings/functions';
import { AppError } from '../shared/app-error';
import { checkContent } from '../shared/content/check-content';
import { readEditionFolder } from '../shared/content/edition-folder';
import { describeProblems } from '../shared/content/problems';
import { hasContent, replaceContent } from '../shared/content-repository';

/** Beside the function's code, in the source folder as on the platform. */
const folderOf = (edition: string): string => path.join(__dirname, 'editions', edition);

/**
 * Brings the database to the content of the function's own folder. Nothing is written unless all of it is
 * valid; records already there stay unless `overwrite` is set.
 * @throws AppError NOT_FOUND, INVALID_ARGUMENT with what is wrong in which file, FAILED_PRECONDITION
 */
export const seed = async (edition: string, overwrite: boolean): Promise<SeedData> => {
  const folder = await readEditionFolder(folderOf(edition));
  if (folder === null) throw new AppError('NOT_FOUND', `edition: there is no content for ${edition}`);
  if (folder.problems.length > 0) throw new AppError('INVALID_ARGUMENT', describeProblems(folder.problems));
  const checked = checkContent(edition, folder.raw);
  if (!checked.valid) throw new AppError('INVALID_ARGUMENT', describeProblems(checked.problems));
  if (!overwrite && (await hasContent(edition)))
    throw new AppError(
      'FAILED_PRECONDITION',
      `The database holds records of ${edition}: set overwrite to replace them.`,
    );
  return replaceContent(edition, checked.content);
};

import type { ValidateData } from '../../typings/functions';
import { AppError } from '../shared/app-error';
import { checkContent, type CheckedContent } from '../shared/content/check-content';
import { readContent } from '../shared/content-repository';

/**
 * The edition's content as the database holds it, checked.
 * @throws AppError NOT_FOUND where the database holds nothing of the edition
 */
export const checkStoredContent = async (edition: string): Promise<CheckedContent> => {
  const raw = await readContent(edition);
  if (raw === null) throw new AppError('NOT_FOUND', `edition: the database holds no content of ${edition}`);
  return checkContent(edition, raw);
};

/** What is wrong with the content in the database, as an organiser may have edited it. */
export const validate = async (edition: string): Promise<ValidateData> => {
  const checked = await checkStoredContent(edition);
  return { edition, valid: checked.valid, problems: checked.valid ? [] : checked.problems };
};

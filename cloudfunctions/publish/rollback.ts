import { isPageId } from '../../miniprogram/domain/pages';
import type { PageId } from '../../typings/content';
import type { RollbackData } from '../../typings/functions';
import { AppError } from '../shared/app-error';
import { readManifest, readPage, writeRelease, type ReleasedPage } from '../shared/release-repository';

/**
 * Serves the pages of an earlier version again, as a new version: versions only grow.
 * @throws AppError NOT_FOUND where there is no such version
 */
export const rollback = async (version: number): Promise<RollbackData> => {
  const manifest = await readManifest(version);
  if (manifest === null) throw new AppError('NOT_FOUND', `version: there is no version ${version}`);
  const read = async (id: PageId): Promise<ReleasedPage & { id: PageId }> => {
    const released = await readPage(version, id);
    if (released === null) throw new Error(`Version ${version} has lost its page ${id}`);
    return { id, ...released };
  };
  const pages = await Promise.all(Object.keys(manifest.pages).filter(isPageId).map(read));
  return { ...(await writeRelease(manifest.edition, pages, version)), from: version };
};

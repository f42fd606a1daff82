import { isPageId } from '../../miniprogram/domain/pages';
import type { GetManifestData, GetPageData } from '../../typings/functions';
import { AppError } from '../shared/app-error';
import { releaseCache } from './release-cache';

const releases = releaseCache();

const served = async (edition: string | undefined): Promise<{ edition: string; version: number }> => {
  const current = await releases.current();
  if (current === null) throw new AppError('NOT_FOUND', 'Nothing has been released yet.');
  const name = edition ?? current.edition;
  const version = new Map(Object.entries(current.editions)).get(name);
  if (version === undefined) throw new AppError('NOT_FOUND', 'edition: there is no such edition');
  return { edition: name, version };
};

/**
 * The version of the edition (the one released last where none is named) and the hash of each of its pages.
 * @throws AppError NOT_FOUND
 */
export const getManifest = async (edition?: string): Promise<GetManifestData> => {
  const { version } = await served(edition);
  const manifest = await releases.manifest(version);
  if (manifest === null) throw new Error(`Version ${version} is served and has no manifest`);
  return manifest;
};

/**
 * One page; only its hash where the caller holds the same one already.
 * @param have hash of the caller's copy
 * @throws AppError NOT_FOUND
 */
export const getPage = async (page: string, edition?: string, have?: string): Promise<GetPageData> => {
  const { version } = await served(edition);
  const released = isPageId(page) ? await releases.page(version, page) : null;
  if (released === null) throw new AppError('NOT_FOUND', 'page: there is no such page');
  const { hash } = released;
  return have === hash ? { version, hash, unchanged: true } : { version, hash, page: released.page };
};

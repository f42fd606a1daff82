import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from '../build';
import { startLocalCloud } from '../local-cloud';
import { seedIfEmpty } from '../local-cloud/seed';
import { createPreview } from './server';

export interface ServedProject {
  /** Such as http://127.0.0.1:41234 */
  url: string;
  close: () => Promise<void>;
}

/**
 * Serves the project as `npm start` does, for programs that drive a browser: silently, on any free port, with a
 * temporary database that holds the released edition.
 * @throws when the Mini Program does not compile
 */
export const serveProject = async (): Promise<ServedProject> => {
  await build(undefined, () => undefined);
  const preview = await createPreview();
  if (preview.failure) throw preview.failure;
  const dataDir = await mkdtemp(path.join(tmpdir(), 'preview-data-'));
  const removeData = (): Promise<void> => rm(dataDir, { recursive: true, force: true });
  try {
    const cloud = await startLocalCloud({
      dataDir,
      fallback: preview.handler,
      prepare: async (started) => {
        await seedIfEmpty(started);
      },
    });
    return {
      url: cloud.url,
      close: async () => {
        await cloud.close();
        await preview.close();
        await removeData();
      },
    };
  } catch (error) {
    await removeData();
    throw error;
  }
};

import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { AppPage } from './app-pages';
import { openCamera, type Camera } from './camera';
import { indexPage } from './index-page';
import { shotsOf, type Labelled } from './shots';

/** Pictures taken at the same time: a browser waits more than it works. */
const atOnce = 2;

const takeAll = async (camera: Camera, shots: Labelled[], folder: string): Promise<unknown[]> => {
  const failures: unknown[] = [];
  const left = [...shots];
  const takeNext = async (): Promise<void> => {
    for (let shot = left.shift(); shot; shot = left.shift()) {
      await camera.take(shot, folder).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, takeNext));
  return failures;
};

/**
 * Takes the pictures of all states of these pages anew, and a page that shows them side by side.
 * @param folder emptied first
 * @returns the file of that page
 * @throws AggregateError after all that could be taken is there, where some could not
 */
export const makeGallery = async (pages: readonly AppPage[], folder: string): Promise<string> => {
  await rm(folder, { recursive: true, force: true });
  const gallery = pages.map((page) => ({ page, shots: shotsOf(page) }));
  const camera = await openCamera();
  try {
    const shots = gallery.flatMap((each) => each.shots);
    const failures = await takeAll(camera, shots, folder);
    const file = path.join(folder, 'index.html');
    await writeFile(file, indexPage(gallery));
    if (failures.length > 0)
      throw new AggregateError(failures, `${failures.length} of ${shots.length} failed`);
    return file;
  } finally {
    await camera.close();
  }
};

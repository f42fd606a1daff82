/** `npm run screenshots`: takes the pictures of docs/screenshots again. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { openCamera } from '../gallery/camera';
import { takePosterSheet } from '../gallery/poster-sheet';
import { readmeShots } from '../gallery/readme-shots';
import { takeShareSheet } from '../gallery/share-sheet';
import { inProject } from '../support/paths';

const folder = inProject('docs', 'screenshots');

const report = async (file: string): Promise<void> => {
  const { size } = await stat(file);
  process.stdout.write(`${path.relative(inProject(), file)} ${Math.ceil(size / 1024)} KB\n`);
};

const camera = await openCamera();
try {
  for (const shot of readmeShots) await report(await camera.take(shot, folder));
} finally {
  await camera.close();
}
await report(await takeShareSheet(folder));
await report(await takePosterSheet(folder));

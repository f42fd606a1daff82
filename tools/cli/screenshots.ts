/** `npm run screenshots`: takes the pictures of the READMEs again. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { openCamera } from '../gallery/camera';
import { readmeShots } from '../gallery/readme-shots';
import { inProject } from '../support/paths';

const camera = await openCamera();
try {
  for (const shot of readmeShots) {
    const file = await camera.take(shot, inProject('docs', 'screenshots'));
    const { size } = await stat(file);
    process.stdout.write(`${path.relative(inProject(), file)} ${Math.ceil(size / 1024)} KB\n`);
  }
} finally {
  await camera.close();
}

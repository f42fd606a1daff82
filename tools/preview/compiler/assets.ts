import { readdirSync } from 'node:fs';
import path from 'node:path';
import { assetPrefix } from '../runtime/bundle';

/** File types that the platform takes as pictures or sound and the preview serves. */
const extensions = new Set(['.png', '.jpg', '.jpeg', '.gif', '.svg', '.mp3', '.m4a', '.wav', '.mp4']);

export const isAsset = (file: string): boolean => extensions.has(path.extname(file).toLowerCase());

/** The app's static files: path of the address (`/assets/images/a.png`) to the file's absolute path. */
export const collectAssets = (root: string): Map<string, string> =>
  new Map(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && isAsset(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [`${assetPrefix}/${path.relative(root, file).split(path.sep).join('/')}`, file]),
  );

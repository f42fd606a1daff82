import { assetPrefix } from './bundle';

interface TempFile {
  blob: Blob;
  /** `blob:` address in this document. */
  url: string;
}

/** Temporary files by the path that the app knows them by, for as long as the app runs. */
const files = new Map<string, TempFile>();

/** What a browser loads by itself, from a server or from the address. */
const remote = /^(https?:|data:|blob:|\/\/)/;

/**
 * Keeps what the app drew or fetched.
 * @param extension such as `png`
 * @returns its path in iOS's form, `wxfile://tmp_….png`
 */
export const keepTempFile = (blob: Blob, extension: string): string => {
  const path = `wxfile://tmp_${Date.now().toString(36)}${files.size}.${extension}`;
  files.set(path, { blob, url: URL.createObjectURL(blob) });
  return path;
};

/** Keeps a file under a path of the app's own, in place of the one that was there. */
export const keepUserFile = (path: string, blob: Blob): void => {
  const before = files.get(path);
  if (before) URL.revokeObjectURL(before.url);
  files.set(path, { blob, url: URL.createObjectURL(blob) });
};

/** The address at which the browser finds a temporary file; undefined for any other path. */
export const tempFileUrl = (path: string): string | undefined => files.get(path)?.url;

/** The address at which the browser finds what the app names: a temporary file, a packaged one, or the network's. */
export const addressOfFile = (path: string): string => {
  if (remote.test(path) || path.startsWith('wxfile:')) return tempFileUrl(path) ?? path;
  return `${assetPrefix}${new URL(path, 'https://app/').pathname}`;
};

/**
 * The content of a temporary or a packaged file.
 * @throws Error where the path is of the network or leads nowhere
 */
export const readFile = async (path: string): Promise<Blob> => {
  const kept = files.get(path)?.blob;
  if (kept) return kept;
  if (path === '' || remote.test(path) || path.startsWith('wxfile:'))
    throw new Error(`file not found: ${path}`);
  const response = await fetch(addressOfFile(path));
  if (!response.ok) throw new Error(`file not found: ${path}`);
  return response.blob();
};

window.addEventListener('pagehide', ({ persisted }) => {
  if (persisted) return;
  for (const { url } of files.values()) URL.revokeObjectURL(url);
  files.clear();
});

import { watch } from 'chokidar';
import { once } from 'node:events';
import path from 'node:path';

/** An editor saves several files, and one in several steps: changes count once this long nothing follows, ms. */
const quietTime = 60;

export interface Watcher {
  close(): Promise<void>;
}

const isIgnored = (folder: string, file: string): boolean =>
  path
    .relative(folder, file)
    .split(path.sep)
    .some((part) => part === 'node_modules' || (part.startsWith('.') && part !== '..'));

/**
 * Follows the files of folders, without node_modules and hidden ones.
 * @param isMade true for files that are no sources
 * @param onChange called at the first of several changes; its argument resolves when they have come to rest, with
 * the files' absolute paths
 */
export const watchFolders = async (
  folders: string[],
  isMade: (file: string) => boolean = () => false,
  onChange: (settled: Promise<string[]>) => void,
): Promise<Watcher> => {
  let files = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let settle: ((files: string[]) => void) | null = null;
  const rest = (): void => {
    clearTimeout(timer);
    const done = settle;
    settle = null;
    const changed = [...files];
    files = new Set();
    done?.(changed);
  };
  const watcher = watch(folders, {
    ignoreInitial: true,
    ignored: (file) =>
      isMade(file) || folders.some((folder) => file.startsWith(folder + path.sep) && isIgnored(folder, file)),
  });
  watcher.on('all', (_event, file) => {
    files.add(file);
    clearTimeout(timer);
    timer = setTimeout(rest, quietTime);
    if (settle === null) {
      onChange(
        new Promise((resolve) => {
          settle = resolve;
        }),
      );
    }
  });
  await once(watcher, 'ready');
  return {
    close: async () => {
      await watcher.close();
      rest();
    },
  };
};

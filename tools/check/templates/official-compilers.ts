import { existsSync } from 'node:fs';
import { chmod, copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { inProject } from '../../support/paths';
import { runProgram, type Finished } from '../command-gate';
import type { Gate } from '../gate';

const folders: Partial<Record<NodeJS.Platform, string>> = { linux: 'linux', darwin: 'mac', win32: 'windows' };

/** The official compilers of WeChat DevTools, as miniprogram-compiler packs them. */
type Compiler = 'wcc' | 'wcsc';

/**
 * Path of a compiler that can be started. The package's files are not executable, and node_modules may be
 * read-only: a copy in the cache is.
 */
const prepareCompiler = async (name: Compiler): Promise<string> => {
  const folder = folders[process.platform];
  if (folder === undefined) throw new Error(`miniprogram-compiler has no ${name} for ${process.platform}`);
  const file = process.platform === 'win32' ? `${name}.exe` : name;
  const copy = inProject('.cache', 'compilers', file);
  if (!existsSync(copy)) {
    await mkdir(path.dirname(copy), { recursive: true });
    await copyFile(inProject('node_modules/miniprogram-compiler/bin', folder, file), copy);
  }
  await chmod(copy, 0o755);
  return copy;
};

/** Only the messages are wanted, not the code. */
const noOutput = ['-o', process.platform === 'win32' ? 'NUL' : '/dev/null'];

const messagesOf = ({ output }: Finished): string[] =>
  output
    .split('\n')
    .map((line) => line.replace(/^ERR: /, '').trim())
    .filter((line) => line !== '' && !line.startsWith('error file count'));

/** Compiles one by one after a failure: the compilers stop at the first file with an error. */
const compileAll = async (
  compiler: string,
  files: string[],
  argumentsFor: (files: string[]) => string[],
  folder: string,
): Promise<string[]> => {
  const together = await runProgram(compiler, argumentsFor(files), folder);
  if (together.code === 0) return [];
  const messages = new Set(messagesOf(together));
  for (const file of files) {
    const alone = await runProgram(compiler, argumentsFor([file]), folder);
    if (alone.code !== 0) for (const message of messagesOf(alone)) messages.add(message);
  }
  return [...messages];
};

/**
 * Compiles templates with their scripts.
 * @param templates and @param scripts paths relative to `folder`
 * @returns the compiler's messages, `file:line:column: message`; empty where all is well
 */
export const compileTemplates = async (
  folder: string,
  templates: string[],
  scripts: string[],
): Promise<string[]> => {
  if (templates.length === 0) return [];
  return compileAll(
    await prepareCompiler('wcc'),
    templates,
    // -d names positions; -cc takes the number of component definitions, which play no part in the syntax.
    (files) => ['-d', '-cc', '0', ...files, ...scripts, '-gn', '$gwx', ...noOutput],
    folder,
  );
};

/**
 * Compiles style sheets; all must be given, since an import is looked up among them.
 * @returns the compiler's messages, `file(line:column): message`; empty where all is well
 */
export const compileStyles = async (folder: string, styles: string[]): Promise<string[]> => {
  if (styles.length === 0) return [];
  const finished = await runProgram(
    await prepareCompiler('wcsc'),
    ['-lc', '-db', '-pc', String(styles.length), ...noOutput, ...styles],
    folder,
  );
  return finished.code === 0 ? [] : messagesOf(finished);
};

/** The gate over every template, script and style sheet of a Mini Program. */
export const officialCompilersGate = (name: string, folder: string, listFiles: () => string[]): Gate => ({
  name,
  async run() {
    const files = listFiles();
    const ending = (extension: string): string[] => files.filter((file) => file.endsWith(extension));
    const [templates, scripts, styles] = [ending('.wxml'), ending('.wxs'), ending('.wxss')];
    const messages = [
      ...(await compileTemplates(folder, templates, scripts)),
      ...(await compileStyles(folder, styles)),
    ];
    return {
      passed: messages.length === 0,
      note: `${templates.length} WXML, ${scripts.length} WXS, ${styles.length} WXSS`,
      output: messages.join('\n'),
    };
  },
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { compileApp, type CompiledApp, CompileError } from '../../../tools/preview/compiler';

const folders: string[] = [];

/** Writes an app of one page, `pages/a/a`, and what `files` adds or replaces; gives its folder. */
export const appFolder = (files: Record<string, string>): string => {
  const root = mkdtempSync(path.join(tmpdir(), 'compiler-'));
  folders.push(root);
  const all: Record<string, string> = {
    'app.json': '{ "pages": ["pages/a/a"] }',
    'pages/a/a.wxml': '<view>a</view>',
    'pages/a/a.ts': 'Page({});',
    ...files,
  };
  for (const [file, text] of Object.entries(all)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  }
  return root;
};

export const compile = (files: Record<string, string>): Promise<CompiledApp> =>
  compileApp({ root: appFolder(files) });

/** The defect that stops an app, as `file:line: reason`. */
export const defectOf = async (files: Record<string, string>): Promise<string> => {
  const outcome = await compile(files).catch((error: unknown) => error);
  if (outcome instanceof CompileError) return outcome.message;
  throw outcome instanceof Error ? outcome : new Error('it compiled');
};

afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

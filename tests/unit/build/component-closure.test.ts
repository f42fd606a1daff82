import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { componentClosure } from '../../../tools/build/component-closure';

let root = '';

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'closure-'));
});

afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

const write = async (files: Record<string, string>): Promise<void> => {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(root, file)), { recursive: true });
    await writeFile(path.join(root, file), text);
  }
};

const popup = {
  'popup/index.js': `var a = require("../common/component");`,
  'popup/index.json': JSON.stringify({
    component: true,
    usingComponents: { 'van-overlay': '../overlay/index' },
  }),
  'popup/index.wxml': `<wxs src="../wxs/utils.wxs" module="utils" />\n<import src="./popup.wxml" />`,
  'popup/index.wxss': `@import '../common/index.wxss';.a{}`,
  'popup/popup.wxml': '<view />',
  'overlay/index.js': '',
  'overlay/index.json': '{"component":true}',
  'common/component.js': `require('./component');`,
  'common/index.wxss': '',
  'wxs/utils.wxs': `var bem = require('./bem.wxs');`,
  'wxs/bem.wxs': '',
};

it('finds what a component needs: scripts, styles, templates, wxs and other components', async () => {
  await write({ ...popup, 'button/index.js': '', 'button/index.json': '{}' });
  expect(await componentClosure(root, ['popup/index'])).toEqual(Object.keys(popup).sort());
});

it('fails, with the names, where a component or a file does not exist', async () => {
  await write(popup);
  await rm(path.join(root, 'wxs/bem.wxs'));
  await expect(componentClosure(root, ['popup/index'])).rejects.toThrow(/utils\.wxs needs .*bem\.wxs/);
  await expect(componentClosure(root, ['tag/index'])).rejects.toThrow('has no component tag/index');
});

import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { openPreview } from '../../support/preview';
import { callWx } from './app-page';
import { draw, type Handle } from './drawing';

const preview = openPreview('host');

/** What a file or a call's answer holds, as a test can compare it. */
type Told = Record<string, unknown>;

/** Calls a method of the file system, which knows no promises; bytes go and come as lists. */
const callFiles = (page: Page, name: 'readFile' | 'writeFile', given: Told): Promise<Told> =>
  page.evaluate(
    ([method, options]) => {
      const top = (window as unknown as Handle).__preview.pages().at(-1);
      const manager = top?.call('getFileSystemManager') as Record<string, (options: object) => unknown>;
      return new Promise<Told>((resolve) => {
        const tell = (called: string) => (told: Told) => {
          const { errMsg, errno, data } = told;
          resolve({
            called,
            errMsg,
            ...(errno !== undefined && { errno }),
            ...(data instanceof ArrayBuffer
              ? { bytes: [...new Uint8Array(data)] }
              : data !== undefined && { data }),
          });
        };
        const { bytes, ...rest } = options;
        manager[method]?.({
          ...rest,
          ...(Array.isArray(bytes) && { data: Uint8Array.from(bytes as number[]).buffer }),
          success: tell('success'),
          fail: tell('fail'),
        });
      });
    },
    [name, given] as const,
  );

/** wx.env.USER_DATA_PATH, in iOS's form. */
const root = 'wxfile://usr';

describe('the files of an app', () => {
  it('are written and read, as bytes and as texts, the newest in place of the one before', async () => {
    const page = await preview.page();
    const filePath = `${root}/a.bin`;
    expect(await callFiles(page, 'writeFile', { filePath, bytes: [0, 255, 7] })).toEqual({
      called: 'success',
      errMsg: 'writeFile:ok',
    });
    expect(await callFiles(page, 'readFile', { filePath })).toEqual({
      called: 'success',
      errMsg: 'readFile:ok',
      bytes: [0, 255, 7],
    });
    await callFiles(page, 'writeFile', { filePath, data: '码', encoding: 'utf8' });
    expect(await callFiles(page, 'readFile', { filePath, encoding: 'utf-8' })).toMatchObject({ data: '码' });
    expect(await callFiles(page, 'readFile', { filePath })).toMatchObject({ bytes: [231, 160, 129] });
  });

  it('are read where a canvas was kept, and where the package has them', async () => {
    const page = await preview.page();
    const path = await draw(page, { width: 4, height: 4, picture: { fileType: 'jpg' } });
    const { bytes } = await callFiles(page, 'readFile', { filePath: path });
    expect((bytes as number[]).slice(0, 3)).toEqual([0xff, 0xd8, 0xff]);
    const packaged = await callFiles(page, 'readFile', { filePath: '/images/tab.png' });
    expect((packaged.bytes as number[]).slice(1, 4)).toEqual([0x50, 0x4e, 0x47]);
  });

  it.each([
    ['wxfile://usr/none.pdf', 1300002, 'no such file or directory wxfile://usr/none.pdf'],
    ['https://example.com/a.png', 1300002, 'no such file or directory https://example.com/a.png'],
  ])('are not read from %s', async (filePath, errno, reason) => {
    const page = await preview.page();
    expect(await callFiles(page, 'readFile', { filePath })).toEqual({
      called: 'fail',
      errMsg: `readFile:fail ${reason}`,
      errno,
    });
  });

  it.each([
    ['beside the app’s own folder', '/images/tab.png', 1300013, 'permission denied'],
    [
      'into a folder that nobody made',
      'wxfile://usr/a/b',
      1300002,
      'no such file or directory wxfile://usr/a/b',
    ],
  ])('are not written %s', async (_name, filePath, errno, reason) => {
    const page = await preview.page();
    expect(await callFiles(page, 'writeFile', { filePath, data: 'a' })).toEqual({
      called: 'fail',
      errMsg: `writeFile:fail ${reason}`,
      errno,
    });
  });
});

describe('a document', () => {
  it('is opened by the browser, with its name and type', async () => {
    const page = await preview.page();
    await callFiles(page, 'writeFile', { filePath: `${root}/sheet.pdf`, data: '%PDF-1.4' });
    const opened = page.waitForEvent('download');
    expect(await callWx(page, 'openDocument', { filePath: `${root}/sheet.pdf`, showMenu: true })).toEqual({
      errMsg: 'openDocument:ok',
    });
    const download = await opened;
    expect(download.suggestedFilename()).toBe('sheet.pdf');
    expect(await readFile(await download.path(), 'utf8')).toBe('%PDF-1.4');

    await callFiles(page, 'writeFile', { filePath: `${root}/named`, data: '%PDF-1.4' });
    const again = page.waitForEvent('download');
    await callWx(page, 'openDocument', { filePath: `${root}/named`, fileType: 'pdf' });
    expect((await again).suggestedFilename()).toBe('named.pdf');
  });

  it('of no known type, or that is not there, is not opened', async () => {
    const page = await preview.page();
    expect(await callWx(page, 'openDocument', { filePath: `${root}/none.pdf` })).toEqual({
      errMsg: "openDocument:fail file doesn't exist",
    });
    expect(await callWx(page, 'openDocument', { filePath: '/images/tab.png' })).toEqual({
      errMsg: 'openDocument:fail filetype not supported',
    });
  });
});

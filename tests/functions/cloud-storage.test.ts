/** Files, through the genuine SDK. */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { administer } from '../support/cloud-console';
import { containing, matching, startTestCloud, temporaryFolder, testFunctions } from '../support/local-cloud';
import type { LocalCloud } from '../../tools/local-cloud';

let dataDir: string;
let cloud: LocalCloud;
const lines: string[] = [];

beforeAll(async () => {
  dataDir = await temporaryFolder();
  cloud = await startTestCloud({ dataDir, functionsRoot: testFunctions, log: (line) => lines.push(line) });
});

interface Answer {
  value?: { fileID: string; base64?: string; fileList?: unknown[] };
  error?: { errCode: number; errMsg: string };
}

const storage = async (method: string, options: object, by = cloud): Promise<Answer> =>
  (await by.call('probe', { action: 'storage', method, options })).body as Answer;

const base64 = (text: string): string => Buffer.from(text).toString('base64');

const upload = (cloudPath: string, text: string, by = cloud): Promise<Answer> =>
  storage('uploadFile', { cloudPath, base64: base64(text) }, by);

const download = (fileID: string, by = cloud): Promise<Answer> => storage('downloadFile', { fileID }, by);

const idOf = ({ value }: Answer): string => {
  if (!value) throw new Error('the upload was refused');
  return value.fileID;
};

const onDisk = (folder = dataDir): Promise<string[]> => readdir(path.join(folder, 'storage'));

const idPattern = /^cloud:\/\/local-env\.[\w-]+\//;

describe('an uploaded file', () => {
  it('has an ID like the platform’s and comes back as it was', async () => {
    const answer = await upload('codes/2023/支付 (1).png', 'content');
    expect(answer.value?.fileID).toMatch(
      /^cloud:\/\/local-env\.6c6f-local-env-\d+\/codes\/2023\/支付 \(1\)\.png$/,
    );
    expect((await download(idOf(answer))).value).toMatchObject({
      base64: base64('content'),
      errMsg: 'downloadFile:ok',
    });
  });

  it('holds any bytes, also many of them', async () => {
    const bytes = Buffer.alloc(600_000, 0);
    for (let place = 0; place < bytes.length; place += 1) bytes[place] = (place * 7919) % 256;
    const answer = await storage('uploadFile', { cloudPath: 'large', base64: bytes.toString('base64') });
    expect((await download(idOf(answer))).value?.base64).toBe(bytes.toString('base64'));
  });

  it('is replaced by the next at its path, whose ID is the same', async () => {
    const first = idOf(await upload('again.txt', 'first'));
    const files = (await onDisk()).length;
    expect(idOf(await upload('again.txt', 'second'))).toBe(first);
    expect((await download(first)).value?.base64).toBe(base64('second'));
    expect(await onDisk()).toHaveLength(files);
  });

  it('does not hinder one below its path, nor one that differs in case', async () => {
    const ids = await Promise.all(['a', 'a/b', 'A'].map(async (name) => idOf(await upload(name, name))));
    const contents = await Promise.all(ids.map(async (id) => (await download(id)).value?.base64));
    expect(contents).toEqual(['a', 'a/b', 'A'].map(base64));
  });

  it('has an address that any program can read, with its content type', async () => {
    const fileID = idOf(await upload('page/微.html', '<script></script>'));
    const { value } = await storage('getTempFileURL', { fileList: [fileID, { fileID, maxAge: 60 }] });
    expect(value?.fileList).toEqual([
      {
        fileID,
        status: 0,
        errMsg: 'ok',
        maxAge: 0,
        tempFileURL: matching(/^http:\/\/127\.0\.0\.1:\d+\/storage\//),
      },
      { fileID, status: 0, errMsg: 'ok', maxAge: 60, tempFileURL: containing('/page/微.html') },
    ]);
    const [{ tempFileURL }] = value?.fileList as [{ tempFileURL: string }];
    const response = await fetch(tempFileURL);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      200,
      'text/html; charset=utf-8',
    ]);
    // Never as a page with the preview's own rights.
    expect(response.headers.get('content-security-policy')).toBe('sandbox');
    expect(await response.text()).toBe('<script></script>');
    const head = await fetch(tempFileURL, { method: 'HEAD' });
    expect([head.headers.get('content-length'), await head.text()]).toEqual(['17', '']);
  });

  it('is gone once it is deleted', async () => {
    const fileID = idOf(await upload('short-lived.txt', 'x'));
    const files = (await onDisk()).length;
    expect((await storage('deleteFile', { fileList: [fileID, `${fileID}.other`] })).value?.fileList).toEqual([
      { fileID, status: 0, errMsg: 'ok' },
      { fileID: `${fileID}.other`, status: -503003, errMsg: 'storage file not exists' },
    ]);
    expect((await download(fileID)).error).toMatchObject({
      errMsg: 'downloadFile:fail storage file not exists',
    });
    expect(await onDisk()).toHaveLength(files - 1);
  });
});

describe('a file that is not there', () => {
  it('is told as the SDK tells it, and so is one of another environment', async () => {
    const [missing, foreign] = [
      `cloud://local-env.6c6f-local-env-1200000000/none.png`,
      'cloud://other-env.6f74-other-env-1200000000/none.png',
    ];
    const { value } = await storage('getTempFileURL', { fileList: [missing, foreign] });
    expect(value?.fileList).toEqual([
      { fileID: missing, status: -503003, errMsg: 'storage file not exists', maxAge: 0, tempFileURL: '' },
      { fileID: foreign, status: -503002, errMsg: 'storage permission denied', maxAge: 0, tempFileURL: '' },
    ]);
    expect((await download(foreign)).error?.errMsg).toContain('another environment');
  });

  it.each([
    ['/storage/local-env.6c6f-local-env-1200000000/none.png', 404, -503003],
    ['/storage/other-env/none.png', 403, -503002],
    ['/storage/%ff', 400, -501007],
    ['/storage/local-env.6c6f-local-env-1200000000/..%2f..%2fdatabase.journal', 404, -503003],
  ])('is refused at %s', async (address, status, errCode) => {
    const response = await fetch(`${cloud.url}${address}`);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ errCode });
  });
});

describe('an upload', () => {
  it.each([
    ['../database.journal', '. or ..'],
    ['/etc/passwd', 'start with /'],
    ['a//b', '//'],
    ['a\u0000b', 'control'],
    ['a'.repeat(851), '850 bytes'],
  ])('to %j is refused with the reason', async (cloudPath, reason) => {
    const files = await onDisk();
    const { error } = await upload(cloudPath, 'x');
    expect(error?.errMsg).toMatch(/^uploadFile:fail cloudPath must /);
    expect(error?.errMsg).toContain(reason);
    expect(await onDisk()).toEqual(files);
  });

  it('counts only where it was announced', async () => {
    const { data } = (await administer(cloud.url, {
      action: 'storage.getUploadMetadata',
      path: 'one.txt',
      method: 'put',
    })) as { data: { url: string; authorization: string } };
    const put = async (url: string, authorization: string): Promise<[number, string]> => {
      const response = await fetch(url, { method: 'PUT', headers: { authorization }, body: 'x' });
      return [response.status, await response.text()];
    };
    const refused = [403, matching(/<Error><Code>AccessDenied<\/Code>/)];
    expect(await put(data.url, 'key')).toEqual(refused);
    expect(await put(data.url.replace('one.txt', 'two.txt'), data.authorization)).toEqual(refused);
    expect(await put(data.url, data.authorization)).toEqual([200, '']);
    const posted = await fetch(data.url, { method: 'POST', body: 'x' });
    expect(posted.status).toBe(405);
  });

  it('is not taken from a page of another site', async () => {
    const headers = { origin: 'https://example.com' };
    const response = await fetch(`${cloud.url}/storage/x`, { method: 'PUT', headers, body: 'x' });
    expect(response.status).toBe(403);
  });
});

describe('the storage on disk', () => {
  it('is kept across a restart, without what an upload left that was broken off', async () => {
    const folder = await temporaryFolder();
    const first = await startTestCloud({ dataDir: folder, functionsRoot: testFunctions });
    const fileID = idOf(await upload('kept.txt', 'kept', first));
    const [name] = await onDisk(folder);
    await first.close();
    const part = `${name ?? ''}.00000000-0000-0000-0000-000000000000.part`;
    await writeFile(path.join(folder, 'storage', part), 'half');
    await writeFile(path.join(folder, 'storage', 'notes.part'), 'another program’s');
    const second = await startTestCloud({ dataDir: folder, functionsRoot: testFunctions });
    expect((await download(fileID, second)).value?.base64).toBe(base64('kept'));
    expect((await onDisk(folder)).sort()).toEqual([name, 'notes.part'].sort());
  });

  it('may be emptied or removed while the server runs', async () => {
    const folder = await temporaryFolder();
    const other = await startTestCloud({ dataDir: folder, functionsRoot: testFunctions });
    const fileID = idOf(await upload('a.txt', 'a', other));
    await rm(path.join(folder, 'storage'), { recursive: true });
    expect((await download(fileID, other)).error?.errMsg).toContain('not exists');
    expect((await storage('deleteFile', { fileList: [fileID] }, other)).value?.fileList).toMatchObject([
      { status: -503003 },
    ]);
    expect((await upload('a.txt', 'b', other)).value?.fileID).toMatch(idPattern);
    expect((await download(fileID, other)).value?.base64).toBe(base64('b'));
  });

  it('that is something else stops neither the server nor the database', async () => {
    const folder = await temporaryFolder();
    await writeFile(path.join(folder, 'storage'), 'a file');
    const other = await startTestCloud({ dataDir: folder, functionsRoot: testFunctions });
    expect((await upload('a.txt', 'a', other)).error?.errMsg).toContain('the storage cannot be written');
    expect(
      (await download('cloud://local-env.6c6f-local-env-1200000000/a.txt', other)).error?.errMsg,
    ).toContain('not exists');
  });

  it('with a folder where a file would be refuses that file alone', async () => {
    const folder = await temporaryFolder();
    const other = await startTestCloud({ dataDir: folder, functionsRoot: testFunctions });
    const fileID = idOf(await upload('a.txt', 'a', other));
    const [name = ''] = await onDisk(folder);
    await rm(path.join(folder, 'storage', name));
    await mkdir(path.join(folder, 'storage', name));
    expect((await upload('a.txt', 'b', other)).error?.errMsg).toContain('is a folder');
    expect((await download(fileID, other)).error?.errMsg).toContain('not exists');
    expect((await upload('b.txt', 'b', other)).value?.fileID).toMatch(idPattern);
    expect(await onDisk(folder)).toHaveLength(2);
  });
});

it('has told the log of none of this: refusals are answers', () => {
  expect(lines).toEqual([]);
});

import { readdirSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { Files } from '../../../tools/local-cloud/storage/files';
import { emptyFolder } from './temporary-store';

let folder: string;

beforeEach(() => {
  folder = emptyFolder();
});

const inStorage = (): string[] => readdirSync(path.join(folder, 'storage'));

const content = (...parts: string[]): Readable => Readable.from(parts.map((part) => Buffer.from(part)));

it('a file that grows beyond its bound is read to its end, refused, and leaves what was there', async () => {
  const files = new Files(folder, { file: 8, total: 100 });
  await files.write('a', content('1234', '5678'));
  const sent = content('1234', '5678', '9', 'the rest');
  await expect(files.write('a', sent)).rejects.toMatchObject({ reason: 'tooLarge', message: /8 bytes/ });
  expect(sent.readableEnded).toBe(true);
  expect((await files.read('a'))?.toString()).toBe('12345678');
  expect(inStorage()).toHaveLength(1);
});

it('a full storage takes no more files until one is deleted', async () => {
  const files = new Files(folder, { file: 10, total: 12 });
  await files.write('a', content('123456'));
  await files.write('b', content('123456'));
  await expect(files.write('c', content('1'))).rejects.toMatchObject({ reason: 'full' });
  expect(await files.remove('b')).toBe(true);
  await files.write('c', content('1'));
  expect(await files.has('c')).toBe(true);
});

it('a content that breaks off is not kept', async () => {
  const files = new Files(folder);
  await files.write('a', content('before'));
  const broken = async function* (): AsyncGenerator<Buffer> {
    yield Buffer.from('half');
    await Promise.resolve();
    throw new Error('aborted');
  };
  await expect(files.write('a', broken())).rejects.toThrow('aborted');
  expect((await files.read('a'))?.toString()).toBe('before');
  expect(inStorage()).toHaveLength(1);
});

it('of several uploads to a path at once one is kept, whole', async () => {
  const files = new Files(folder);
  const contents = Array.from({ length: 8 }, (_, place) => `${place}`.repeat(50_000));
  await Promise.all(contents.map((each) => files.write('a', content(each.slice(0, 10), each.slice(10)))));
  expect(contents).toContain((await files.read('a'))?.toString());
  expect(inStorage()).toHaveLength(1);
});

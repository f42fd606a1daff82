import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { assertOwnFolder, journalFile } from '../../../tools/local-cloud/store/data-folder';
import type { Store } from '../../../tools/local-cloud/store/store';
import { drop, emptyFolder, openStore, put } from './temporary-store';

const idsIn = (store: Store): unknown[] => [...store.all('notes')].map(({ _id }) => _id);

/** A folder with two notes in it, and the bytes of its journal. */
const filledFolder = async (): Promise<{ folder: string; file: string; bytes: Buffer }> => {
  const folder = emptyFolder();
  const store = openStore(folder);
  await store.addCollection('notes');
  await store.write([put('a', { text: '视频号' })]);
  await store.write([put('b', { text: '小程序' })]);
  const file = journalFile(folder);
  return { folder, file, bytes: readFileSync(file) };
};

describe('a journal', () => {
  it('that breaks off anywhere gives every write that was whole, and takes new ones', async () => {
    const { folder, file, bytes } = await filledFolder();
    const found = new Set<string>();
    for (let length = bytes.length - 1; length >= 22; length -= 7) {
      writeFileSync(file, bytes.subarray(0, length));
      const store = openStore(folder);
      const before = store.collections().includes('notes') ? idsIn(store) : null;
      found.add(JSON.stringify(before));
      await store.addCollection('notes');
      await store.write([put('c')]);
      expect(idsIn(openStore(folder))).toEqual([...(before ?? []), 'c']);
    }
    expect([...found]).toEqual(['["a"]', '[]', 'null']);
  });

  it('with any byte changed is refused by its name, and stays as it is', async () => {
    const { folder, file, bytes } = await filledFolder();
    for (let place = 0; place < bytes.length; place += 1) {
      const damaged = Buffer.from(bytes);
      damaged.writeUInt8((damaged.readUInt8(place) + 1) % 256, place);
      writeFileSync(file, damaged);
      expect(() => openStore(folder)).toThrow(`${file} cannot be used: it is`);
      expect(readFileSync(file).equals(damaged)).toBe(true);
    }
  });

  it.each([
    ['is empty', Buffer.alloc(0)],
    ['is another program’s', Buffer.from('SQLite format 3\0 and so on')],
  ])('that %s is refused, and stays as it is', (_name, bytes) => {
    const folder = emptyFolder();
    writeFileSync(journalFile(folder), bytes);
    expect(() => openStore(folder)).toThrow('no journal of the local cloud. Nothing was changed');
    expect(readFileSync(journalFile(folder)).equals(bytes)).toBe(true);
  });

  it('that is a folder is refused by its name', () => {
    const folder = emptyFolder();
    const file = path.join(folder, 'database.journal');
    mkdirSync(file);
    expect(() => openStore(folder)).toThrow(`${file} cannot be used: EISDIR`);
    expect(readdirSync(folder)).toEqual(['database.journal']);
  });

  it('that is mostly outdated is written anew when it is opened, and holds the same', async () => {
    const folder = emptyFolder();
    const store = openStore(folder);
    await store.addCollection('notes');
    await store.addCollection('empty');
    for (const n of [1, 2, 3, 4]) await store.write([put('a', { n, text: 'x'.repeat(400_000) }), put(n)]);
    await store.write([drop(2)]);
    const before = readFileSync(journalFile(folder)).length;
    const opened = openStore(folder);
    expect(readFileSync(journalFile(folder)).length).toBeLessThan(before / 3);
    await opened.write([put('last')]);
    for (const each of [opened, openStore(folder)]) {
      expect(idsIn(each)).toEqual(['a', 1, 3, 4, 'last']);
      expect(each.get('notes', 'a')).toMatchObject({ n: 4 });
      expect(each.collections()).toEqual(['notes', 'empty']);
    }
  });

  it('forgets an unfinished copy of itself that a killed process left', async () => {
    const { folder, file } = await filledFolder();
    writeFileSync(`${file}.next`, 'half');
    expect(idsIn(openStore(folder))).toEqual(['a', 'b']);
    expect(readdirSync(folder)).toEqual([path.basename(file)]);
  });
});

describe('a data folder', () => {
  it('may be missing, empty, the local cloud’s own, or hold hidden files', async () => {
    const { folder } = await filledFolder();
    writeFileSync(path.join(folder, 'owner.json'), '{}');
    const hidden = emptyFolder();
    writeFileSync(path.join(hidden, '.DS_Store'), '');
    for (const each of [path.join(folder, 'missing'), emptyFolder(), folder, hidden]) {
      expect(() => {
        assertOwnFolder(each);
      }).not.toThrow();
    }
  });

  it('with files of something else is refused by their name, and so is a file', () => {
    const folder = emptyFolder();
    const file = path.join(folder, 'letter.txt');
    writeFileSync(file, 'Dear');
    expect(() => {
      assertOwnFolder(folder);
    }).toThrow(`${folder} holds other files (letter.txt)`);
    expect(() => {
      assertOwnFolder(file);
    }).toThrow(`${file} is a file, not a folder`);
  });
});

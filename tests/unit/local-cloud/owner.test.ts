/** Whose a data folder is, when its owner gives it back or another takes it in the very moment that one looks. */
import fs, {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { claimFolder, hasDied, readOwner } from '../../../tools/local-cloud/owner';

const folders: string[] = [];
const newFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'owner-'));
  folders.push(folder);
  return folder;
};
afterEach(() => {
  jest.restoreAllMocks();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const dead = { pid: 999_999_999, born: '1', port: 3200 };
const fileIn = (folder: string): string => path.join(folder, 'owner.json');
const leave = (folder: string, owner: unknown): void => {
  writeFileSync(fileIn(folder), JSON.stringify(owner));
};

/** What happens just as this process asks whether an owner lives; the answer is that it does not. */
const whileAsked = (happens: () => void): void => {
  jest.spyOn(process, 'kill').mockImplementationOnce(() => {
    happens();
    throw Object.assign(new Error('kill ESRCH'), { code: 'ESRCH' });
  });
};

/** What others do while this process stands still amid clearing a dead owner's lock. */
const amidClearing = (happens: () => void): void => {
  const make = fs.mkdirSync;
  jest.spyOn(fs, 'mkdirSync').mockImplementation((place, options) => {
    const made = make(place, options);
    if (String(place).endsWith('.clearing')) happens();
    return made;
  });
};

describe('an owner that is gone', () => {
  it('has died if the folder is still its own', () => {
    const folder = newFolder();
    leave(folder, dead);
    expect(hasDied(folder, dead)).toBe(true);
    expect(readOwner(folder)).toBeNull();
  });

  it('has not died if it gave the folder back, be it in the moment in which one asks', () => {
    const folder = newFolder();
    leave(folder, dead);
    whileAsked(() => {
      rmSync(fileIn(folder));
    });
    expect(hasDied(folder, dead)).toBe(false);
  });

  it('has not died if the folder is another’s by now', () => {
    const folder = newFolder();
    leave(folder, { ...dead, born: '2' });
    expect(hasDied(folder, dead)).toBe(false);
  });
});

describe('a folder of an owner that is gone', () => {
  it('becomes the claimant’s, and nothing of the old owner is left', () => {
    const folder = newFolder();
    leave(folder, dead);
    const claim = claimFolder(folder);
    expect(readOwner(folder)).toMatchObject({ pid: process.pid, port: 0 });
    expect(readdirSync(folder)).toEqual(['owner.json']);
    claim.release();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('stays another’s that claimed it in the moment in which one asks', () => {
    const folder = newFolder();
    leave(folder, dead);
    whileAsked(() => {
      rmSync(fileIn(folder));
      claimFolder(folder).announce(4321);
    });
    expect(() => claimFolder(folder)).toThrow(
      `process ${process.pid} (its local cloud: http://127.0.0.1:4321)`,
    );
    expect(readdirSync(folder)).toEqual(['owner.json']);
  });

  it('is cleared by one process at a time, and by the next if that one ended amid it', () => {
    const folder = newFolder();
    leave(folder, dead);
    const clearing = path.join(folder, 'owner.json.clearing');
    mkdirSync(clearing);
    const aMinuteAgo = new Date(Date.now() - 60_000);
    utimesSync(clearing, aMinuteAgo, aMinuteAgo);
    claimFolder(folder);
    expect(readOwner(folder)).toMatchObject({ pid: process.pid });
    expect(readdirSync(folder)).toEqual(['owner.json']);
  });

  it('stays another’s that cleared and claimed it while this process stood still amid clearing', () => {
    const folder = newFolder();
    leave(folder, dead);
    amidClearing(() => {
      rmSync(fileIn(folder));
      rmSync(path.join(folder, 'owner.json.clearing'), { recursive: true });
      claimFolder(folder).announce(4321);
    });
    expect(() => claimFolder(folder)).toThrow(
      `process ${process.pid} (its local cloud: http://127.0.0.1:4321)`,
    );
    expect(readdirSync(folder)).toEqual(['owner.json']);
  });
});

describe('something else in the place of owner.json', () => {
  it('a folder is named, and not waited for', () => {
    const folder = newFolder();
    mkdirSync(fileIn(folder));
    expect(() => claimFolder(folder)).toThrow(
      `${fileIn(folder)}, which tells whose the folder is, cannot be read`,
    );
    expect(readdirSync(folder)).toEqual(['owner.json']);
  });

  it('a link to nothing is named after the time that another may take to leave', () => {
    const folder = newFolder();
    symlinkSync(path.join(folder, 'nothing'), fileIn(folder));
    expect(() => claimFolder(folder)).toThrow('ENOENT');
    expect(readdirSync(folder)).toEqual(['owner.json']);
  });
});

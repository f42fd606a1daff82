import { releaseCache } from '../../../cloudfunctions/content/release-cache';
import {
  readCurrent,
  readManifest,
  readPage,
  type Current,
} from '../../../cloudfunctions/shared/release-repository';

jest.mock('../../../cloudfunctions/shared/release-repository');

const current = (version: number): Current => ({
  edition: 'sample',
  version,
  editions: { sample: version },
});

let time = 0;
const cache = (): ReturnType<typeof releaseCache> => releaseCache(() => time);

beforeEach(() => {
  time = 0;
  jest.mocked(readCurrent).mockReset().mockResolvedValue(current(1));
  jest
    .mocked(readManifest)
    .mockReset()
    .mockImplementation((version) => Promise.resolve({ edition: 'sample', version, pages: {} }));
  jest.mocked(readPage).mockReset().mockResolvedValue(null);
});

it('reads what is served again after two seconds, not before', async () => {
  const releases = cache();
  await releases.current();
  jest.mocked(readCurrent).mockResolvedValue(current(2));
  time = 1999;
  expect((await releases.current())?.version).toBe(1);
  time = 2000;
  expect((await releases.current())?.version).toBe(2);
  expect(readCurrent).toHaveBeenCalledTimes(2);
});

it('asks every time as long as nothing is released', async () => {
  jest.mocked(readCurrent).mockResolvedValue(null);
  const releases = cache();
  expect(await releases.current()).toBeNull();
  jest.mocked(readCurrent).mockResolvedValue(current(1));
  expect((await releases.current())?.version).toBe(1);
});

it('reads a version once while it is served, and forgets it afterwards', async () => {
  const releases = cache();
  await releases.current();
  await releases.manifest(1);
  await releases.manifest(1);
  expect(readManifest).toHaveBeenCalledTimes(1);

  jest.mocked(readCurrent).mockResolvedValue(current(2));
  time = 2000;
  await releases.current();
  await releases.manifest(1);
  expect(readManifest).toHaveBeenCalledTimes(2);
});

it('asks again for a page that was not there', async () => {
  const releases = cache();
  expect(await releases.page(1, 'pay')).toBeNull();
  expect(await releases.page(1, 'pay')).toBeNull();
  expect(readPage).toHaveBeenCalledTimes(2);
});

import { UploadKeys } from '../../../tools/local-cloud/storage/upload-key';

it('a key lets its holder upload to its path, for a quarter of an hour', () => {
  let now = 0;
  const keys = new UploadKeys(() => now);
  const key = keys.issue('a.png');
  expect(keys.accepts('a.png', key)).toBe(true);
  expect(keys.accepts('b.png', key)).toBe(false);
  now = 15 * 60 * 1000;
  expect(keys.accepts('a.png', key)).toBe(true);
  now += 1;
  expect(keys.accepts('a.png', key)).toBe(false);
});

it('a key that was changed, or is another server’s, is none', () => {
  const keys = new UploadKeys();
  const key = keys.issue('a');
  expect(keys.accepts('a', key.replace(/^\d/, '9'))).toBe(false);
  expect(keys.accepts('a', `${key}0`)).toBe(false);
  expect(keys.accepts('a', '')).toBe(false);
  expect(new UploadKeys().accepts('a', key)).toBe(false);
});

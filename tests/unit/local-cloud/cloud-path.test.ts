import fc from 'fast-check';
import {
  addressOf,
  fileIdAt,
  fileIdOf,
  pathOf,
  pathProblem,
} from '../../../tools/local-cloud/storage/cloud-path';

const letters = fc.stringMatching(/^[\w!*()，微信][\w!.*()，微信\- ]{0,11}$/u);

/** Paths as they may be. */
const paths = fc.array(letters, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('/').trim());

it('a good path survives its fileID and its address, as the SDK and browsers write them', () => {
  fc.assert(
    fc.property(paths, (path) => {
      expect(pathProblem(path)).toBeNull();
      expect(pathOf(fileIdOf(path))).toBe(path);
      const { pathname } = new URL(encodeURI(addressOf(path)), 'http://127.0.0.1');
      expect(fileIdAt(pathname)).toBe(fileIdOf(path));
      expect(fileIdAt(new URL(addressOf(path), 'http://127.0.0.1').pathname)).toBe(fileIdOf(path));
    }),
  );
});

it('whatever text is accepted survives them too, and leads nowhere else', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (path) => {
      if (pathProblem(path) !== null) return;
      const { pathname, search, hash } = new URL(encodeURI(addressOf(path)), 'http://127.0.0.1');
      expect([fileIdAt(pathname), search, hash]).toEqual([fileIdOf(path), '', '']);
    }),
    { numRuns: 1000 },
  );
});

it.each<[string, fc.Arbitrary<string>, string]>([
  ['a part that climbs', paths.map((path) => `a/../${path}`), '. or ..'],
  ['a part that climbs at the end', paths.map((path) => `${path}/..`), '. or ..'],
  ['a part that stands still', paths.map((path) => `./${path}`), '. or ..'],
  ['a slash before it', paths.map((path) => `/${path}`), 'start with /'],
  ['a slash after it', paths.map((path) => `${path}/`), 'end with /'],
  ['an empty part', paths.map((path) => `${path}//${path}`), '//'],
  ['nothing', fc.constant(''), 'empty'],
  ['more than 850 bytes', paths.map((path) => `${'微'.repeat(284)}/${path}`), '850 bytes'],
  ['a space after it', paths.map((path) => `${path} `), 'white space'],
  ['half a character', paths.map((path) => `${path}\ud800`), 'well-formed'],
  [
    'what an address reads otherwise',
    fc
      .tuple(paths, fc.constantFrom('?', '#', '%', '\\', '\n', '\u0000', '\u007f'))
      .map((parts) => parts.join('')),
    'control characters',
  ],
])('a path with %s is refused with the reason', (_name, refused, reason) => {
  fc.assert(
    fc.property(refused, (path) => {
      expect(pathProblem(path)).toContain(reason);
    }),
  );
});

it('a fileID of another environment, or none, has no path here', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(pathOf(text)).toBeNull();
      expect(pathOf(`cloud://other.${text}/a`)).toBeNull();
    }),
  );
});

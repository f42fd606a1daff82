/** What a booth's code carries is read back exactly, and nothing else passes for one. */
import fc from 'fast-check';
import { boothIn } from '../../../miniprogram/domain/booth-id';
import { decodeScene, encodeScene } from '../../../miniprogram/domain/booth-scene';
import { posterScene } from '../../../miniprogram/domain/poster-scene';

const id = fc.stringMatching(/^[a-z0-9]{8}$/);
const tag = fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 10, maxLength: 10 });
const scene = fc.record({ id, tag }).map(encodeScene);

/** Nearly a scene: one with a character changed, taken out or put in. */
const spoiled = fc
  .tuple(
    scene,
    fc.nat(24),
    fc.constantFrom('change', 'remove', 'insert'),
    fc.string({ minLength: 1, maxLength: 1 }),
  )
  .map(([text, at, how, other]) => {
    const rest = text.slice(how === 'insert' ? at : at + 1);
    return `${text.slice(0, at)}${how === 'remove' ? '' : other}${rest}`;
  });

const inputs = 100_000;

it('a scene holds the id and the tag', () => {
  fc.assert(
    fc.property(id, tag, (booth, bytes) => {
      expect(decodeScene(encodeScene({ id: booth, tag: bytes }))).toEqual({ id: booth, tag: bytes });
    }),
  );
});

it('a scene is what a Mini Program code may carry: at most 32 legal characters', () => {
  fc.assert(
    fc.property(scene, (text) => {
      expect(text).toMatch(/^[\w!#$&'()*+,/:;=?@.~-]{1,32}$/);
    }),
  );
});

it(`of ${inputs} inputs, near or far, exactly the encoder's are read`, () => {
  const input = fc.oneof(
    scene,
    spoiled,
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^1\.[a-z0-9]{8}\.[\w-]{14}$/),
  );
  let read = 0;
  fc.assert(
    fc.property(input, (text) => {
      const decoded = decodeScene(text);
      if (decoded !== null) read += 1;
      if (boothIn(text) !== (decoded?.id ?? null)) throw new Error(`the booth in ${JSON.stringify(text)}`);
      if (decoded !== null && encodeScene(decoded) !== text)
        throw new Error(`read from ${JSON.stringify(text)}`);
    }),
    { numRuns: inputs },
  );
  expect(read).toBeGreaterThan(inputs / 10);
  expect(read).toBeLessThan(inputs);
});

it('what is no text is an unknown code', () => {
  fc.assert(fc.property(fc.anything(), (value) => typeof value === 'string' || decodeScene(value) === null));
  fc.assert(fc.property(fc.anything(), (value) => typeof value === 'string' || boothIn(value) === null));
});

it.each([
  ['nothing', ''],
  ['the scene of a poster', posterScene],
  ['another version', '2.booth001.AAAAAAAAAAAAAA'],
  ['an id that is too long', '1.booth0012.AAAAAAAAAAAAAA'],
  ['capitals in the id', '1.Booth001.AAAAAAAAAAAAAA'],
  ['bits that no tag has', '1.booth001.AAAAAAAAAAAAAB'],
  ['a line break at the end', '1.booth001.AAAAAAAAAAAAAA\n'],
  ['an encoded scene', '1.booth001.AAAAAAAAAAAAA%41'],
])('%s is an unknown code', (_, text) => {
  expect([decodeScene(text), boothIn(text)]).toEqual([null, null]);
});

it.each([
  ['a short id', { id: 'pay', tag: Array<number>(10).fill(0) }],
  ['a short tag', { id: 'booth001', tag: [1, 2, 3] }],
  ['what is no byte', { id: 'booth001', tag: Array<number>(10).fill(256) }],
])('%s makes no scene', (_, booth) => {
  expect(() => encodeScene(booth)).toThrow(RangeError);
});

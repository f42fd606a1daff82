import fc from 'fast-check';
import { canonicalJson, fnv1a64, hashOf } from '../../../miniprogram/domain/canonical-hash';

describe('canonicalJson', () => {
  it('writes keys in one order, whatever order they were set in', () => {
    expect(canonicalJson({ b: 1, a: { d: [1, { y: 2, x: 1 }], c: '之' } })).toBe(
      '{"a":{"c":"之","d":[1,{"x":1,"y":2}]},"b":1}',
    );
  });

  it('leaves out what JSON leaves out', () => {
    expect(canonicalJson({ a: undefined, b: [undefined], c: null })).toBe('{"b":[null],"c":null}');
  });

  it('is JSON of the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const read: unknown = JSON.parse(canonicalJson(value));
        expect(read).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe('fnv1a64', () => {
  // Test vectors of draft-eastlake-fnv, appendix C.
  it.each([
    ['', 'cbf29ce484222325'],
    ['a', 'af63dc4c8601ec8c'],
    ['foobar', '85944171f73967e8'],
  ])('of %j is %s', (text, expected) => {
    expect(fnv1a64(text)).toBe(expected);
  });

  it('reads the text as UTF-8', () => {
    const reference = (text: string): string => {
      let hash = 0xcbf29ce484222325n;
      for (const byte of Buffer.from(text, 'utf8'))
        hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
      return hash.toString(16).padStart(16, '0');
    };
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fnv1a64(text)).toBe(reference(text));
      }),
    );
    expect(fnv1a64('微信之约 é 😀')).toBe(reference('微信之约 é 😀'));
  });
});

describe('hashOf', () => {
  const reversed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(reversed);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, field]) => [key, reversed(field)]),
    );
  };

  it('is the same for a document that was stored, sent or built in another order', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(hashOf(reversed(JSON.parse(JSON.stringify(value))))).toBe(hashOf(value));
      }),
    );
  });

  it('tells documents apart', () => {
    const hashes = [{ a: 1 }, { a: 2 }, { a: '1' }, { b: 1 }, [1], ['a', 1], null, {}, []].map(hashOf);
    expect(new Set(hashes).size).toBe(hashes.length);
  });

  it('is 16 hex digits', () => {
    expect(hashOf({ page: '首页' })).toMatch(/^[0-9a-f]{16}$/);
  });
});

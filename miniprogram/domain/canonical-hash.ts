/**
 * The value as JSON with every object's keys in code-unit order and no white space, so that two equal
 * documents give the same text wherever they were stored or sent. What JSON cannot hold is treated as
 * JSON.stringify treats it: undefined fields are left out, undefined items become null.
 */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, field]) => `${JSON.stringify(name)}:${canonicalJson(field)}`);
    return `{${fields.join(',')}}`;
  }
  return value === undefined ? 'null' : JSON.stringify(value);
};

// FNV-1a, 64 bits: offset basis and prime 2^40 + 0x1b3 (draft-eastlake-fnv), kept in two 32-bit halves
// because BigInt is missing on older phones.
const BASIS_HIGH = 0xcbf29ce4;
const BASIS_LOW = 0x84222325;
const PRIME_LOW = 0x1b3;

const utf8Bytes = function* (text: string): Generator<number> {
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (point < 0x80) {
      yield point;
      continue;
    }
    if (point < 0x800) {
      yield 0xc0 | (point >> 6);
    } else {
      if (point < 0x10000) {
        yield 0xe0 | (point >> 12);
      } else {
        yield 0xf0 | (point >> 18);
        yield 0x80 | ((point >> 12) & 0x3f);
      }
      yield 0x80 | ((point >> 6) & 0x3f);
    }
    yield 0x80 | (point & 0x3f);
  }
};

/** FNV-1a over the text's UTF-8 bytes, as 16 lower-case hex digits. */
export const fnv1a64 = (text: string): string => {
  let high = BASIS_HIGH;
  let low = BASIS_LOW;
  for (const byte of utf8Bytes(text)) {
    low = (low ^ byte) >>> 0;
    // (high·2^32 + low)·(2^40 + 0x1b3) mod 2^64; every product stays below 2^53.
    const lowProduct = low * PRIME_LOW;
    high = (high * PRIME_LOW + low * 0x100 + Math.floor(lowProduct / 0x100000000)) % 0x100000000;
    low = lowProduct % 0x100000000;
  }
  return [high, low].map((half) => half.toString(16).padStart(8, '0')).join('');
};

/**
 * The hash by which both sides tell whether they hold the same document: 16 hex digits over its canonical
 * JSON. It detects change, it does not protect from forgery, so it needs no cryptography, which the
 * device does not offer.
 */
export const hashOf = (document: unknown): string => fnv1a64(canonicalJson(document));

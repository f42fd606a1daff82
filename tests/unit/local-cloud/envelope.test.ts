import fc from 'fast-check';
import { decode, decodeFields, encode } from '../../../tools/local-cloud/envelope';

/** What JSON holds and the protocol's own wrappers do not claim: keys without $. */
const plain = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string(),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.boolean(),
    fc.constant(null),
    fc.date({ noInvalidDate: true }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.stringMatching(/^[a-z_]{1,8}$/), tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

describe('the envelope', () => {
  it('decodes what it encodes', () => {
    fc.assert(
      fc.property(plain, (value) => {
        expect(decodeFields(encode({ value }), 'data')).toEqual({ value });
      }),
    );
  });

  it('turns a server date into now and its offset, wherever it stands', () => {
    jest.useFakeTimers({ now: new Date('2023-01-10T01:00:00Z') });
    const text = '{"list":[{"at":{"$tcb_server_date":{"offset":{"$numberInt":"1000"}}}}]}';
    expect(decode(text, 'data')).toEqual({ list: [{ at: new Date('2023-01-10T01:00:01Z') }] });
    jest.useRealTimers();
  });

  it('turns a regular expression into one', () => {
    const text = '{"name":{"$regularExpression":{"pattern":"^微","options":"i"}}}';
    expect(decode(text, 'query')).toEqual({ name: /^微/i });
  });

  it('takes half a character for U+FFFD, in names too, as the disk would', () => {
    expect(decode('{"a\\ud800":["\\udc00b","\\ud83d\\ude00"]}', 'data')).toEqual({
      'a\ufffd': ['\ufffdb', '😀'],
    });
  });

  it('takes an empty condition as none', () => {
    expect(decodeFields('', 'query')).toEqual({});
    expect(decodeFields(undefined, 'query')).toEqual({});
  });

  it.each([
    '{',
    '[]',
    '{"at":{"$date":{"$numberLong":"NaN"}}}',
    '{"at":{"$date":{"$numberLong":"8640000000000001"}}}',
    '"text"',
    '{"a":{"$regularExpression":{"pattern":"(","options":""}}}',
  ])('refuses %s by the field’s name', (text) => {
    expect(() => decodeFields(text, 'query')).toThrow(/^query: /);
  });
});

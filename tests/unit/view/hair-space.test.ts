import fc from 'fast-check';
import { hairSpace } from '../../../miniprogram/domain/view/hair-space';

const hair = '\u200a';

const mixed = fc
  .array(
    fc.constantFrom('之', '约', 'A', 'z', '7', '%', ' ', '，', '“', '”', '「', '」', 'APP', '小程序', hair),
    {
      maxLength: 24,
    },
  )
  .map((parts) => parts.join(''));

const quoted = fc
  .array(fc.constantFrom('约', 'A', '7', '%', '小程序', 'VOIP'), { minLength: 1 })
  .map((parts) => `“${parts.join('')}”`);

describe('the hair of space between Chinese and Latin', () => {
  it.each([
    ['2023微信公开课PRO', `2023${hair}微信公开课${hair}PRO`],
    ['面向100%用户', `面向${hair}100%${hair}用户`],
    ['增长54%，其中旅游类', `增长${hair}54%，其中旅游类`],
    ['五个产品，同时在场', '五个产品，同时在场'],
    ['Growth in 2022', 'Growth in 2022'],
  ])('stands where the scripts meet: %s', (given, spaced) => {
    expect(hairSpace(given)).toBe(spaced);
  });

  it('stands outside a quotation, never inside', () => {
    expect(hairSpace('他说“用2个APP搜”，共2次')).toBe(`他说“用2个APP搜”，共${hair}2${hair}次`);
  });

  it('adds nothing but hairs', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        expect(hairSpace(text).replaceAll(hair, '')).toBe(text.replaceAll(hair, ''));
      }),
    );
  });

  it('is there once, however often it is asked for', () => {
    fc.assert(
      fc.property(mixed, (text) => {
        expect(hairSpace(hairSpace(text))).toBe(hairSpace(text));
      }),
    );
  });

  it('keeps every quotation as it was said', () => {
    fc.assert(
      fc.property(
        quoted,
        mixed.filter((text) => !/[“”「」]/.test(text)),
        (quotation, around) => {
          expect(hairSpace(around + quotation + around)).toContain(quotation);
        },
      ),
    );
  });
});

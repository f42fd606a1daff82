import fc from 'fast-check';
import { quoteCard } from '../../../miniprogram/behaviors/quote-card';
import { signedQuote } from '../../../miniprogram/domain/quote-text';
import { wordsFor } from '../../../miniprogram/i18n';
import { quoteOf } from '../../support/views';
import { useStorage } from '../../support/stored-cells';

const quote = quoteOf();

beforeEach(() => {
  useStorage({ getAppBaseInfo: () => ({ language: 'zh_CN' }) });
});

describe('the card of a shared quote', () => {
  it('says who said what, word for word, and leads to it', () => {
    expect(quoteCard([quote], { target: { dataset: { quote: quote.id } } })).toEqual({
      title: `曾鸣：“${quote.words}”`,
      path: '/pages/quotes/quotes?focus=quote.miniprogram',
    });
  });

  it('is none for any other button or for the menu', () => {
    expect(quoteCard([quote], { target: undefined })).toBeNull();
    expect(quoteCard([], { target: { dataset: { quote: quote.id } } })).toBeNull();
    fc.assert(
      fc.property(fc.anything(), (dataset) => {
        expect(quoteCard([quote], { target: { dataset } })).toBeNull();
      }),
    );
  });
});

it('goes on the clipboard in the original, signed, in either language', () => {
  expect(signedQuote(quote, wordsFor('zh'))).toBe(`“${quote.words}”——曾鸣`);
  const english = quoteOf({ speaker: 'Zeng Ming', gloss: 'Value that lasts.' });
  expect(signedQuote(english, wordsFor('en'))).toBe(`“${quote.words}” — Zeng Ming`);
});

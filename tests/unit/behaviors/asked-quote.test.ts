import fc from 'fast-check';
import { askedQuote } from '../../../miniprogram/behaviors/asked-quote';
import { signedQuote } from '../../../miniprogram/domain/quote-text';
import { wordsFor } from '../../../miniprogram/i18n';
import { quoteOf } from '../../support/views';

const quote = quoteOf();

describe('the quote that is shared', () => {
  it('is the one whose button was tapped', () => {
    expect(askedQuote([quote], { target: { dataset: { quote: quote.id } } })).toBe(quote);
  });

  it('is none for any other button or for the menu', () => {
    expect(askedQuote([quote], { target: undefined })).toBeNull();
    expect(askedQuote([], { target: { dataset: { quote: quote.id } } })).toBeNull();
    fc.assert(
      fc.property(fc.anything(), (dataset) => {
        expect(askedQuote([quote], { target: { dataset } })).toBeNull();
      }),
    );
  });
});

it('goes on the clipboard in the original, signed, in either language', () => {
  expect(signedQuote(quote, wordsFor('zh'))).toBe(`“${quote.words}”——曾鸣`);
  const english = quoteOf({ speaker: 'Zeng Ming', gloss: 'Value that lasts.' });
  expect(signedQuote(english, wordsFor('en'))).toBe(`“${quote.words}” — Zeng Ming`);
});

/** The five quotations: the fixture knows their length, the edition alone their words. */
import products from '../../../cloudfunctions/publish/editions/2023/products.json';
import quotes from '../../../cloudfunctions/publish/editions/2023/quotes.json';
import record from '../../fixtures/figures-2023.json';

const byProduct = quotes.map((quote) => [quote.product, quote] as const);

describe('the quotations of the 2023 edition', () => {
  it('gives every product one voice, in the order of the talks', () => {
    expect(quotes.map((quote) => quote.product)).toEqual(products.map((product) => product._id));
  });

  it.each(byProduct)('keeps the words on %s whole, to the character', (product, quote) => {
    const spoken = record.quotes.find((candidate) => candidate.product === product);
    expect(quote.words).toHaveLength(spoken?.characters ?? -1);
  });

  it.each(byProduct)('sets the words on %s without quotation marks, as whole sentences', (_, quote) => {
    expect(quote.words).toMatch(/^\p{Script=Han}.*。$/u);
    expect(quote.words).not.toMatch(/[“”"「」]/);
  });

  it.each(byProduct)('puts no space into the words on %s', (_, quote) => {
    expect(quote.words).not.toMatch(/\s/);
  });

  it.each(byProduct)('translates the words on %s into whole English sentences', (_, quote) => {
    expect(quote.gloss.en).toMatch(/^[A-Z].*[.!?]$/);
    expect(quote.gloss.en).not.toMatch(/\p{Script=Han}/u);
  });

  it.each(byProduct)('names who spoke on %s, with the title in both languages', (_, quote) => {
    expect(quote.speaker.zh).toMatch(/^\p{Script=Han}{2,4}$/u);
    expect(quote.speaker.en).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
    expect(quote.role.zh).toMatch(/负责人$/);
    expect(quote.role.en).toContain('Head of');
  });

  it('calls vice presidents of Tencent those three whom the record calls so', () => {
    const speakers = (title: string, language: 'zh' | 'en'): string[] =>
      quotes.filter((quote) => quote.role[language].includes(title)).map((quote) => quote.speaker.zh);
    expect(speakers('腾讯公司副总裁', 'zh')).toEqual(['张孝超', '张颖', '黄铁鸣']);
    expect(speakers('Vice President of Tencent', 'en')).toEqual(['张孝超', '张颖', '黄铁鸣']);
  });
});

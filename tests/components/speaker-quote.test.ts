import { loadComponent, texts } from '../support/component';
import { quoteOf } from '../support/views';

const show = loadComponent('speaker-quote');

describe('a speaker’s quote', () => {
  it('gives the words, the name and the title', () => {
    const quote = show({ quote: quoteOf() });
    expect(texts(quote, '.speaker-quote__words')).toEqual([
      '感谢生态的每一位参与者，小程序的使命没有改变，就是为用户创造长期价值。',
    ]);
    expect(texts(quote, '.speaker-quote__name')).toEqual(['曾鸣']);
    expect(texts(quote, '.speaker-quote__role')).toEqual(['微信开放平台负责人']);
  });

  it('has no translation in Chinese', () => {
    const quote = show({ quote: quoteOf(), translationLabel: '译文' });
    expect(texts(quote, '.speaker-quote__gloss')).toEqual([]);
  });

  it('keeps the original in English and says that the text beneath is a translation', () => {
    const quote = show({
      quote: quoteOf({ gloss: 'Value that lasts.', speaker: 'Zeng Ming' }),
      translationLabel: 'Our translation',
    });
    expect(texts(quote, '.speaker-quote__words')[0]).toContain('小程序的使命没有改变');
    expect(texts(quote, '.speaker-quote__label')).toEqual(['Our translation']);
    expect(texts(quote, '.speaker-quote__translation')).toEqual(['Value that lasts.']);
  });

  it('wears the colour of its product', () => {
    expect(show({ quote: quoteOf() }).querySelector('.accent--miniprogram')).toBeDefined();
  });
});

import { labelsOf, listen, loadComponent, tap, texts } from '../support/component';
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

  it('leads to its product where the name of it is given', async () => {
    const quote = show({ quote: quoteOf(), productName: '小程序', openLabel: '打开' });
    const chosen = listen(quote, 'choose');
    expect(labelsOf(quote, 'link')).toEqual(['打开 小程序']);
    await tap(quote, '.speaker-quote__product');
    expect(chosen).toEqual([{ id: 'miniprogram' }]);
  });

  it('leads nowhere else', () => {
    expect(labelsOf(show({ quote: quoteOf(), openLabel: '打开' }), 'link')).toEqual([]);
  });
});

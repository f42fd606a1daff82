import fc from 'fast-check';
import {
  sharedMetric,
  sharedPath,
  sharedProduct,
  sharedQuery,
  sharedQuote,
} from '../../../miniprogram/domain/share/shared';
import { landingOf } from '../../../miniprogram/domain/view/landing';
import { productView } from '../../../miniprogram/domain/view/product-view';
import { wordsFor } from '../../../miniprogram/i18n';
import { productIds } from '../../../miniprogram/domain/products';
import { snapshot } from '../../../miniprogram/snapshot/index';
import type { Language, ProductId } from '../../../typings/content';
import type { ProductView } from '../../../typings/view';

const viewOf = (id: ProductId, language: Language): ProductView =>
  productView(snapshot.pages[id], language, wordsFor(language));

const zh = wordsFor('zh');
const chat = { channel: 'chat', surface: 'menu' } as const;

describe('a product that is passed on', () => {
  it('goes by its headline number, to its page', () => {
    const shared = sharedProduct(viewOf('pay', 'zh'), 'metrics', zh);
    expect(shared.title).toContain('超2000亿元');
    expect(sharedPath(shared, chat)).toBe('/pages/pay/pay?via=chat.menu');
  });

  it('goes by the section that is read, how much stands there, and what comes first', () => {
    const view = viewOf('pay', 'zh');
    const shared = sharedProduct(view, 'stories', zh);
    expect(shared.title).toBe(`微信支付·案例（${view.stories.length}项）：${view.stories[0]?.title ?? ''}`);
    expect(sharedQuery(shared, chat)).toBe('section=stories&via=chat.menu');
  });

  it('goes by what was said where the speaker is read', () => {
    const { quote } = viewOf('wecom', 'zh');
    expect(sharedProduct(viewOf('wecom', 'zh'), 'quote', zh).title).toBe(
      `${quote?.speaker ?? ''}：“${quote?.words ?? ''}”`,
    );
  });

  it.each(['zh', 'en'] as const)('leads back to where it was passed on from, in %s', (language) => {
    for (const id of productIds) {
      const view = viewOf(id, language);
      for (const section of view.sections) {
        const shared = sharedProduct(view, section.id, wordsFor(language));
        const query = Object.fromEntries(new URLSearchParams(sharedQuery(shared, chat)));
        const landing = landingOf(snapshot.pages[id], view, query);
        expect(landing).toEqual(
          section === view.sections[0] ? { kind: 'page' } : { kind: 'section', id: section.id },
        );
        expect(shared.title).not.toMatch(/[{}]|undefined/);
      }
    }
  });
});

describe('a metric or a quote that is passed on', () => {
  it('goes by its own number, to its place', () => {
    const { lead } = viewOf('search', 'en');
    const shared = sharedMetric('search', lead);
    expect(shared.title).toBe(lead.phrase);
    expect(sharedPath(shared, { channel: 'chat', surface: 'sheet' })).toBe(
      `/pages/search/search?focus=metric.${lead.id}&via=chat.sheet`,
    );
  });

  it('goes by who said it, in the original, to the page of all quotes', () => {
    const { quote } = viewOf('miniprogram', 'en');
    if (quote === null) throw new Error('the edition has a quote of every product');
    const shared = sharedQuote(quote, wordsFor('en'));
    expect(shared.title).toContain(quote.words);
    expect(sharedPath(shared, { channel: 'poster', surface: 'quote' })).toBe(
      `/pages/quotes/quotes?focus=quote.${quote.id}&via=poster.quote`,
    );
  });
});

describe('a link into a product’s page', () => {
  const view = viewOf('pay', 'zh');
  const landing = (query: object): string => landingOf(snapshot.pages.pay, view, query).kind;

  it('leads to the page where it names no place', () => {
    expect(landing({})).toBe('page');
    expect(landing({ via: 'chat.menu', scene: 'x' })).toBe('page');
  });

  it('leads nowhere where the place is unknown, outdated or hostile, whatever it is', () => {
    expect(landing({ focus: 'metric.channels-views' })).toBe('nowhere');
    expect(landing({ section: 'toString' })).toBe('nowhere');
    expect(landing({ section: '' })).toBe('nowhere');
    fc.assert(
      fc.property(fc.anything(), fc.constantFrom('focus', 'section'), (value, name) => {
        fc.pre(value !== undefined);
        const known = view.sections.some(({ id }) => id === value);
        expect(landing({ [name]: value })).toBe(known && name === 'section' ? 'section' : 'nowhere');
      }),
    );
  });
});

import type { PageId, ProductId } from '../../../typings/content';
import type { PictureSubject } from '../../../typings/picture';
import type { MetricView, ProductView, QuoteView, SectionId } from '../../../typings/view';
import type { Words } from '../../../typings/words';
import { focusValue } from '../focus';
import { routeOf } from '../pages';
import { quoteTitle } from '../quote-text';
import { fill } from '../view/fill';
import { viaValue, type Via } from './via';

/** What a reader passes on: a page, or a place on it. */
export interface Shared {
  /** In the sender's language. */
  title: string;
  page: PageId;
  /** The parameter that leads to the place, such as `focus=metric.pay-vouchers`; empty for the page itself. */
  place: string;
  /** Whose bundled picture goes with it. */
  art: 'home' | ProductId;
}

/** The parameters of a link: to what, and from where. */
export const sharedQuery = ({ place }: Shared, via: Via): string =>
  [place, `via=${viaValue(via)}`].filter((parameter) => parameter !== '').join('&');

/** The whole address of a link, as a card in a chat carries it. */
export const sharedPath = (shared: Shared, via: Via): string =>
  `/${routeOf(shared.page)}?${sharedQuery(shared, via)}`;

/** One of the pages across products, as a whole. */
export const sharedPage = (page: Exclude<PageId, ProductId>, title: string): Shared => ({
  title,
  page,
  place: '',
  art: 'home',
});

export const sharedMetric = (product: ProductId, { id, phrase }: MetricView): Shared => ({
  title: phrase,
  page: product,
  place: `focus=${focusValue({ kind: 'metric', id })}`,
  art: product,
});

/** A quote leads to the page of all quotes. */
export const sharedQuote = (quote: QuoteView, words: Words): Shared => ({
  title: quoteTitle(quote, words),
  page: 'quotes',
  place: `focus=${focusValue({ kind: 'quote', id: quote.id })}`,
  art: quote.product,
});

export const sharedSubject = (subject: PictureSubject, words: Words): Shared => {
  switch (subject.kind) {
    case 'metric':
      return sharedMetric(subject.product, subject.metric);
    case 'quote':
      return sharedQuote(subject.quote, words);
    case 'badge':
      return sharedPage('home', fill(words.share.badge, { title: subject.event }));
  }
};

const titleOf = (view: ProductView, section: SectionId | '', words: Words): string => {
  switch (section) {
    case 'progress':
    case 'plans':
    case 'stories': {
      const records = view[section];
      return fill(words.share.section, {
        product: view.name,
        section: words.sections[section],
        count: records.length,
        first: records[0]?.title ?? '',
      });
    }
    case 'quote':
      return view.quote === null ? view.lead.phrase : quoteTitle(view.quote, words);
    case 'metrics':
    case '':
      return view.lead.phrase;
  }
};

/** A product's page at the section that is read; the first one stands under the page's head and is the page itself. */
export const sharedProduct = (view: ProductView, section: SectionId | '', words: Words): Shared => ({
  title: titleOf(view, section, words),
  page: view.id,
  place: section === '' || section === view.sections[0]?.id ? '' : `section=${section}`,
  art: view.id,
});

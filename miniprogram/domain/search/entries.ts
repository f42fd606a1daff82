import type {
  Announcement,
  Language,
  ProductPage,
  Quote,
  ServedMetric,
  Story,
} from '../../../typings/content';
import type { Words } from '../../../typings/words';
import type { Focus } from '../focus';
import { writtenNumeral } from '../metric-display';
import { hairSpace } from '../view/hair-space';
import { metricView } from '../view/metric-view';
import { quoteView } from '../view/quote-view';

/** What is searched of a record, in one language, each as it is shown. */
export interface EntryTexts {
  /** A label, a title, or who said it. */
  title: string;
  /** The numeral of a metric; empty for all else. */
  number: string;
  /** A metric's chip, an announcement's status, a speaker's role. */
  note: string;
  text: string;
  /** The product's name. */
  product: string;
}

/** A record that can be found. */
export interface Entry extends Focus {
  product: ProductPage['id'];
  texts: Record<Language, EntryTexts>;
}

type Told = Omit<EntryTexts, 'product'>;

type WordsOf = Record<Language, Words>;

const metricTold = (metric: ServedMetric, language: Language, words: Words): Told => {
  const { label, chip } = metricView(metric, '', language, words.metric);
  const [number, text] = [writtenNumeral(metric.display[language]), hairSpace(metric.meaning[language])];
  return { title: label, number, note: chip, text };
};

const passageTold = ({ title, text }: Announcement | Story, language: Language, note: string): Told => ({
  title: hairSpace(title[language]),
  number: '',
  note,
  text: hairSpace(text[language]),
});

const quoteTold = (quote: Quote, language: Language): Told => {
  const { speaker, role, words, gloss } = quoteView(quote, language);
  return { title: speaker, number: '', note: role, text: gloss === '' ? words : gloss };
};

const entry = (
  kind: Focus['kind'],
  id: string,
  { id: product, product: { name } }: ProductPage,
  tell: (language: Language) => Told,
): Entry => ({
  kind,
  id,
  product,
  texts: { zh: { ...tell('zh'), product: name.zh }, en: { ...tell('en'), product: name.en } },
});

/** In the order in which equally good ones are listed. */
const kinds: readonly ((page: ProductPage, words: WordsOf) => Entry[])[] = [
  (page, words) =>
    [page.lead, ...page.metrics].map((metric) =>
      entry('metric', metric._id, page, (language) => metricTold(metric, language, words[language])),
    ),
  (page, words) =>
    page.announcements.map((announcement) =>
      entry('announcement', announcement._id, page, (language) =>
        passageTold(announcement, language, words[language].statuses[announcement.status]),
      ),
    ),
  (page) =>
    page.stories.map((story) =>
      entry('story', story._id, page, (language) => passageTold(story, language, '')),
    ),
  (page) =>
    (page.quote === null ? [] : [page.quote]).map((quote) =>
      entry('quote', quote._id, page, (language) => quoteTold(quote, language)),
    ),
];

/** Every record of the products' pages that can be found: metrics first, each kind in the order of the pages. */
export const entriesOf = (pages: readonly ProductPage[], words: WordsOf): Entry[] =>
  kinds.flatMap((ofKind) => pages.flatMap((page) => ofKind(page, words)));

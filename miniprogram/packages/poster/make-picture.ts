import type { HomePage, Language, ProductId, ProductPage } from '../../../typings/content';
import type { MakePicture, PictureSubject } from '../../../typings/picture';
import type { Words } from '../../../typings/words';
import { hairSpace } from '../../domain/view/hair-space';
import { wordsFor } from '../../i18n/index';
import { codePicture } from '../../services/code-picture';
import { homeContent, productContent, type ContentSource } from '../../services/content';
import { currentLanguage } from '../../services/settings';
import { systemTheme } from '../../services/system';
import { drawPicture } from './draw-picture';
import { badgeCard, badgePoster } from './layout/badge';
import type { EventContent, FootContent, PictureContent } from './layout/content';
import { fieldLookOf, lookOf } from './layout/look';
import { numberCard } from './layout/number-card';
import { numberPoster } from './layout/number-poster';
import { quoteCard } from './layout/quote-card';
import { quotePoster } from './layout/quote-poster';
import type { Measure, Scene } from './layout/scene';
import { measureWith } from './measure';
import { offscreenCanvas } from './offscreen-canvas';

type Foot = Omit<FootContent, keyof EventContent>;

type RecordSubject = Exclude<PictureSubject, { kind: 'badge' }>;

const eventOf = (
  { edition, rows, links }: HomePage,
  language: Language,
  { poster }: Words,
): EventContent => ({
  event: hairSpace(edition.title[language]),
  products: rows.map((row) => row.product.slug),
  links: links.map(({ between }) => between),
  words: poster,
});

const contentOf = (product: ProductId, home: HomePage, language: Language, words: Words): PictureContent => ({
  ...eventOf(home, language, words),
  product,
  productName: home.rows.find((row) => row.product.slug === product)?.product.name[language] ?? '',
});

const footOf = async (
  content: ContentSource<HomePage> | ContentSource<ProductPage>,
  language: Language,
): Promise<Foot> => {
  const { page } = content.open();
  return {
    source: hairSpace(page.edition.source[language]),
    unofficial: hairSpace(page.edition.unofficial[language]),
    registered: wordsFor('zh').poster.app,
    code: (await codePicture(content.code())) ?? '',
  };
};

const cardOf = (subject: RecordSubject, content: PictureContent, measure: Measure): Scene => {
  const look = lookOf(systemTheme(), content.product);
  return subject.kind === 'quote'
    ? quoteCard({ ...content, quote: subject.quote }, look, measure)
    : numberCard({ ...content, metric: subject.metric }, look, measure);
};

const posterOf = (subject: RecordSubject, content: PictureContent & FootContent, measure: Measure): Scene => {
  const look = lookOf(systemTheme(), content.product);
  return subject.kind === 'quote'
    ? quotePoster({ ...content, quote: subject.quote }, look, measure)
    : numberPoster({ ...content, metric: subject.metric }, look, measure);
};

/** A picture in both formats; the card has no foot. */
type Layouts = Record<'card', () => Scene> & Record<'poster', (foot: Foot) => Scene>;

const layoutsOf = (subject: PictureSubject, home: HomePage, language: Language): Layouts => {
  const words = wordsFor(language);
  const measure = measureWith(offscreenCanvas(1, 1).context);
  if (subject.kind === 'badge') {
    const content = { ...eventOf(home, language, words), theme: hairSpace(home.edition.theme[language]) };
    const look = fieldLookOf(systemTheme());
    return {
      card: () => badgeCard(content, look, measure),
      poster: (foot) => badgePoster({ ...content, ...foot }, look, measure),
    };
  }
  const content = contentOf(subject.product, home, language, words);
  return {
    card: () => cardOf(subject, content, measure),
    poster: (foot) => posterOf(subject, { ...content, ...foot }, measure),
  };
};

export const makePicture: MakePicture = async (format, subject) => {
  const language = currentLanguage();
  // Nothing is asked for: these are the newest copies at hand.
  const { page: home } = homeContent.open();
  const layouts = layoutsOf(subject, home, language);
  if (format === 'card') return drawPicture(layouts.card());
  const content = subject.kind === 'badge' ? homeContent : productContent(subject.product);
  const foot = await footOf(content, language);
  const drawWith = (code: string): Promise<string> => drawPicture(layouts.poster({ ...foot, code }));
  // A file that came and is no picture is as good as none.
  return foot.code === '' ? drawWith('') : drawWith(foot.code).catch(() => drawWith(''));
};

import type { Language, ProductId } from '../../../typings/content';
import type { MakePicture, PictureSubject } from '../../../typings/picture';
import type { Words } from '../../../typings/words';
import { hairSpace } from '../../domain/view/hair-space';
import { wordsFor } from '../../i18n/index';
import { codePicture } from '../../services/code-picture';
import { homeContent, productContent } from '../../services/content';
import { currentLanguage } from '../../services/settings';
import { systemTheme } from '../../services/system';
import { drawPicture } from './draw-picture';
import type { FootContent, PictureContent } from './layout/content';
import { lookOf } from './layout/look';
import { numberCard } from './layout/number-card';
import { numberPoster } from './layout/number-poster';
import { quoteCard } from './layout/quote-card';
import { quotePoster } from './layout/quote-poster';
import type { Measure, Scene } from './layout/scene';
import { measureWith } from './measure';
import { offscreenCanvas } from './offscreen-canvas';

const contentOf = (product: ProductId, language: Language, { poster }: Words): PictureContent => {
  // Nothing is asked for: these are the newest copies at hand.
  const { page: home } = homeContent.open();
  return {
    product,
    productName: home.rows.find((row) => row.product.slug === product)?.product.name[language] ?? '',
    event: hairSpace(home.edition.title[language]),
    products: home.rows.map((row) => row.product.slug),
    links: home.links.map(({ between }) => between),
    words: poster,
  };
};

const footOf = async (
  product: ProductId,
  language: Language,
): Promise<Omit<FootContent, keyof PictureContent>> => {
  const content = productContent(product);
  const { page } = content.open();
  return {
    source: hairSpace(page.edition.source[language]),
    unofficial: hairSpace(page.edition.unofficial[language]),
    registered: wordsFor('zh').poster.app,
    code: (await codePicture(content)) ?? '',
  };
};

const cardOf = (subject: PictureSubject, content: PictureContent, measure: Measure): Scene => {
  const look = lookOf(systemTheme(), content.product);
  return subject.kind === 'quote'
    ? quoteCard({ ...content, quote: subject.quote }, look, measure)
    : numberCard({ ...content, metric: subject.metric }, look, measure);
};

const posterOf = (subject: PictureSubject, content: FootContent, measure: Measure): Scene => {
  const look = lookOf(systemTheme(), content.product);
  return subject.kind === 'quote'
    ? quotePoster({ ...content, quote: subject.quote }, look, measure)
    : numberPoster({ ...content, metric: subject.metric }, look, measure);
};

export const makePicture: MakePicture = async (format, subject) => {
  const language = currentLanguage();
  const content = contentOf(subject.product, language, wordsFor(language));
  const measure = measureWith(offscreenCanvas(1, 1).context);
  if (format === 'card') return drawPicture(cardOf(subject, content, measure));
  const foot = await footOf(subject.product, language);
  const drawWith = (code: string): Promise<string> =>
    drawPicture(posterOf(subject, { ...content, ...foot, code }, measure));
  // A file that came and is no picture is as good as none.
  return foot.code === '' ? drawWith('') : drawWith(foot.code).catch(() => drawWith(''));
};

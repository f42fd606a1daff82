import type { ProductId } from '../../typings/content';
import type { MakePicture } from '../../typings/picture';
import type { ProductView, SectionId, SheetView } from '../../typings/view';
import { sharedMetric, sharedProduct, sharedQuote, type Shared } from '../domain/share/shared';
import { wordsFor } from '../i18n/index';
import { askedQuote } from './asked-quote';
import { chatCard, type SharingMethods } from './cards';

/** What on a product's page says what is read. */
interface Shown {
  view: ProductView | null;
  sheet: SheetView | null;
  activeSection: SectionId | '';
}

/** What a reader passes on: the metric that is open up close, or else the section read. */
export const sharedFrom = (id: ProductId, { sheet, view, activeSection }: Shown): Shared => {
  if (sheet !== null) return sharedMetric(id, sheet.metric);
  if (view === null) return { title: '', page: id, place: '', art: id };
  return sharedProduct(view, activeSection, wordsFor(view.language));
};

/** What a chat is sent: the quote whose button was tapped, or else what is read. Metrics and quotes have a picture drawn. */
export const productCard = (
  id: ProductId,
  shown: Shown,
  asked: WechatMiniprogram.Page.IShareAppMessageOption,
  makePicture: MakePicture,
): ReturnType<SharingMethods['onShareAppMessage']> => {
  const { view, sheet } = shown;
  const quote = askedQuote(view?.quote ? [view.quote] : [], asked);
  if (view !== null && quote !== null) {
    const picture = makePicture('card', { kind: 'quote', product: id, quote });
    return chatCard(sharedQuote(quote, wordsFor(view.language)), 'quote', picture);
  }
  const shared = sharedFrom(id, shown);
  const surface = asked.from === 'button' ? 'sheet' : 'menu';
  if (sheet === null) return chatCard(shared, surface);
  return chatCard(
    shared,
    surface,
    makePicture('card', { kind: 'metric', product: id, metric: sheet.metric }),
  );
};

/** The poster of what is read: the metric that is open up close, the quote where its section is read, or the lead metric. */
export const productPoster = async (
  product: ProductId,
  { sheet, view, activeSection }: Shown,
  makePicture: MakePicture,
): Promise<string> => {
  const quote = view?.quote ?? null;
  if (sheet === null && quote !== null && activeSection === 'quote')
    return makePicture('poster', { kind: 'quote', product, quote });
  const metric = sheet?.metric ?? view?.lead;
  if (metric === undefined) throw new Error('nothing is on show');
  return makePicture('poster', { kind: 'metric', product, metric });
};

import type { ConsoleWords } from '../../../../typings/console-words';
import type { Language, ProductId } from '../../../../typings/content';
import type { CodedBooth } from '../../../../typings/event';
import { fill } from '../../../domain/view/fill';
import { hairSpace } from '../../../domain/view/hair-space';
import { momentText } from '../event-time';

/** A booth, ready to show. */
export interface BoothView {
  id: string;
  product: ProductId;
  productName: string;
  label: string;
  place: string;
  /** When its code stopped counting, in words; empty while it counts. */
  revoked: string;
}

export const boothView = (
  { id, product, label, place, revoked }: CodedBooth,
  productName: string,
  language: Language,
  words: ConsoleWords,
): BoothView => ({
  id,
  product,
  productName,
  label: hairSpace(label[language]),
  place: hairSpace(place[language]),
  revoked: revoked === null ? '' : fill(words.codes.revokedAt, { time: momentText(revoked, words.numbers) }),
});

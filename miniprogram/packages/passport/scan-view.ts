import type { Language, ProductId } from '../../../typings/content';
import type { Passport, Verdict } from '../../../typings/passport';
import type { ScanWords } from '../../../typings/passport-words';
import { boothIn } from '../../domain/booth-id';
import { fill } from '../../domain/view/fill';
import { hairSpace } from '../../domain/view/hair-space';
import { collected, stampState, type StampState } from './state/passport';

/** What is said of a booth's code that led to a product's page. */
export interface ScanView {
  /** open: the code gives no stamp. */
  stamp: StampState;
  /** Whether the stamp comes onto the note just now. */
  fresh: boolean;
  /** Who welcomes; empty where the code is not a booth's. */
  title: string;
  text: string;
}

/** A code that someone scanned, and what became of it. */
export interface Scanned {
  scene: string;
  verdict: Verdict;
  /** Whose page the code opened. */
  product: ProductId;
  name: string;
}

/**
 * What a product's page says of the code that led to it.
 * @param products of the edition
 */
export const scanView = (
  { scene, verdict, product, name }: Scanned,
  passport: Passport,
  products: readonly ProductId[],
  language: Language,
  words: ScanWords,
): ScanView => {
  const count = collected(passport, products).length;
  const text = hairSpace(fill(words.verdicts[verdict], { count, total: products.length }));
  if (verdict === 'unknown' || verdict === 'revoked') return { stamp: 'open', fresh: false, title: '', text };
  const id = boothIn(scene);
  const booth = passport.booths.find((known) => known.id === id)?.label[language];
  return {
    stamp: stampState(passport, product),
    fresh: verdict === 'fresh',
    title: hairSpace(fill(words.welcome, { booth: booth ?? fill(words.booth, { product: name }) })),
    text,
  };
};

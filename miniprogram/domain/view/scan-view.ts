import type { Language, ProductId } from '../../../typings/content';
import type { ScanView } from '../../../typings/view';
import type { ScanWords } from '../../../typings/words';
import { decodeScene } from '../booth-scene';
import { collected, stampState, type Passport } from '../passport/passport';
import { fill } from './fill';
import { hairSpace } from './hair-space';

/** A code that someone scanned, and what became of it. */
export interface Scanned {
  scene: string;
  verdict: keyof ScanWords['verdicts'];
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
  if (verdict === 'unknown' || verdict === 'revoked')
    return { product, stamp: 'open', fresh: false, title: '', text };
  const id = decodeScene(scene)?.id;
  const booth = passport.booths.find((known) => known.id === id)?.label[language];
  return {
    product,
    stamp: stampState(passport, product),
    fresh: verdict === 'fresh',
    title: hairSpace(fill(words.welcome, { booth: booth ?? fill(words.booth, { product: name }) })),
    text,
  };
};

import type { ProductId } from '../../../../typings/content';
import type { PassportData, Stamp } from '../../../../typings/event';
import type { Passport, Scan } from '../../../../typings/passport';
import { boothIn } from '../../../domain/booth-id';

export const emptyPassport: Passport = { edition: '', stamps: [], pending: [], booths: [], celebrated: [] };

export type StampState = 'stamped' | 'pending' | 'open';

export const stampState = ({ stamps, pending }: Passport, product: ProductId): StampState => {
  if (stamps.some((stamp) => stamp.product === product)) return 'stamped';
  return pending.some((claim) => claim.product === product) ? 'pending' : 'open';
};

/** The stamp that a code stands for: its booth's, or else that of the booth's product, or of the page it opened. */
export const stampOf = ({ stamps, booths }: Passport, scene: string, page: ProductId): Stamp | undefined => {
  const booth = boothIn(scene);
  const product = booths.find(({ id }) => id === booth)?.product ?? page;
  return stamps.find((stamp) => stamp.booth === booth) ?? stamps.find((stamp) => stamp.product === product);
};

/**
 * Whether a code stands for a stamp that the cloud has given. A booth that the device does not know may be another
 * edition's: that only the cloud can tell.
 */
export const isSettled = (passport: Passport, scene: string, product: ProductId): boolean => {
  const booth = boothIn(scene);
  const stamp = stampOf(passport, scene, product);
  return stamp !== undefined && [stamp.booth, ...passport.booths.map(({ id }) => id)].includes(booth ?? '');
};

/** A code was scanned: its claim waits for the cloud, once. */
export const withClaim = (passport: Passport, claim: Scan): Passport =>
  passport.pending.some(({ scene }) => scene === claim.scene)
    ? passport
    : { ...passport, pending: [...passport.pending, claim] };

/** The cloud knows the code no longer, or never did. */
export const withoutClaim = (passport: Passport, scene: string): Passport => ({
  ...passport,
  pending: passport.pending.filter((claim) => claim.scene !== scene),
});

const productsOf = (records: readonly { product: ProductId }[]): ProductId[] =>
  records.map(({ product }) => product);

/**
 * What the cloud told, joined with what the device knew: no stamp is lost, the cloud's time of one counts, and claims
 * of what it gave are done. Stamps that come back to a new device were seen before, on the old one.
 */
export const withAnswer = (passport: Passport, answer: PassportData): Passport => {
  const edition = answer.edition ?? passport.edition;
  const isOther = passport.edition !== '' && edition !== passport.edition;
  const known = isOther ? [] : passport.stamps;
  const given = productsOf(answer.stamps);
  const expected = productsOf([...known, ...passport.pending]);
  const told: Passport = {
    edition,
    stamps: [...answer.stamps, ...known.filter(({ product }) => !given.includes(product))].sort(
      (one, other) => one.at - other.at,
    ),
    pending: passport.pending,
    booths: answer.booths,
    celebrated: [
      ...(isOther ? [] : passport.celebrated),
      ...given.filter((product) => !expected.includes(product)),
    ],
  };
  return { ...told, pending: told.pending.filter(({ scene, product }) => !isSettled(told, scene, product)) };
};

/** Stamps that nobody has seen coming onto the page yet. */
export const uncelebrated = ({ stamps, celebrated }: Passport): ProductId[] =>
  productsOf(stamps).filter((product) => !celebrated.includes(product));

export const withCelebrated = (passport: Passport, products: readonly ProductId[]): Passport => ({
  ...passport,
  celebrated: [...passport.celebrated, ...products],
});

/** The products whose stamps are there or on their way, in the order given. */
export const collected = (passport: Passport, products: readonly ProductId[]): ProductId[] =>
  products.filter((product) => stampState(passport, product) !== 'open');

/** Whether the cloud has given a stamp of each of these products. */
export const isComplete = (passport: Passport, products: readonly ProductId[]): boolean =>
  products.length > 0 && products.every((product) => stampState(passport, product) === 'stamped');

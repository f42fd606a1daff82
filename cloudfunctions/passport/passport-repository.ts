import * as z from 'zod';
import { inBoothOrder } from '../../miniprogram/domain/booth-order';
import { productIds } from '../../miniprogram/domain/products';
import type { Booth, OpenBooth, PassportData, Stamp } from '../../typings/event';
import { BOOTHS, storedBooth } from '../shared/booth-repository';
import { addOrFind, aggregate } from '../shared/database';
import { RELEASES, CURRENT } from '../shared/release-repository';

/** The collection of stamps: a document a person and product of an edition, which its `_id` says. */
const STAMPS = 'stamps';

const storedStamp = z.object({
  edition: z.string(),
  product: z.enum(productIds),
  booth: z.string(),
  at: z.number(),
});

type StoredStamp = z.infer<typeof storedStamp>;

/** What is read of a person and an edition at once. */
const row = z.object({
  edition: z.string(),
  // Who edits one booth or stamp in the cloud console and breaks it loses that one, not everyone's passport.
  booths: z.array(storedBooth.nullable().catch(null)),
  stamps: z.array(storedStamp.nullable().catch(null)),
});

/** An edition's booths, those revoked too, and what the person has of it. */
export interface Passport {
  edition: string;
  booths: Booth[];
  stamps: Stamp[];
}

const isThere = <Value>(value: Value | null): value is Value => value !== null;

const asStamp = ({ product, booth, at }: StoredStamp): Stamp => ({ product, booth, at });

const byTime = (one: Stamp, other: Stamp): number => one.at - other.at;

/** One read: the document that names an edition, and beside it all that is joined to it. */
const readPassport = async (collection: string, id: string, person: string): Promise<Passport | null> => {
  const [found] = await aggregate([collection, BOOTHS, STAMPS], (start) =>
    start
      .match({ _id: id })
      .lookup({ from: BOOTHS, localField: 'edition', foreignField: 'edition', as: 'booths' })
      .addFields({ person })
      .lookup({ from: STAMPS, localField: 'person', foreignField: 'person', as: 'stamps' })
      .project({
        edition: 1,
        booths: 1,
        'stamps.edition': 1,
        'stamps.product': 1,
        'stamps.booth': 1,
        'stamps.at': 1,
      }),
  );
  if (found === undefined) return null;
  const { edition, booths, stamps } = row.parse(found);
  return {
    edition,
    booths: inBoothOrder(booths.filter(isThere)),
    stamps: stamps
      .filter(isThere)
      .filter((stamp) => stamp.edition === edition)
      .map(asStamp)
      .sort(byTime),
  };
};

/** Of the booth's edition; null where there is no such booth. One database operation. */
export const passportOfBooth = (booth: string, person: string): Promise<Passport | null> =>
  readPassport(BOOTHS, booth, person);

/** Of the edition that is served; null where nothing is released. One database operation. */
export const passportServed = (person: string): Promise<Passport | null> =>
  readPassport(RELEASES, CURRENT, person);

/**
 * Gives a stamp. One database operation, two where the person has it already.
 * @returns null, or the stamp that the person has of that product, which stays
 */
export const giveStamp = async (edition: string, person: string, stamp: Stamp): Promise<Stamp | null> => {
  const _id = `${edition}.${person}.${stamp.product}`;
  const found = await addOrFind(STAMPS, { _id, edition, person, ...stamp });
  return found === null ? null : asStamp(storedStamp.parse(found));
};

/** What the person is told: the stamps, the first one first, and where stamps are to be had. */
export const passportData = ({ edition, stamps, booths }: Passport): PassportData => ({
  edition,
  stamps: [...stamps].sort(byTime),
  booths: booths
    .filter(({ revoked }) => revoked === null)
    .map(({ id, product, label, place }): OpenBooth => ({ id, product, label, place })),
});

import * as z from 'zod';
import { inBoothOrder } from '../../miniprogram/domain/booth-order';
import { isBoothId } from '../../miniprogram/domain/booth-id';
import { productIds } from '../../miniprogram/domain/products';
import type { Booth } from '../../typings/event';
import { addDocument, command, readAll, readDocument, removeDocument, updateDocument } from './database';

/** The collection of booths: a document a booth, `_id` is the id in its code. */
export const BOOTHS = 'booths';

const text = z.object({ zh: z.string(), en: z.string() });

/** A booth as it is stored; read, its `_id` is its id. */
export const storedBooth = z
  .object({
    _id: z.string(),
    edition: z.string(),
    product: z.enum(productIds),
    label: text,
    place: text,
    created: z.number(),
    revoked: z.number().nullable(),
  })
  .transform(({ _id: id, ...rest }): Booth => ({ id, ...rest }));

/** @returns null where there is no such booth, whatever the text is */
export const readBooth = async (id: string): Promise<Booth | null> => {
  const document = isBoothId(id) ? await readDocument(BOOTHS, id) : null;
  return document === null ? null : storedBooth.parse(document);
};

/** Every booth of the edition, revoked ones too, in their order. */
export const readBooths = async (edition: string): Promise<Booth[]> =>
  inBoothOrder((await readAll(BOOTHS, { edition })).map((document) => storedBooth.parse(document)));

/** @returns false where the id is taken: nothing is written then */
export const addBooth = ({ id, ...rest }: Booth): Promise<boolean> =>
  addDocument(BOOTHS, { _id: id, ...rest });

export const removeBooth = (id: string): Promise<void> => removeDocument(BOOTHS, id);

/** Lets the booth's code no longer count from then on; one that was revoked before keeps its time. */
export const revokeBooth = async (id: string, at: number): Promise<void> => {
  await updateDocument(BOOTHS, id, { revoked: command().eq(null) }, { revoked: at });
};

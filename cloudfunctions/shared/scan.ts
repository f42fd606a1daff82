import { command, readSome, type StoredDocument } from './database';

/** Documents a read: of the largest kind, 16 KB each, a few MB. */
const PAGE = 500;

interface Scan<Value> {
  /** Fields with one value; with `by` after them they are an index. */
  where?: Record<string, string>;
  /** The field that says the order; every document has it. */
  by: string;
  from: Value;
  /** Not included; to the last one where it is left out. */
  to?: Value;
  /** Only these fields beside `_id` and `by`. */
  fields: readonly string[];
}

/**
 * All documents of the range, in order, a page of them at a time: no more has to be held. What is written meanwhile
 * may be there or not. No page where the collection does not exist.
 */
export async function* scanPages<Value extends string | number>(
  collection: string,
  { where = {}, by, from, to, fields }: Scan<Value>,
): AsyncGenerator<StoredDocument[]> {
  const is = command();
  let start: number | string = from;
  // Of those with the last value, how many were given already.
  let given = 0;
  for (;;) {
    const atLeast = is.gte(start);
    const page = await readSome(collection, {
      condition: { ...where, [by]: to === undefined ? atLeast : atLeast.and(is.lt(to)) },
      order:
        by === '_id'
          ? [['_id', 'asc']]
          : [
              [by, 'asc'],
              ['_id', 'asc'],
            ],
      skip: given,
      limit: PAGE,
      fields: [by, ...fields],
    });
    yield page;
    const last = page.at(-1)?.[by];
    if (page.length < PAGE || (typeof last !== 'string' && typeof last !== 'number')) return;
    given = page.filter((document) => document[by] === last).length + (last === start ? given : 0);
    start = last;
  }
}

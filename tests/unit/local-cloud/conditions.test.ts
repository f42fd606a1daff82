/**
 * What conditions find among lists, nulls, missing fields and mixed types. The answers are MongoDB's, as its own tests
 * give them (jstests/core/null_query_semantics.js and nan.js, src/mongo/db/matcher/path_test.cpp).
 */
import type { Fields } from '../../../tools/local-cloud/store/documents';
import { match } from '../../../tools/local-cloud/query/query';
import { openStore, put } from './temporary-store';

/** Finds among the documents; those found, by their names. */
const finderIn = (documents: Readonly<Record<string, Fields>>): ((query: Fields) => Promise<unknown[]>) => {
  const store = openStore();
  const ready = store
    .addCollection('notes')
    .then(() => store.write(Object.entries(documents).map(([id, fields]) => put(id, fields))));
  return async (query) => {
    await ready;
    return match(store, 'notes', query)
      .documents.map(({ _id }) => _id)
      .sort();
  };
};

const words = (text: string): string[] => text.split(' ').filter(Boolean).sort();

describe('among lists, nulls and missing fields', () => {
  const documents = {
    missing: {},
    null: { a: null },
    number: { a: 4 },
    object: { a: {} },
    nullInside: { a: { b: null } },
    oneInside: { a: { b: 1 } },
    empty: { a: [] },
    emptyInList: { a: [[]] },
    nullInList: { a: [null] },
    numbers: { a: [1, 2] },
    objects: { a: [{ b: 1 }, { b: 2 }] },
    someMissing: { a: [{ b: 1 }, {}] },
    someNull: { a: [{ b: 1 }, { b: null }] },
    mixed: { a: [1, { b: 3 }] },
    nested: { a: [[{ b: 1 }]] },
    listInside: { a: { b: [1, 5] } },
    listsInside: { a: [{ b: [1, 5] }, { b: [9] }] },
  };
  const but = (text: string): string =>
    Object.keys(documents)
      .filter((name) => !words(text).includes(name))
      .join(' ');

  it.each<[string, Fields, string]>([
    ['null', { a: null }, 'missing null nullInList'],
    ['not null', { a: { $ne: null } }, but('missing null nullInList')],
    [
      'null inside, where an object of a list lacks the field too, and no list without objects',
      { 'a.b': null },
      'missing null number object nullInside someMissing someNull',
    ],
    [
      'what is not inside',
      { 'a.b': { $exists: false } },
      'missing null number object empty emptyInList nullInList numbers nested',
    ],
    [
      'what is inside',
      { 'a.b': { $exists: true } },
      'nullInside oneInside objects someMissing someNull mixed listInside listsInside',
    ],
    [
      'a value inside, in lists of lists too',
      { 'a.b': 1 },
      'oneInside objects someMissing someNull listInside listsInside',
    ],
    ['a bound, in lists of lists too', { 'a.b': { $gt: 4 } }, 'listInside listsInside'],
    ['a whole list inside', { 'a.b': [1, 5] }, 'listInside listsInside'],
    ['not the values of several objects as if they were a list', { 'a.b': [1, 2] }, ''],
    ['the size of a list inside', { 'a.b': { $size: 2 } }, 'listInside listsInside'],
    ['not the number of the objects as a size', { 'a.b': { $size: 1 } }, 'listsInside'],
    ['an element by its number', { 'a.0': 1 }, 'numbers mixed'],
    ['a field of an element by its number', { 'a.1.b': 2 }, 'objects'],
    ['an element of a list inside', { 'a.b.0': 9 }, 'listsInside'],
    ['one of several values, an empty list among them', { a: { $in: [[], 4] } }, 'empty emptyInList number'],
    ['all of one value, which need not be in a list', { a: { $all: [4] } }, 'number'],
    ['all of the values of several objects', { 'a.b': { $all: [1, 9] } }, 'listsInside'],
    ['all of one whole list', { a: { $all: [[1, 2]] } }, 'numbers'],
    [
      'all of elements that meet conditions',
      { a: { $all: [{ $elemMatch: { b: 1 } }, { $elemMatch: { b: 2 } }] } },
      'objects',
    ],
    [
      'an element that is an object with a field, and no number',
      { a: { $elemMatch: { b: 1 } } },
      'objects someMissing someNull listsInside',
    ],
    [
      'an element without the field, which a list is too',
      { a: { $elemMatch: { b: null } } },
      'emptyInList someMissing someNull nested',
    ],
    ['an element by either of two', { a: { $elemMatch: { $or: [{ b: 2 }, { b: 3 }] } } }, 'objects mixed'],
    ['an element within bounds', { 'a.b': { $elemMatch: { $gt: 4, $lt: 6 } } }, 'listInside listsInside'],
    [
      'an object, in lists too',
      { a: { $type: 'object' } },
      'object nullInside oneInside objects someMissing someNull mixed listInside listsInside',
    ],
    ['the type null, in lists too and not what is missing', { a: { $type: 'null' } }, 'null nullInList'],
    ['null or more, which is null', { a: { $gte: null } }, 'missing null nullInList'],
    ['more than null, which is nothing', { a: { $gt: null } }, ''],
    [
      'lists that come after another',
      { a: { $gt: [] } },
      'emptyInList nullInList numbers objects someMissing someNull mixed nested listsInside',
    ],
    ['a remainder, in lists too', { a: { $mod: [2, 0] } }, 'number numbers'],
    [
      'neither of two',
      { $nor: [{ a: 1 }, { 'a.b': { $exists: true } }] },
      'missing null number object empty emptyInList nullInList nested',
    ],
  ])('finds %s', async (_name, query, names) => {
    expect(await finderIn(documents)(query)).toEqual(words(names));
  });
});

describe('among values of all types', () => {
  const find = (query: Fields): Promise<unknown[]> =>
    finderIn({
      nan: { n: NaN },
      infinite: { n: Infinity },
      minus: { n: -Infinity },
      zero: { n: -0 },
      null: { n: null },
      text: { n: '1' },
      yes: { n: true },
      date: { n: new Date(1) },
      numbers: { n: [5, 10] },
      both: { n: [3, 'x'] },
      object: { n: { x: -0 } },
      pattern: { n: /a/ },
      missing: {},
    })(query);

  it.each<[string, Fields, string]>([
    ['NaN', { n: NaN }, 'nan'],
    ['NaN or less: NaN only', { n: { $lte: NaN } }, 'nan'],
    ['NaN or more: NaN only', { n: { $gte: NaN } }, 'nan'],
    ['no NaN below any number', { n: { $lt: 1 } }, 'minus zero'],
    ['the least number, which is not NaN', { n: -Infinity }, 'minus'],
    ['0, which -0 is too, also within an object', { $or: [{ n: 0 }, { n: { x: 0 } }] }, 'zero object'],
    [
      'numbers, NaN and those of lists among them',
      { n: { $type: 'number' } },
      'nan infinite minus zero numbers both',
    ],
    ['whole numbers', { n: { $type: 'int' } }, 'numbers both'],
    ['texts and dates', { n: { $type: ['string', 9] } }, 'text both date'],
    ['a regular expression as a value', { n: { $eq: /a/ } }, 'pattern'],
  ])('finds %s', async (_name, query, names) => {
    expect(await find(query)).toEqual(words(names));
  });

  it.each<[string, Fields]>([
    ['$ne of a regular expression', { n: { $ne: /a/ } }],
    ['$in of one value', { n: { $in: 1 } }],
    ['$all of one value', { n: { $all: 1 } }],
    ['$elemMatch of a value', { n: { $elemMatch: 1 } }],
    ['$size of a fraction', { n: { $size: 1.5 } }],
    ['$mod by 0', { n: { $mod: [0, 1] } }],
    ['$mod of one number', { n: { $mod: [2] } }],
    ['$not of a value', { n: { $not: 5 } }],
    ['$type of no type', { n: { $type: 'whole' } }],
    ['an empty $and', { $and: [] }],
    ['an unknown operator', { n: { $near: 1 } }],
    ['an unknown operator within another', { n: { $not: { $near: 1 } } }],
  ])('refuses %s', async (_name, query) => {
    await expect(find(query)).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
  });
});

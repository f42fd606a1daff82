/** What is left of a document by a projection, as MongoDB has it. */
import { projected } from '../../../tools/local-cloud/query/projection';

const document = {
  _id: 1,
  a: 1,
  deep: { c: 1, d: 2 },
  list: [{ x: 1, y: 2 }, { y: 3 }, 5, [{ x: 7, y: 1 }]],
  numbers: [1, 2, 3],
  none: null,
};
const but = (...names: string[]): object =>
  Object.fromEntries(Object.entries(document).filter(([name]) => !names.includes(name)));

it.each<[string, object, object]>([
  ['the fields named, in the document’s order, and the id', { none: 1, a: 1 }, { _id: 1, a: 1, none: null }],
  ['no id where it is left out', { a: true, _id: false }, { a: 1 }],
  ['all but the id', { _id: 0 }, but('_id')],
  ['the id alone', { _id: 1 }, { _id: 1 }],
  ['nothing of a field that is missing', { missing: 1 }, { _id: 1 }],
  ['a field inside', { 'deep.c': 1 }, { _id: 1, deep: { c: 1 } }],
  ['a field inside, named by an object', { deep: { c: 1 } }, { _id: 1, deep: { c: 1 } }],
  ['an empty object where the field inside is missing', { 'deep.q': 1 }, { _id: 1, deep: {} }],
  ['nothing of a number that is to have a field', { 'a.q': 1 }, { _id: 1 }],
  ['a field of a list’s objects', { 'list.x': 1 }, { _id: 1, list: [{ x: 1 }, {}, [{ x: 7 }]] }],
  ['no elements by their numbers', { 'numbers.0': 1 }, { _id: 1, numbers: [] }],
  ['all but what is left out', { a: 0, deep: 0, list: 0 }, but('a', 'deep', 'list')],
  [
    'all but a field of a list’s objects',
    { 'list.x': 0 },
    { ...document, list: [{ y: 2 }, { y: 3 }, 5, [{ y: 1 }]] },
  ],
  ['every other field beside a part of a list', { numbers: { $slice: 2 } }, { ...document, numbers: [1, 2] }],
  ['the last elements', { numbers: { $slice: -2 }, a: 1 }, { _id: 1, a: 1, numbers: [2, 3] }],
  ['some elements from a place on', { numbers: { $slice: [1, 1] }, a: 1 }, { _id: 1, a: 1, numbers: [2] }],
  [
    'some elements from a place before the end',
    { numbers: { $slice: [-2, 1] }, a: 1 },
    { _id: 1, a: 1, numbers: [2] },
  ],
  [
    'a part of a list beside fields left out',
    { numbers: { $slice: 1 }, list: 0 },
    { ...but('list'), numbers: [1] },
  ],
  ['a part of what is no list: the whole', { a: { $slice: 1 }, none: 1 }, { _id: 1, a: 1, none: null }],
  ['the first element that matches', { numbers: { $elemMatch: { $gt: 1 } } }, { _id: 1, numbers: [2] }],
  ['the first object that matches', { list: { $elemMatch: { y: 3 } } }, { _id: 1, list: [{ y: 3 }] }],
  ['no list where none matches', { numbers: { $elemMatch: { $gt: 9 } } }, { _id: 1 }],
])('leaves %s', (_name, projection, left) => {
  const [result] = projected([document], { ...projection });
  expect(result).toEqual(left);
  expect(JSON.stringify(result)).toBe(JSON.stringify(left));
});

it('leaves fields that every object has of its own only where the document has them', () => {
  expect(projected([{ _id: 1 }], { constructor: 1, toString: 1 })).toEqual([{ _id: 1 }]);
  expect(projected([{ _id: 1, constructor: 2 }], { constructor: 1 })).toEqual([{ _id: 1, constructor: 2 }]);
});

it.each<[string, object]>([
  ['naming and leaving out', { a: 1, deep: 0 }],
  ['a field and one inside it', { deep: 1, 'deep.c': 1 }],
  ['a positional path', { 'list.$': 1 }],
  ['an empty name', { 'deep.': 1 }],
  ['a slice of no number', { numbers: { $slice: 'x' } }],
  ['a slice of no elements', { numbers: { $slice: [0, -1] } }],
])('refuses %s', (_name, projection) => {
  let refusal: unknown;
  try {
    projected([document], { ...projection });
  } catch (error) {
    refusal = error;
  }
  expect(refusal).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
});

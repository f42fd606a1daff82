import fc from 'fast-check';
import { isSame, updated } from '../../../tools/local-cloud/update/update';

const document = {
  _id: 'a',
  n: 1,
  text: 'x',
  none: null,
  list: [1, 2, 3],
  deep: { er: 1 },
  items: [{ n: 1 }],
};

describe('an update', () => {
  it.each<[string, object, object]>([
    ['sets a field', { $set: { n: 2 } }, { n: 2 }],
    ['makes the objects a path needs', { $set: { 'new.er.est': 1 } }, { new: { er: { est: 1 } } }],
    ['sets an element of a list', { $set: { 'list.1': 9 } }, { list: [1, 9, 3] }],
    ['sets a field of an element', { $set: { 'items.0.n': 9 } }, { items: [{ n: 9 }] }],
    ['replaces a scalar by an object', { $set: { text: { now: 'object' } } }, { text: { now: 'object' } }],
    ['counts up what is missing from 0', { $inc: { missing: 2 } }, { missing: 2 }],
    ['multiplies', { $mul: { n: 5 } }, { n: 5 }],
    [
      'keeps the smaller and the larger',
      { $min: { n: 0 }, $max: { 'deep.er': 7 } },
      { n: 0, deep: { er: 7 } },
    ],
    ['pushes onto what is missing', { $push: { missing: { $each: [1, 2] } } }, { missing: [1, 2] }],
    [
      'limits what it pushes onto a missing list',
      { $push: { missing: { $each: [1, 2, 3], $slice: -2 } } },
      { missing: [2, 3] },
    ],
    [
      'limits what it pushes onto a missing nested list',
      { $push: { 'new.list': { $each: [1, 2], $slice: 1 } } },
      { new: { list: [1] } },
    ],
    ['pushes to the front', { $push: { list: { $each: [0], $position: 0 } } }, { list: [0, 1, 2, 3] }],
    ['adds to a set once', { $addToSet: { list: 3 } }, { list: [1, 2, 3] }],
    ['pulls', { $pull: { list: { $gt: 1 } } }, { list: [1] }],
    ['pops', { $pop: { list: 1 } }, { list: [1, 2] }],
    ['leaves null where an element is unset', { $unset: { 'list.1': '' } }, { list: [1, null, 3] }],
  ])('%s', (_name, modifier, changed) => {
    expect(updated(document, { ...modifier })).toEqual({ ...document, ...changed });
  });

  const mixed = {
    _id: 'b',
    list: [1, [1], 2, { n: 1 }, { n: 1, m: 2 }, [{ n: 1 }], null, {}],
    twice: [1, 1],
    pairs: [{ x: 1, y: 2 }],
    lists: [[[1, 2]], [1, 2]],
    nan: NaN,
  };

  it.each<[string, object, object]>([
    [
      'adds several to a set that holds a value twice',
      { $addToSet: { twice: { $each: [2, 2, 1] } } },
      { twice: [1, 1, 2] },
    ],
    [
      'adds each value once to a set that is missing',
      { $addToSet: { new: { $each: [2, 2] } } },
      { new: [2] },
    ],
    [
      'adds an object whose fields stand in another order',
      { $addToSet: { pairs: { y: 2, x: 1 } } },
      {
        pairs: [
          { x: 1, y: 2 },
          { y: 2, x: 1 },
        ],
      },
    ],
    ['pulls a value, not a list that holds it', { $pull: { list: 1 } }, { list: mixed.list.slice(1) }],
    ['pulls a whole list, not a list that holds it', { $pull: { lists: [1, 2] } }, { lists: [[[1, 2]]] }],
    [
      'pulls objects by a field, and no list of them',
      { $pull: { list: { n: 1 } } },
      { list: [1, [1], 2, [{ n: 1 }], null, {}] },
    ],
    [
      'pulls objects that lack a field, and nothing that is no object',
      { $pull: { list: { n: null } } },
      { list: mixed.list.slice(0, -1) },
    ],
    [
      'pulls objects by either of two conditions',
      { $pull: { list: { $or: [{ m: 2 }, { n: 9 }] } } },
      { list: mixed.list.filter((_element, place) => place !== 4) },
    ],
    [
      'pulls several values, not lists that hold them',
      { $pullAll: { list: [1, null] } },
      { list: [[1], 2, { n: 1 }, { n: 1, m: 2 }, [{ n: 1 }], {}] },
    ],
    ['takes the smaller of a list and a number, which comes first', { $min: { twice: 5 } }, { twice: 5 }],
    ['takes the larger of a list and a number', { $max: { twice: 5 } }, {}],
    ['takes the larger of NaN and a number', { $max: { nan: 1 } }, { nan: 1 }],
    [
      'limits what it pushes past the end',
      { $push: { 'twice.3': { $each: [1, 2], $slice: 1 } } },
      { twice: [1, 1, null, [1]] },
    ],
    ['leaves the id where it is set to what it is', { $set: { _id: 'b' } }, {}],
    ['sets nothing on insertion, since the document is there', { $setOnInsert: { n: 1 } }, {}],
    ['sets a field that objects have of their own', { $set: { 'toString.n': 1 } }, { toString: { n: 1 } }],
    ['does two bitwise steps', { $bit: { bits: { or: 6, and: 3 } } }, { bits: 2 }],
  ])('%s', (_name, modifier, changed) => {
    expect(updated(mixed, { ...modifier })).toEqual({ ...mixed, ...changed });
  });

  it('takes a field out', () => {
    expect(updated(document, { $unset: { text: '' } })).not.toHaveProperty('text');
  });

  it('makes fields in the order of their paths', () => {
    const { made } = updated(document, { $set: { 'made.b': 1 }, $inc: { 'made.a': 1 } });
    expect(JSON.stringify(made)).toBe('{"a":1,"b":1}');
  });

  it('renames a field', () => {
    const { text, ...rest } = document;
    expect(updated(document, { $rename: { text: 'words' } })).toEqual({ ...rest, words: text });
  });

  it.each<[string, object, string]>([
    ['$inc of a text', { $inc: { text: 1 } }, 'non-numeric'],
    ['$inc of null', { $inc: { none: 1 } }, 'non-numeric'],
    ['$mul of a list', { $mul: { list: 2 } }, 'non-numeric'],
    ['$push onto a text', { $push: { text: 'y' } }, 'non-array'],
    ['$addToSet on null', { $addToSet: { none: 1 } }, 'non-array'],
    ['$pop of an object', { $pop: { deep: 1 } }, 'non-array'],
    ['$pull from a number', { $pull: { n: 1 } }, 'non-array'],
    ['$set through a text', { $set: { 'text.part': 1 } }, "Cannot create field 'part'"],
    ['$set through null', { $set: { 'none.part': 1 } }, "Cannot create field 'part'"],
    ['$set of a name in a list', { $set: { 'list.name': 1 } }, "Cannot create field 'name'"],
    ['$inc through a number', { $inc: { 'n.part': 1 } }, "Cannot create field 'part'"],
    ['the id', { $set: { _id: 'b' } }, '_id'],
    ['the same path twice', { $set: { n: 1 }, $inc: { n: 1 } }, 'conflict'],
    ['an unknown operator', { $double: { n: 1 } }, '$double'],
    ['a field instead of operators', { n: 1 }, "'n'"],
    ['a change inside what is taken out', { $unset: { 'list.0': '' }, $set: { 'list.0.n': 1 } }, 'conflict'],
    ['a change inside what is pushed onto', { $push: { list: 1 }, $set: { 'list.0': 1 } }, 'conflict'],
    ['an empty name', { $set: { 'deep..er': 1 } }, 'empty field name'],
    ['a number with a leading zero in a list', { $set: { 'list.01': 1 } }, "Cannot create field '01'"],
    ['millions of nulls before an element', { $set: { 'list.2000000': 1 } }, 'cannot be filled up'],
    ['an unknown clause of $push', { $push: { list: { $each: [1], $first: 1 } } }, '$first'],
    ['$push of each of what is no list', { $push: { list: { $each: 1 } } }, '$each'],
    ['$push in an order of 2', { $push: { list: { $each: [1], $sort: 2 } } }, '$sort'],
    ['$pop of 2', { $pop: { list: 2 } }, '1 or -1'],
    ['the id taken out', { $unset: { _id: '' } }, '_id'],
    ['a positional path', { $set: { 'list.$': 1 } }, 'positional'],
  ])('refuses %s', (_name, modifier, message) => {
    expect(() => updated(document, { ...modifier })).toThrow(message);
  });

  it('never changes the document it starts from, nor shares a list or an object with it', () => {
    const before = structuredClone(document);
    const modifiers = fc.constantFrom<object>(
      { $set: { 'deep.er': 5 } },
      { $push: { list: 4 } },
      { $set: { 'items.0.n': 8 } },
      { $unset: { 'list.0': '' } },
    );
    fc.assert(
      fc.property(fc.array(modifiers, { maxLength: 5 }), (chain) => {
        let current: ReturnType<typeof updated> = document;
        for (const modifier of chain) current = updated(current, { ...modifier });
        expect(document).toEqual(before);
      }),
    );
    const after = updated(document, { $set: { n: 2 } });
    expect(after.deep).not.toBe(document.deep);
    expect(after.list).not.toBe(document.list);
  });

  it('that brings nothing new leaves the same document', () => {
    expect(isSame(document, updated(document, { $set: { n: 1, 'deep.er': 1 } }))).toBe(true);
    expect(isSame(document, updated(document, { $set: { n: 2 } }))).toBe(false);
  });
});

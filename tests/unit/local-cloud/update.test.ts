import fc from 'fast-check';
import { isSame, updated } from '../../../tools/local-cloud/update';

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

  it('takes a field out', () => {
    expect(updated(document, { $unset: { text: '' } })).not.toHaveProperty('text');
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

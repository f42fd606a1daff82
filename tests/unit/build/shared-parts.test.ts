/** What occurs more than once in the bundled edition is written once, and read back it is the same edition. */
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { withSharedParts } from '../../../tools/build/shared-parts';

const read = (value: unknown): unknown => {
  const { declarations, expression } = withSharedParts(JSON.stringify(value));
  const text = runInNewContext(`${declarations.join('\n')}\nJSON.stringify(${expression})`) as string;
  return JSON.parse(text);
};

const part = fc.jsonValue({ maxDepth: 3 });
/** The same parts again and again, inside of one another too. */
const repeating = fc.tuple(part, part, part).map(([one, other, third]) => ({
  one,
  list: [one, other, { one, other }, { one, other }],
  other,
  third: [third, [third]],
}));

it('any value is read back as it was', () => {
  fc.assert(
    fc.property(fc.oneof(part, repeating), (value) => {
      const json = JSON.stringify(value);
      // What JSON.parse sets, a literal's __proto__ does not; no record of ours has such a field.
      fc.pre(!json.includes('__proto__'));
      expect(JSON.stringify(read(value))).toBe(json);
    }),
  );
});

it('a part that occurs again is written once', () => {
  const metric = {
    label: { zh: '使用时长', en: 'Time spent' },
    value: 3,
    unit: 'times',
    note: 'x'.repeat(60),
  };
  const { declarations, expression } = withSharedParts(
    JSON.stringify({ page: [metric], all: [metric, metric] }),
  );
  expect(declarations).toEqual([`const s0 = ${JSON.stringify(metric)};`]);
  expect(expression).toBe('{"page":[s0],"all":[s0,s0]}');
});

it('a part that is shorter than its name is worth stays where it is', () => {
  const { declarations, expression } = withSharedParts('[{"a":1},{"a":1}]');
  expect([declarations, expression]).toEqual([[], '[{"a":1},{"a":1}]']);
});

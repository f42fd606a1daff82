import { byCollection } from '../../../cloudfunctions/shared/content/collections';
import { checkContent } from '../../../cloudfunctions/shared/content/check-content';
import { describeProblems } from '../../../cloudfunctions/shared/content/problems';
import type { EditionContent, Metric } from '../../../typings/content';
import type { ContentProblem } from '../../../typings/functions';
import { recordOf, sampleEdition } from '../../support/sample-edition';

const problemsOf = (content: EditionContent): ContentProblem[] => {
  const checked = checkContent('sample', content);
  return checked.valid ? [] : checked.problems;
};

/** What announcements, stories and charts have in common. */
type Listing = Pick<EditionContent['charts'][number], '_id' | 'metrics'>;

/** The problems of the sample after a change. */
const after = (change: (content: EditionContent) => void): ContentProblem[] => {
  const content = sampleEdition();
  change(content);
  return problemsOf(content);
};

/** As after, with a change that the types do not allow but a file may hold. */
const afterRaw = (
  collection: keyof EditionContent,
  change: (record: Record<string, unknown>) => void,
): ContentProblem[] => {
  const raw = JSON.parse(JSON.stringify(sampleEdition())) as Record<string, Record<string, unknown>[]>;
  const record = raw[collection]?.[0];
  if (record === undefined) throw new Error(`The sample has no ${collection}`);
  change(record);
  return problemsOf(raw as unknown as EditionContent);
};

const problem = (collection: string, record: string, field: string, message: string): object => ({
  collection,
  record,
  field,
  message: expect.stringContaining(message) as string,
});

const changed = (id: string, own: Partial<Metric>): ContentProblem[] =>
  after(({ metrics }) => Object.assign(recordOf(metrics, id), own));

it('accepts the sample and gives it back', () => {
  const content = sampleEdition();
  expect(checkContent('sample', content)).toEqual({ valid: true, content });
});

describe("a record's shape", () => {
  it('needs every field', () => {
    const found = afterRaw('products', (record) => delete record.question);
    expect(found).toEqual([problem('products', 'channels', 'question', 'is missing')]);
  });

  it('has no unknown field', () => {
    const found = afterRaw('metrics', (record) => (record.colour = 'red'));
    expect(found).toEqual([problem('metrics', 'channels-uploads', 'colour', 'not a known field')]);
  });

  it('has fields of the right type', () => {
    const found = afterRaw('metrics', (record) => (record.value = '100'));
    expect(found).toEqual([problem('metrics', 'channels-uploads', 'value', 'must be a number, not string')]);
  });

  it('has no number beyond what a number can hold', () => {
    const found = afterRaw('metrics', (record) => (record.value = Infinity));
    expect(found).toEqual([
      problem('metrics', 'channels-uploads', 'value', 'must be a number, not Infinity'),
    ]);
  });

  it('has one of the known words', () => {
    const found = afterRaw('announcements', (record) => (record.status = 'soon'));
    expect(found).toEqual([problem('announcements', 'pay-news', 'status', 'launched, rollingOut, upcoming')]);
  });

  it.each(['', '   '])('says something in both languages (%j)', (en) => {
    const found = after(({ metrics }) => (recordOf(metrics).label.en = en));
    expect(found).toContainEqual(problem('metrics', 'channels-uploads', 'label.en', 'must not be empty'));
  });

  it('has no white space around a text', () => {
    const found = after(({ quotes }) => (recordOf(quotes).words = ' 一句话。'));
    expect(found).toEqual([problem('quotes', 'pay-quote', 'words', 'white space')]);
  });

  it('names at least one source, in at most 16 characters each', () => {
    expect(changed('pay-claims', { sources: [] })).toEqual([
      problem('metrics', 'pay-claims', 'sources', 'at least one'),
    ]);
    expect(changed('pay-claims', { sources: [{ section: 'pay', words: '字'.repeat(16) }] })).toEqual([]);
    expect(changed('pay-claims', { sources: [{ section: 'pay', words: '字'.repeat(17) }] })).toEqual([
      problem('metrics', 'pay-claims', 'sources.0.words', 'at most 16 characters'),
    ]);
  });

  it('is named by its place where it has no id', () => {
    const found = afterRaw('links', (record) => delete record._id);
    expect(found).toEqual([problem('links', 'record 1', '_id', 'is missing')]);
    expect(afterRaw('links', (record) => (record._id = ''))).toEqual([
      problem('links', 'record 1', '_id', 'must be 1 to 60'),
    ]);
  });

  it('cannot be anything but an object in a list', () => {
    const raw = byCollection<unknown>((name) => (name === 'quotes' ? { words: '' } : sampleEdition()[name]));
    const checked = checkContent('sample', { ...raw, stories: ['a story'] });
    expect(checked).toEqual({
      valid: false,
      problems: [
        problem('quotes', '', '', 'must be a list'),
        problem('stories', 'record 1', '', 'must be an object, not string'),
      ],
    });
  });
});

describe('identity', () => {
  it('is unique within a collection', () => {
    const found = after(({ stories }) => stories.push(recordOf(stories)));
    expect(found).toEqual([problem('stories', 'pay-story', '_id', 'more than one record')]);
  });

  it("belongs to the folder's edition", () => {
    expect(after(({ stories }) => (recordOf(stories).edition = '2023'))).toEqual([
      problem('stories', 'pay-story', 'edition', 'must be sample'),
    ]);
    expect(after(({ editions }) => (recordOf(editions)._id = '2023'))).toEqual([
      problem('editions', '2023', '_id', 'must be sample'),
    ]);
  });

  it('needs the edition itself and a product', () => {
    expect(after(({ editions }) => editions.pop())).toContainEqual(
      problem('editions', 'sample', '', 'has no record'),
    );
    expect(after(({ products }) => products.splice(0))).toContainEqual(
      problem('products', '', '', 'at least one product'),
    );
  });

  it("is a product's slug", () => {
    expect(after(({ products }) => (recordOf(products).slug = 'search'))).toContainEqual(
      problem('products', 'channels', 'slug', 'same as _id'),
    );
  });

  it('puts every product in the order, once', () => {
    const ordered = (...productOrder: EditionContent['editions'][number]['productOrder']): ContentProblem[] =>
      after(({ editions }) => (recordOf(editions).productOrder = productOrder));
    expect(ordered('pay')).toEqual([problem('editions', 'sample', 'productOrder', 'leaves out channels')]);
    expect(ordered('pay', 'channels', 'pay')).toEqual([
      problem('editions', 'sample', 'productOrder', 'pay more than once'),
    ]);
    expect(ordered('pay', 'channels', 'search')).toEqual([
      problem('editions', 'sample', 'productOrder', 'search, which has no record'),
    ]);
  });
});

describe('a reference', () => {
  it('leads to a metric: headlines', () => {
    expect(after(({ editions }) => recordOf(editions).headlines.push('nothing'))).toEqual([
      problem('editions', 'sample', 'headlines.3', 'nothing, which does not exist'),
    ]);
    expect(after(({ editions }) => recordOf(editions).headlines.push('pay-claims'))).toEqual([
      problem('editions', 'sample', 'headlines.3', 'repeats pay-claims'),
    ]);
  });

  it('leads to a metric of its own: lead', () => {
    expect(after(({ products }) => (recordOf(products).lead = 'nothing'))).toEqual([
      problem('products', 'channels', 'lead', 'nothing, which does not exist'),
    ]);
    expect(after(({ products }) => (recordOf(products).lead = 'pay-claims'))).toEqual([
      problem('products', 'channels', 'lead', 'a metric of pay'),
    ]);
  });

  it.each(['announcements', 'stories', 'charts'] as const)(
    'leads to a metric of its own: %s',
    (collection) => {
      const { _id: id, metrics } = recordOf<Listing>(sampleEdition()[collection]);
      const field = `metrics.${metrics.length}`;
      const adding = (metric: string): ContentProblem[] =>
        after((content) => recordOf<Listing>(content[collection]).metrics.push(metric));
      expect(adding('nothing')).toContainEqual(problem(collection, id, field, 'does not exist'));
      expect(adding('channels-time')).toContainEqual(problem(collection, id, field, 'a metric of channels'));
      expect(adding(metrics[0] ?? '')).toContainEqual(problem(collection, id, field, 'repeats'));
    },
  );

  it('leads to a product of the edition', () => {
    expect(after(({ quotes }) => (recordOf(quotes).product = 'wecom'))).toEqual([
      problem('quotes', 'pay-quote', 'product', 'wecom, which has no record'),
    ]);
  });

  it('joins two products of the edition: link', () => {
    expect(after(({ links }) => (recordOf(links).between = ['pay', 'pay']))).toEqual([
      problem('links', 'pay-channels', 'between', 'two different products'),
    ]);
    expect(after(({ links }) => (recordOf(links).between = ['pay', 'search']))).toEqual([
      problem('links', 'pay-channels', 'between.1', 'search, which has no record'),
    ]);
  });
});

describe('a metric', () => {
  it.each([
    { measure: 'share', against: 'none' },
    { measure: 'reduction', against: 'unstated' },
  ] as const)('is no $measure of more than all', (own) => {
    const ofAll = (value: number): ContentProblem[] =>
      changed('channels-income', { ...own, unit: 'percent', qualifier: 'exact', value }).filter(
        ({ collection }) => collection === 'metrics',
      );
    expect(ofAll(100)).toEqual([]);
    expect(ofAll(100.5)).toEqual([problem('metrics', 'channels-income', 'value', 'must be at most 100')]);
  });

  it('has a unit that goes with its measure', () => {
    expect(changed('channels-income', { measure: 'share', unit: 'times', against: 'none' })).toContainEqual(
      problem('metrics', 'channels-income', 'unit', 'must be percent with the measure share'),
    );
  });

  it('has a counter only where it is a count', () => {
    expect(changed('pay-issued', { counter: { zh: '家', en: 'shops' } })).toEqual([
      problem('metrics', 'pay-issued', 'counter', 'count only'),
    ]);
  });

  it('has a magnitude and a display where it has no value', () => {
    const found = after(({ metrics }) => {
      const metric = recordOf(metrics, 'pay-volume');
      delete metric.magnitude;
      delete metric.display;
    });
    expect(found).toEqual([
      problem('metrics', 'pay-volume', 'magnitude', 'is missing'),
      problem('metrics', 'pay-volume', 'display', 'is missing'),
    ]);
  });

  it('has a magnitude only where it has no value, and then a power of ten', () => {
    expect(changed('pay-issued', { magnitude: 1e10 })).toEqual([
      problem('metrics', 'pay-issued', 'magnitude', 'null only'),
    ]);
    expect(changed('pay-volume', { magnitude: 3e12 })).toEqual([
      problem('metrics', 'pay-volume', 'magnitude', 'power of ten'),
    ]);
  });

  it('has no value where the record says 数', () => {
    expect(changed('pay-volume', { value: 3e12 })).toContainEqual(
      problem('metrics', 'pay-volume', 'value', 'must be null'),
    );
  });

  it('says what a change is against, and a level against nothing', () => {
    expect(changed('channels-income', { against: 'none' })).toEqual([
      problem('metrics', 'channels-income', 'against', 'what the growth is against'),
    ]);
    expect(changed('pay-issued', { against: 'since2020' })).toEqual([
      problem('metrics', 'pay-issued', 'against', 'must be none'),
    ]);
  });

  it('has a value above zero', () => {
    expect(changed('pay-issued', { value: 0 })).toEqual([
      problem('metrics', 'pay-issued', 'value', 'above zero'),
    ]);
  });
});

describe('a written display', () => {
  const zh = { prefix: '超', number: '210', suffix: '亿元' };
  const en = { prefix: 'over ¥', number: '21', suffix: ' billion' };
  const issued = (display: Metric['display']): ContentProblem[] =>
    changed('pay-issued', display === undefined ? {} : { display });

  it('may word what value and unit say', () => {
    expect(issued({ zh: { prefix: '逾', number: '二百一十', suffix: '亿元' }, en })).toEqual([]);
  });

  it('must not repeat what would be derived', () => {
    expect(issued({ zh, en })).toEqual([problem('metrics', 'pay-issued', 'display', 'leave it out')]);
  });

  it('says the same number in each language', () => {
    expect(issued({ zh, en: { ...en, suffix: ' million' } })).toEqual([
      problem('metrics', 'pay-issued', 'display.en', 'must say 21000000000, not 21000000'),
    ]);
    expect(issued({ zh: { ...zh, number: '200' }, en })).toEqual([
      problem('metrics', 'pay-issued', 'display.zh', 'must say 21000000000, not 20000000000'),
    ]);
    expect(issued({ zh: { ...zh, prefix: '数', number: '百' }, en })).toEqual([
      problem('metrics', 'pay-issued', 'display.zh', 'a word without a number'),
    ]);
  });

  it('shows the unit in each language', () => {
    expect(issued({ zh: { ...zh, suffix: '亿' }, en })).toEqual([
      problem('metrics', 'pay-issued', 'display.zh', 'must show the unit CNY, not count'),
    ]);
    expect(issued({ zh, en: { ...en, suffix: ' billion%' } })).toEqual([
      problem('metrics', 'pay-issued', 'display.en', 'must show the unit CNY, not CNY and percent'),
    ]);
  });

  it('writes growth in times as a percentage in English', () => {
    const growth = { measure: 'growth', unit: 'times', value: 17, against: 'unstated' } as const;
    const chinese = { prefix: '涨', number: '17', suffix: '倍' };
    const display = (number: string, suffix: string): Metric['display'] => ({
      zh: chinese,
      en: { prefix: '+', number, suffix },
    });
    const written = (number: string, suffix: string): ContentProblem[] =>
      changed('channels-income', { ...growth, display: display(number, suffix) ?? { zh, en } });
    expect(written('1,700', '%')).toEqual([]);
    expect(written('17', '×')).toEqual([
      problem('metrics', 'channels-income', 'display.en', 'must show the unit percent'),
    ]);
    expect(written('17', '%')).toEqual([
      problem('metrics', 'channels-income', 'display.en', 'must say 1700, not 17'),
    ]);
  });

  it('names the magnitude of what has no value', () => {
    const found = after(({ metrics }) => {
      const metric = recordOf(metrics, 'pay-volume');
      if (metric.display) metric.display.en.number = 'billions';
    });
    expect(found).toEqual([
      problem('metrics', 'pay-volume', 'display.en', 'must name the magnitude 1000000000000, not 1000000000'),
    ]);
  });

  it('is needed with 上, which no digits can say', () => {
    expect(changed('pay-issued', { qualifier: 'upwards' })).toEqual([
      problem('metrics', 'pay-issued', 'display', 'cannot be derived'),
    ]);
  });
});

describe('a chart', () => {
  const chart = (id: string, own: Partial<EditionContent['charts'][number]>): ContentProblem[] =>
    after(({ charts }) => Object.assign(recordOf(charts, id), own));

  it('has bars of one measure and unit', () => {
    expect(chart('pay-chart', { metrics: ['pay-issued', 'pay-claims'] })).toEqual([
      problem('charts', 'pay-chart', 'metrics.1', 'pay-claims is level in count'),
    ]);
  });

  it('draws values only', () => {
    expect(chart('pay-chart', { metrics: ['pay-issued', 'pay-volume'] })).toEqual([
      problem('charts', 'pay-chart', 'metrics.1', 'has no value to draw'),
    ]);
  });

  it('names at least one metric', () => {
    expect(chart('pay-chart', { metrics: [] })).toEqual([
      problem('charts', 'pay-chart', 'metrics', 'at least one metric'),
    ]);
  });

  it('brings growth and ratios together only where each states what it compares with', () => {
    expect(chart('channels-chart', { metrics: ['channels-time', 'channels-income'] })).toEqual([
      problem('charts', 'channels-chart', 'metrics.1', 'does not state the time it compares with'),
    ]);
  });

  it('may draw growth alone where not all of it states what it compares with', () => {
    expect(chart('channels-chart', { metrics: ['channels-uploads', 'channels-income'] })).toEqual([]);
  });

  it('does not mix times compared with', () => {
    const found = after(({ metrics }) => (recordOf(metrics, 'channels-uploads').against = 'since2020'));
    expect(found).toEqual([problem('charts', 'channels-chart', 'metrics.1', 'compares with another time')]);
  });

  it('does not draw a comparison with something else as change over time', () => {
    const found = after(({ metrics }) => (recordOf(metrics, 'channels-uploads').against = 'app'));
    expect(found).toEqual([problem('charts', 'channels-chart', 'metrics.1', 'does not state the time')]);
  });

  it('draws change from growth, ratios and reductions only', () => {
    expect(chart('pay-chart', { kind: 'change', metrics: ['pay-issued'] })).toEqual([
      problem('charts', 'pay-chart', 'metrics.0', 'no growth, ratio or reduction'),
    ]);
  });

  it('has dots for counts only, and says what one stands for', () => {
    expect(chart('pay-chart', { kind: 'dots', metrics: ['pay-claims'], dot: 1e7 })).toEqual([]);
    expect(chart('pay-chart', { kind: 'dots', metrics: ['pay-claims'] })).toEqual([
      problem('charts', 'pay-chart', 'dot', 'is missing'),
    ]);
    expect(chart('pay-chart', { kind: 'dots', metrics: ['pay-issued'], dot: 1e7 })).toEqual([
      problem('charts', 'pay-chart', 'metrics.0', 'dots stand for a count'),
    ]);
    expect(chart('pay-chart', { dot: 1e7 })).toEqual([
      problem('charts', 'pay-chart', 'dot', 'kind dots only'),
    ]);
  });

  it('has as many dots as can be counted, and at least one a metric', () => {
    const dots = (dot: number): ContentProblem[] =>
      chart('pay-chart', { kind: 'dots', metrics: ['pay-claims'], dot });
    expect(dots(3e8 / 1000)).toEqual([]);
    expect(dots(3e8 / 1001)).toEqual([problem('charts', 'pay-chart', 'dot', 'makes 1001 dots')]);
    expect(dots(6e8)).toEqual([]);
    expect(dots(6.1e8)).toEqual([problem('charts', 'pay-chart', 'dot', 'pay-claims would have no dot')]);
  });

  it('is broken below its largest value, and only where it has an axis', () => {
    expect(chart('channels-chart', { breakAt: 200 })).toEqual([
      problem('charts', 'channels-chart', 'breakAt', 'below the largest value'),
    ]);
    expect(chart('pay-chart', { kind: 'dots', metrics: ['pay-claims'], dot: 1e7, breakAt: 1 })).toEqual([
      problem('charts', 'pay-chart', 'breakAt', 'bars and change only'),
    ]);
  });

  it('is the only one of its product', () => {
    const found = after(({ charts }) => charts.push({ ...recordOf(charts), _id: 'pay-second' }));
    expect(found).toEqual([problem('charts', 'pay-second', 'product', 'pay shows one')]);
  });
});

describe('the text about problems', () => {
  const problems: ContentProblem[] = ['a', 'b', 'c'].map((record) => ({
    collection: 'metrics',
    record,
    field: 'label.en',
    message: 'must not be empty',
  }));

  it('names file, record, field and what is wrong', () => {
    expect(describeProblems(problems.slice(0, 1))).toBe('metrics.json, a, label.en: must not be empty');
  });

  it('tells the first ones and counts the rest', () => {
    expect(describeProblems(problems, 2)).toMatch(/^metrics\.json, a.*; metrics\.json, b.*; and 1 more$/);
  });
});

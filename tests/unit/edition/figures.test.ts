/** The edition against every figure of its source record, as read line by line into the fixture. */
import editions from '../../../cloudfunctions/publish/editions/2023/editions.json';
import metrics from '../../../cloudfunctions/publish/editions/2023/metrics.json';
import { parseNumeral } from '../../../miniprogram/domain/numeral';
import record from '../../fixtures/figures-2023.json';

type Figure = (typeof record.figures)[number];

/** Typings of a metric's source: at most so many characters of the record. */
const LONGEST_EXCERPT = 16;

const metricOf = (figure: Figure): (typeof metrics)[number] | undefined =>
  metrics.find((metric) => metric._id === figure.metric);

const place = (section: string, words: string): string => `${section}: ${words}`;

const placeOf = (figure: Figure): string => place(figure.section, figure.near);

/** The words in which the number itself stands: a list names several things before its one number. */
const numberWords = (figure: Figure): string => figure.numberAt ?? figure.near;

describe('the figures of the 2023 edition', () => {
  it('carries every figure of the record as a metric', () => {
    const missing = record.figures.filter((figure) => metricOf(figure) === undefined).map(placeOf);
    expect(missing).toEqual([]);
  });

  it('holds no metric that the record does not back', () => {
    const backed = new Set(record.figures.map((figure) => figure.metric));
    expect(metrics.map((metric) => metric._id).filter((id) => !backed.has(id))).toEqual([]);
  });

  it('holds each metric once', () => {
    expect(new Set(metrics.map((metric) => metric._id)).size).toBe(metrics.length);
  });

  it.each(record.figures.map((figure) => [placeOf(figure), figure] as const))(
    'reads “%s” as the record means it',
    (_, figure) => {
      expect(metricOf(figure)).toMatchObject(figure.reading);
    },
  );

  it.each(metrics.map((metric) => [metric._id, metric] as const))(
    'names for %s every place its figure stands in, and no other',
    (id, metric) => {
      const places = record.figures.filter((figure) => figure.metric === id).map(placeOf);
      const named = metric.sources.map((source) => place(source.section, source.words));
      expect(named.sort()).toEqual(places.sort());
    },
  );

  it('lists the figures of the opening as headlines, in its order', () => {
    const opening = record.figures.filter((figure) => figure.section === 'opening');
    expect(editions.map((edition) => edition.headlines)).toEqual([opening.map((figure) => figure.metric)]);
  });
});

describe('the reading of the record', () => {
  it.each(record.figures.map((figure) => [placeOf(figure), figure] as const))(
    'takes the value of “%s” from the number as written',
    (_, figure) => {
      const written = parseNumeral(figure.number);
      // The talk's 2倍 restates the opening's growth of over 100 %: one metric, in the fuller wording.
      const restated = figure.restates !== undefined;
      expect(written === figure.reading.value).toBe(!restated);
    },
  );

  it.each([
    [/[超逾]/, 'over'],
    [/\d多/, 'odd'],
    [/[万亿\d]以上/, 'orMore'],
    [/秒内/, 'within'],
    [/上[千万]/, 'upwards'],
    [/数[千万]/, 'several'],
  ])('keeps the bound in %s as %s', (words, qualifier) => {
    const bounded = record.figures.filter((figure) => words.test(numberWords(figure)));
    expect(bounded).not.toHaveLength(0);
    expect(bounded.filter((figure) => figure.reading.qualifier !== qualifier).map(placeOf)).toEqual([]);
  });

  it('reads 增长, 上涨 and 提升 with 倍 as growth, and every other multiple as a ratio', () => {
    const multiples = record.figures.filter((figure) => figure.reading.unit === 'times');
    const grown = multiples.filter((figure) => /增长|上涨|提升/.test(figure.near));
    expect(grown.map((figure) => figure.reading.measure)).toEqual(grown.map(() => 'growth'));
    const others = multiples.filter((figure) => !grown.includes(figure));
    expect(others.map((figure) => figure.reading.measure)).toEqual(others.map(() => 'ratio'));
  });

  it('finds every number within a short excerpt', () => {
    const excerpts = [
      ...record.figures.map((figure) => ({ number: figure.number, words: numberWords(figure) })),
      ...record.leftOut.map((other) => ({ number: other.number, words: other.near })),
    ];
    const wrong = excerpts.filter(
      ({ number, words }) => !words.includes(number) || words.length > LONGEST_EXCERPT,
    );
    expect(wrong).toEqual([]);
    expect(record.figures.filter((figure) => figure.near.length > LONGEST_EXCERPT)).toEqual([]);
  });

  it('leaves out only what is no figure', () => {
    const reasons = new Set(record.leftOut.map((other) => other.why));
    expect([...reasons].sort()).toEqual(['duration', 'heading', 'name', 'talks', 'version', 'year']);
  });
});

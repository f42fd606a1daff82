import type { InsightsGroupView, RankingBarView, RankingView } from '../../../typings/view';
import type { Words } from '../../../typings/words';
import { writtenNumeral } from '../metric-display';
import { fill } from './fill';
import { hairSpace } from './hair-space';
import { unsaidPercent } from './unsaid-percent';

/** The longest bar is cut where it is more than so many times the next: beside it the others could not be read. */
const dwarfing = 5;

/** How long the next bar is beside a cut one, in % of the room for bars; the cut is drawn beyond it. */
const besideCut = 80;

/** A bar is never so short that nothing is drawn, in % of the room. */
const shortest = 0.1;

type Grown = InsightsGroupView['metrics'][number] & { product: InsightsGroupView };

/** By growth, the largest first; of two alike the one that is at least as large. */
const bySize = (one: Grown, other: Grown): number =>
  other.growth - one.growth || Number(other.bound) - Number(one.bound);

const barsOf = (ranked: Grown[]): RankingBarView[] => {
  const [longest = 0, next = longest] = ranked.map(({ growth }) => growth);
  const isCut = longest > dwarfing * next;
  const whole = isCut ? (next * 100) / besideCut : longest;
  return ranked.map(({ id, label, prefix, number, suffix, bound, phrase, growth, product }) => {
    const broken = isCut && growth > next;
    return {
      id,
      label,
      prefix,
      number,
      suffix,
      bound,
      phrase,
      product: product.id,
      productName: product.name,
      percent: unsaidPercent(writtenNumeral({ prefix, number, suffix }), growth),
      length: broken ? 100 : Math.max(shortest, Math.round((growth / whole) * 1000) / 10),
      broken,
    };
  });
};

/** True whatever the numbers are: it counts, and repeats a single metric. */
const findingOf = (ranked: Grown[], { insights: { ranking } }: Words): string => {
  const [first] = ranked;
  if (first !== undefined && ranked.length === 1)
    return fill(ranking.single, {
      product: first.product.name,
      label: first.label,
      amount: writtenNumeral(first),
    });
  const doubled = ranked.filter(({ growth }) => growth >= 100).length;
  const template =
    doubled === 0 ? ranking.grown : doubled < ranked.length ? ranking.doubled : ranking.allDoubled;
  return fill(template, { count: ranked.length, doubled });
};

/**
 * What the record says grew on a year before, as bars of one measure (% growth), the largest first.
 * @param groups whose metrics are compared
 * @returns null where none of them states such growth
 */
export const growthRanking = (groups: InsightsGroupView[], words: Words): RankingView | null => {
  const ranked = groups
    .flatMap((product) => product.metrics.map((metric): Grown => ({ ...metric, product })))
    .filter(({ growth }) => growth > 0)
    .sort(bySize);
  if (ranked.length === 0) return null;
  const bars = barsOf(ranked);
  return {
    finding: hairSpace(findingOf(ranked, words)),
    note: hairSpace(words.insights.ranking.note),
    bars,
    legend: [
      ...(bars.some(({ bound }) => bound) ? [words.chart.bound] : []),
      ...(bars.some(({ broken }) => broken) ? [words.chart.broken] : []),
    ],
  };
};

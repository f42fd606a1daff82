import fc from 'fast-check';
import { homeView } from '../../../miniprogram/domain/view/home-view';
import { insightsView } from '../../../miniprogram/domain/view/insights-view';
import { productView } from '../../../miniprogram/domain/view/product-view';
import {
  homeChanges,
  insightsChanges,
  productChanges,
  rollsWhole,
  type RollingChanges,
} from '../../../miniprogram/domain/view/rolling-changes';
import { productIds } from '../../../miniprogram/domain/products';
import { wordsFor } from '../../../miniprogram/i18n';
import { snapshot } from '../../../miniprogram/snapshot';
import type { HomePage, InsightsPage, Language, ProductPage, ServedMetric } from '../../../typings/content';
import type { InsightsFilter, InsightsView } from '../../../typings/view';

/** Sets what setData would set, by its paths. */
const applied = <View extends object>(view: View, changes: RollingChanges): View => {
  const data = structuredClone({ view });
  for (const [path, value] of Object.entries(changes)) {
    const steps = path.split(/[.[\]]+/).filter((step) => step !== '');
    const last = steps.pop() ?? '';
    let place: unknown = data;
    for (const step of steps) place = Reflect.get(place as object, step);
    if (!Reflect.has(place as object, last)) throw new Error(`${path} is not on show`);
    Reflect.set(place as object, last, value);
  }
  return data.view;
};

/** What is on show, record by record, without the numbers: only an open may change it. */
const structure = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(structure);
  if (typeof value !== 'object' || value === null) return typeof value;
  if ('suffix' in value && 'id' in value) return value.id;
  if ('marks' in value && Array.isArray(value.marks)) return value.marks.length;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, structure(field)]));
};

type Choice = () => number;

/** A choice for every question, below 100, the same for the same list. */
const choices = (numbers: number[]): Choice => {
  let next = 0;
  return () => numbers[next++ % numbers.length] ?? 0;
};

/** Another number in every display that is chosen, the same wherever the metric stands. */
const corrected = (choose: Choice): ((metric: ServedMetric) => ServedMetric) => {
  const known = new Map<string, ServedMetric>();
  return (metric) => {
    const chosen = choose();
    const display = structuredClone(metric.display);
    if (chosen < 40) for (const parts of [display.zh, display.en]) parts.number = `${chosen}`;
    const fresh = known.get(metric._id) ?? {
      ...metric,
      display,
      value: chosen < 40 ? chosen : metric.value,
      label: chosen === 41 ? { zh: '新名', en: 'New name' } : metric.label,
    };
    known.set(metric._id, fresh);
    return fresh;
  };
};

/** Some records left out, some in another order. */
const shuffled = <Item>(choose: Choice, items: Item[]): Item[] => {
  const kept = items.filter(() => choose() > 15);
  return choose() < 25 ? [...kept].reverse() : kept;
};

/** What an editor may do to a product's page: numbers only, or records too. */
const editedProduct = (page: ProductPage, choose: Choice, records: boolean): ProductPage => {
  const correct = corrected(choose);
  const lead = correct(page.lead);
  const metrics = page.metrics.map(correct);
  if (!records) return { ...page, lead, metrics };
  return {
    ...page,
    lead,
    metrics: shuffled(choose, metrics),
    announcements: shuffled(choose, page.announcements),
    stories: shuffled(choose, page.stories),
    chart: choose() < 30 ? null : page.chart,
    quote: choose() < 30 ? null : page.quote,
  };
};

const editedHome = (page: HomePage, choose: Choice, records: boolean): HomePage => {
  const correct = corrected(choose);
  const rows = page.rows.map((row) => ({
    ...row,
    lead: correct(row.lead),
    others: records ? shuffled(choose, row.others).map(correct) : row.others.map(correct),
  }));
  if (!records) return { ...page, rows };
  return {
    ...page,
    rows: shuffled(choose, rows),
    quotes: shuffled(choose, page.quotes),
    links: shuffled(choose, page.links),
  };
};

const editedInsights = (page: InsightsPage, choose: Choice, records: boolean): InsightsPage => {
  const metrics = page.metrics.map(corrected(choose));
  return { ...page, metrics: records ? shuffled(choose, metrics) : metrics };
};

const anyFilter = fc.record<InsightsFilter>({
  product: fc.constantFrom('all', ...productIds),
  kind: fc.constantFrom('all', 'level', 'change', 'share', 'reduction'),
});

const anyChoices = fc.array(fc.nat({ max: 99 }), { minLength: 1, maxLength: 80 });
const anyLanguage = fc.constantFrom<Language>('zh', 'en');
const anyProduct = fc.constantFrom(...productIds);

const productPair = (
  id: (typeof productIds)[number],
  numbers: number[],
  language: Language,
  records: boolean,
) => {
  const page = snapshot.pages[id];
  const view = (of: ProductPage): ReturnType<typeof productView> =>
    productView(of, language, wordsFor(language));
  return [view(page), view(editedProduct(page, choices(numbers), records))] as const;
};

const homePair = (numbers: number[], language: Language, records: boolean) => {
  const page = snapshot.pages.home;
  const view = (of: HomePage): ReturnType<typeof homeView> => homeView(of, language, wordsFor(language));
  return [view(page), view(editedHome(page, choices(numbers), records))] as const;
};

const insightsPair = (numbers: number[], language: Language, filter: InsightsFilter, records: boolean) => {
  const page = snapshot.pages.insights;
  const view = (of: InsightsPage): InsightsView => insightsView(of, language, wordsFor(language), filter);
  return [view(page), view(editedInsights(page, choices(numbers), records))] as const;
};

describe('fresh content that arrives while someone reads', () => {
  it('rolls to exactly what a new open would show, where only numbers differ', () => {
    fc.assert(
      fc.property(anyProduct, anyChoices, anyLanguage, (id, numbers, language) => {
        const [shown, fresh] = productPair(id, numbers, language, false);
        fc.pre(rollsWhole(shown, fresh));
        expect(applied(shown, productChanges(shown, fresh))).toEqual(fresh);
      }),
    );
    fc.assert(
      fc.property(anyChoices, anyLanguage, (numbers, language) => {
        const [shown, fresh] = homePair(numbers, language, false);
        expect(rollsWhole(shown, fresh)).toBe(true);
        expect(applied(shown, homeChanges(shown, fresh))).toEqual(fresh);
      }),
    );
  });

  it('adds, removes and moves nothing, and a second time changes nothing', () => {
    fc.assert(
      fc.property(anyProduct, anyChoices, anyLanguage, (id, numbers, language) => {
        const [shown, fresh] = productPair(id, numbers, language, true);
        const rolled = applied(shown, productChanges(shown, fresh));
        expect(structure(rolled)).toEqual(structure(shown));
        expect(productChanges(rolled, fresh)).toEqual({});
        if (rollsWhole(shown, fresh)) expect(rolled).toEqual(fresh);
      }),
    );
    fc.assert(
      fc.property(anyChoices, anyLanguage, (numbers, language) => {
        const [shown, fresh] = homePair(numbers, language, true);
        const rolled = applied(shown, homeChanges(shown, fresh));
        expect(structure(rolled)).toEqual(structure(shown));
        expect(homeChanges(rolled, fresh)).toEqual({});
        expect(rollsWhole(shown, fresh)).toBe(JSON.stringify(rolled) === JSON.stringify(fresh));
      }),
    );
  });

  it('replaces the list of all metrics number by number, and its ranking follows', () => {
    fc.assert(
      fc.property(anyChoices, anyLanguage, anyFilter, (numbers, language, filter) => {
        const [shown, fresh] = insightsPair(numbers, language, filter, false);
        expect(rollsWhole(shown, fresh)).toBe(true);
        expect(applied(shown, insightsChanges(shown, fresh, wordsFor(language)))).toEqual(fresh);
      }),
    );
    fc.assert(
      fc.property(anyChoices, anyLanguage, anyFilter, (numbers, language, filter) => {
        const [shown, fresh] = insightsPair(numbers, language, filter, true);
        const renewed = applied(shown, insightsChanges(shown, fresh, wordsFor(language)));
        expect(structure({ ...renewed, ranking: null })).toEqual(structure({ ...shown, ranking: null }));
        expect(insightsChanges(renewed, fresh, wordsFor(language))).toEqual({});
        expect(rollsWhole(shown, fresh)).toBe(JSON.stringify(renewed) === JSON.stringify(fresh));
      }),
    );
  });
});

import type { Measure, Metric, Unit } from '../../../typings/content';
import { problem, type ContentCheck } from './problems';

const unitsOf: Readonly<Record<Measure, readonly Unit[]>> = {
  level: ['count', 'CNY', 'second'],
  ratio: ['times'],
  growth: ['percent', 'times'],
  reduction: ['percent'],
  share: ['percent'],
};

const compares: Readonly<Record<Measure, boolean>> = {
  level: false,
  ratio: true,
  growth: true,
  reduction: true,
  share: false,
};

/** Of a whole there is no more than all of it. */
const ofWhole: readonly Measure[] = ['share', 'reduction'];

type Finding = [field: string, message: string];

/** What is wrong where the condition holds. */
const when = (condition: boolean, field: string, message: string): Finding[] =>
  condition ? [[field, message]] : [];

const findings = (metric: Metric): Finding[] => {
  const { measure, unit, value, magnitude, qualifier, against } = metric;
  const units = unitsOf[measure];
  return [
    ...when(!units.includes(unit), 'unit', `must be ${units.join(' or ')} with the measure ${measure}`),
    ...when(metric.counter !== undefined && unit !== 'count', 'counter', 'goes with the unit count only'),
    ...when(value === null && magnitude === undefined, 'magnitude', 'is missing: the value is null'),
    ...when(value !== null && magnitude !== undefined, 'magnitude', 'goes with a value that is null only'),
    ...when(
      qualifier === 'several' && value !== null,
      'value',
      'must be null with the qualifier several (no number is given)',
    ),
    ...when(
      ofWhole.includes(measure) && unit === 'percent' && value !== null && value > 100,
      'value',
      `must be at most 100 with the measure ${measure}`,
    ),
    ...when(compares[measure] && against === 'none', 'against', `must say what the ${measure} is against`),
    ...when(!compares[measure] && against !== 'none', 'against', `must be none with the measure ${measure}`),
  ];
};

/** What a metric's fields say fits together. */
export const checkMetrics: ContentCheck = ({ metrics }) =>
  metrics.flatMap((metric) =>
    findings(metric).map(([field, message]) => problem('metrics', metric._id, field, message)),
  );

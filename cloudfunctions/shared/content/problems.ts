import type { CollectionName, EditionContent } from '../../../typings/content';
import type { ContentProblem } from '../../../typings/functions';

/** A rule over content whose every record has the right shape. */
export type ContentCheck = (content: EditionContent) => ContentProblem[];

export const problem = (
  collection: CollectionName,
  record: string,
  field: string,
  message: string,
): ContentProblem => ({ collection, record, field, message });

/** `metrics.json, pay-coupons-used, label.en: must not be empty` */
const describe = ({ collection, record, field, message }: ContentProblem): string =>
  [`${collection}.json`, record, field].filter((part) => part !== '').join(', ') + `: ${message}`;

/** The first problems as one text, and how many more there are. */
export const describeProblems = (problems: ContentProblem[], told = 5): string => {
  const more = problems.length - told;
  return problems.slice(0, told).map(describe).join('; ') + (more > 0 ? `; and ${more} more` : '');
};

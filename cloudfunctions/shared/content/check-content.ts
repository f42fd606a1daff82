import type { EditionContent } from '../../../typings/content';
import type { ContentProblem } from '../../../typings/functions';
import { checkCharts } from './check-charts';
import { checkDisplays } from './check-displays';
import { checkIdentity } from './check-identity';
import { checkMetrics } from './check-metrics';
import { checkReferences } from './check-references';
import { parseContent, type RawContent } from './parse-content';

export type CheckedContent =
  { valid: true; content: EditionContent } | { valid: false; problems: ContentProblem[] };

/**
 * Everything an edition must meet before it is stored or served: the shape of every record first, then the
 * rules between records, so that one misspelt field is not reported as ten broken references.
 */
export const checkContent = (edition: string, raw: RawContent): CheckedContent => {
  const { content, problems } = parseContent(raw);
  const found =
    problems.length > 0
      ? problems
      : [
          ...checkIdentity(content, edition),
          ...checkReferences(content),
          ...checkMetrics(content),
          ...checkDisplays(content),
          ...checkCharts(content),
        ];
  return found.length > 0 ? { valid: false, problems: found } : { valid: true, content };
};

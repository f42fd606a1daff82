import { action, handle } from '../shared/handle';
import { report, reportFields } from './report';

/** Fifty events of the largest kind are half of it. */
const MAX_EVENT_BYTES = 16 * 1024;

export const main = handle({
  name: 'beacon',
  maxBytes: MAX_EVENT_BYTES,
  actions: {
    report: action(reportFields, ({ events, batch }) => report(events, batch)),
  },
});

import * as z from 'zod';
import { action, handle } from '../shared/handle';
import { getManifest, getPage } from './pages';
import { withAction } from './prefetch';

/** The contract's bound; its largest event is a few hundred bytes. */
const MAX_EVENT_BYTES = 8 * 1024;

const edition = z.string().optional();

const answer = handle({
  name: 'content',
  maxBytes: MAX_EVENT_BYTES,
  actions: {
    getManifest: action(z.strictObject({ edition }), (event) => getManifest(event.edition)),
    getPage: action(z.strictObject({ page: z.string(), edition, have: z.string().optional() }), (event) =>
      getPage(event.page, event.edition, event.have),
    ),
  },
});

export const main = (event: unknown): ReturnType<typeof answer> => answer(withAction(event));

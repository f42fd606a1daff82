import type { Channel, VisitedPage } from '../../../typings/event';
import { pageIds } from '../pages';

/** Every page that visits are counted for. */
export const visitedPages: readonly VisitedPage[] = [...pageIds, 'find', 'me', 'poster'];

/** Every way into the app that visits are counted by. */
export const visitChannels: readonly Channel[] = [
  'code',
  'chat',
  'moments',
  'favourite',
  'poster',
  'search',
  'other',
];

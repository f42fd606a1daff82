import { report } from '../engine/failures';
import type { HostServices } from '../host';
import { createIntersectionObserver } from '../query/intersection-observer';
import { createSelectorQuery } from '../query/selector-query';
import { createEventChannel } from './event-channel';
import { MoveRefused } from './move-refused';
import type { PageStack } from './page-stack';
import { scrollPage } from './scroll';

/**
 * In a later step: a page that moves on in its onLoad is finished first. Who asked for a move takes its failure, so
 * that an error of the new page's own code is reported beside.
 */
const settle = <Outcome>(move: () => Outcome): Promise<Outcome> =>
  Promise.resolve().then(() => {
    try {
      return move();
    } catch (error) {
      if (!(error instanceof MoveRefused)) report(error);
      throw error;
    }
  });

/** The page stack as the wx API uses it: a move that the platform refuses is a rejection with its message. */
export const createRouter = (stack: PageStack): HostServices['router'] => ({
  navigateTo: (url, events) =>
    settle(() => {
      const { opener, opened } = createEventChannel(events);
      stack.navigateTo(url, opened);
      return opener;
    }),
  redirectTo: (url) =>
    settle(() => {
      stack.redirectTo(url);
    }),
  reLaunch: (url) =>
    settle(() => {
      stack.reLaunch(url);
    }),
  switchTab: (url) =>
    settle(() => {
      stack.switchTab(url);
    }),
  navigateBack: (delta) =>
    settle(() => {
      stack.navigateBack(delta);
    }),
  pages: () => stack.pages().map((page) => page.caller),
  pageScrollTo: (options) => {
    const page = stack.top();
    return page === undefined ? Promise.resolve() : scrollPage(page, options);
  },
  createSelectorQuery: () => createSelectorQuery(() => stack.top()?.component ?? null),
  createIntersectionObserver: (component, options) => createIntersectionObserver(component, options),
});

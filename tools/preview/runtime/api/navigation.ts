import type { HostServices, Router } from '../host';
import { method, numberOr, text, textOr } from './call';

const routes = ['redirectTo', 'reLaunch', 'switchTab'] as const satisfies (keyof Router)[];

/** Routing, scrolling of the page and the navigation bar. */
export const navigation = ({ router, frame }: HostServices): Record<string, unknown> => ({
  ...Object.fromEntries(
    routes.map((name) => [
      name,
      method(name, async (options) => {
        await router[name](text(options, 'url'));
      }),
    ]),
  ),
  navigateTo: method('navigateTo', async (options) => ({
    eventChannel: await router.navigateTo(text(options, 'url'), options.events),
  })),
  navigateBack: method('navigateBack', async (options) => {
    await router.navigateBack(numberOr(options, 'delta', 1));
  }),
  pageScrollTo: method('pageScrollTo', async (options) => {
    const scrollTop = numberOr(options, 'scrollTop', undefined);
    const selector = textOr(options, 'selector', undefined);
    await router.pageScrollTo({
      ...(scrollTop !== undefined && { scrollTop }),
      ...(selector !== undefined && { selector }),
      duration: numberOr(options, 'duration', 300), // the platform's default, ms
      offsetTop: numberOr(options, 'offsetTop', 0),
    });
  }),
  setNavigationBarTitle: method('setNavigationBarTitle', (options) => {
    frame.setTitle(text(options, 'title'));
  }),
  setNavigationBarColor: method('setNavigationBarColor', (options) => {
    const front = text(options, 'frontColor');
    if (!/^#(000000|ffffff)$/i.test(front)) {
      throw new Error(`invalid frontColor "${front}", only #ffffff and #000000 are supported`);
    }
    frame.setNavigationBarColor(text(options, 'backgroundColor'), front);
  }),
  setTabBarItem: method('setTabBarItem', (options) => {
    const wanted = textOr(options, 'text', undefined);
    if (wanted !== undefined) frame.setTabText(numberOr(options, 'index', 0), wanted);
  }),
  createSelectorQuery: () => router.createSelectorQuery(),
  createIntersectionObserver: (component: unknown, options: unknown) =>
    router.createIntersectionObserver(component, options),
});

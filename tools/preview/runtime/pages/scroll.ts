import { domOf } from '../engine/easel';
import type { HostServices } from '../host';
import type { OpenPage } from './page';

type ScrollOptions = Parameters<HostServices['router']['pageScrollTo']>[0];

const ease = (progress: number): number => 1 - (1 - progress) ** 3;

/** Moves an element's scroll offset to `top` in `duration` milliseconds. */
const glide = (scroller: HTMLElement, top: number, duration: number): Promise<void> =>
  new Promise((done) => {
    const from = scroller.scrollTop;
    const started = performance.now();
    const step = (): void => {
      const progress = duration <= 0 ? 1 : Math.min(1, (performance.now() - started) / duration);
      scroller.scrollTop = from + (top - from) * ease(progress);
      if (progress < 1) requestAnimationFrame(step);
      else done();
    };
    step();
  });

/** wx.pageScrollTo: to an offset, or to the first element that matches a selector. */
export const scrollPage = async (page: OpenPage, options: ScrollOptions): Promise<void> => {
  const { scroller } = page.webview;
  let top = options.scrollTop;
  if (options.selector !== undefined) {
    const found = page.component.getShadowRoot()?.querySelector(options.selector);
    const rect = found === undefined || found === null ? undefined : domOf(found)?.getBoundingClientRect();
    if (rect === undefined) throw new Error(`pageScrollTo:fail no element matches "${options.selector}"`);
    top = rect.top - scroller.getBoundingClientRect().top + scroller.scrollTop + options.offsetTop;
  }
  if (top === undefined) throw new Error('pageScrollTo:fail scrollTop or selector is needed');
  const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
  await glide(scroller, top, reduced ? 0 : options.duration);
};

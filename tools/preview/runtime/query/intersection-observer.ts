import { type Component, domOf, type Element, elementOf, isComponent } from '../engine/easel';
import { report } from '../engine/failures';
import { scrollerOf } from '../pages/webview';

interface Options {
  thresholds: number[];
  initialRatio: number;
  observeAll: boolean;
}

interface Margins {
  left?: number;
  top?: number;
  right?: number;
  bottom?: number;
}

type Listener = (result: Record<string, unknown>) => void;

const readOptions = (options: unknown): Options => {
  const given = typeof options === 'object' && options !== null ? options : {};
  return { thresholds: [0], initialRatio: 0, observeAll: false, ...given };
};

const nowhere = { left: 0, top: 0, right: 0, bottom: 0, width: 0, height: 0 };

const rectOf = (rect: DOMRectReadOnly | null, origin: DOMRect): Record<string, number> => {
  const { left = 0, top = 0, width = 0, height = 0 } = rect ?? {};
  const x = left - origin.left;
  const y = top - origin.top;
  return { left: x, top: y, right: x + width, bottom: y + height, width, height };
};

/** By page scroller: what still observes in a page ends with it. */
const running = new WeakMap<HTMLElement, Set<IntersectionObserver>>();

/** Ends every observer of a page that is unloaded. */
export const disconnectObservers = (scroller: HTMLElement): void => {
  for (const observer of running.get(scroller) ?? []) observer.disconnect();
  running.delete(scroller);
};

/**
 * wx.createIntersectionObserver and the component's method. "Viewport" is the page's scroller.
 * As on the platform the first call comes only if the ratio lies across a threshold from `initialRatio`.
 */
export const createIntersectionObserver = (owner: unknown, rawOptions: unknown): object => {
  const options = readOptions(rawOptions);
  const element = elementOf(owner);
  if (!isComponent(element))
    throw new Error('createIntersectionObserver: the first argument is a page or component');
  const component: Component = element;
  let observers: IntersectionObserver[] = [];
  let reference: { selector: string | null; margins: Margins } | undefined;

  const watch = (target: Element, listener: Listener): void => {
    const dom = domOf(target);
    const scroller = dom === null ? null : scrollerOf(dom);
    if (dom === null || scroller === null || reference === undefined) return;
    const { selector, margins } = reference;
    const related = selector === null ? null : component.getShadowRoot()?.querySelector(selector);
    const root = related === undefined || related === null ? scroller : domOf(related);
    let ratio = options.initialRatio;
    const crossed = (next: number): boolean =>
      options.thresholds.some((threshold) =>
        threshold === 0 ? ratio > 0 !== next > 0 : ratio >= threshold !== next >= threshold,
      );
    const observer = new IntersectionObserver(
      (entries) => {
        // A page that was left tells nothing more.
        if (!dom.isConnected) return;
        for (const entry of entries) {
          const next =
            entry.intersectionRatio > 0 ? entry.intersectionRatio : Number(entry.isIntersecting) * 1e-6;
          const tells = crossed(next);
          ratio = next;
          if (!tells) continue;
          const origin = scroller.getBoundingClientRect();
          try {
            listener({
              id: target.id,
              dataset: { ...target.dataset },
              time: entry.time,
              intersectionRatio: entry.intersectionRatio,
              intersectionRect: entry.isIntersecting ? rectOf(entry.intersectionRect, origin) : nowhere,
              boundingClientRect: rectOf(entry.boundingClientRect, origin),
              relativeRect: rectOf(entry.rootBounds, origin),
            });
          } catch (error) {
            report(error);
          }
        }
      },
      {
        root,
        rootMargin: [margins.top, margins.right, margins.bottom, margins.left]
          .map((side) => `${side ?? 0}px`)
          .join(' '),
        threshold: options.thresholds,
      },
    );
    observer.observe(dom);
    observers.push(observer);
    running.set(scroller, (running.get(scroller) ?? new Set()).add(observer));
  };

  const api = {
    relativeTo: (selector: string, margins: Margins = {}) => {
      reference = { selector, margins };
      return api;
    },
    relativeToViewport: (margins: Margins = {}) => {
      reference = { selector: null, margins };
      return api;
    },
    observe: (selector: string, listener: Listener) => {
      if (reference === undefined) throw new Error('call relativeTo or relativeToViewport before observe');
      const root = component.getShadowRoot();
      const [first, ...others] = root?.querySelectorAll(selector) ?? [];
      if (first === undefined) return;
      for (const target of options.observeAll ? [first, ...others] : [first]) watch(target, listener);
    },
    disconnect: () => {
      for (const observer of observers) observer.disconnect();
      // The page's set keeps none of a component that is gone.
      const dom = domOf(component);
      const own = dom === null ? undefined : running.get(scrollerOf(dom) ?? dom);
      for (const observer of observers) own?.delete(observer);
      observers = [];
    },
  };
  return api;
};

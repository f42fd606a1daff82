import { idSelector } from '../engine/easel';
import { defineBuiltIn, type Host } from './define';
import { registerNode } from './node-handle';

export const styles = `
wx-scroll-view{display:block;width:100%;overflow:hidden;-webkit-overflow-scrolling:touch}
wx-scroll-view[data-x]{overflow-x:auto}wx-scroll-view[data-y]{overflow-y:auto}
wx-scroll-view[data-bare]{scrollbar-width:none}wx-scroll-view[data-bare]::-webkit-scrollbar{display:none}
`;

/** Documentation of scroll-view: upper-threshold and lower-threshold are 50 px unless given. */
const defaultThreshold = 50;

interface ScrollTarget {
  top?: number;
  left?: number;
  animated?: boolean;
}

const scrollTo = (host: Host, { top, left, animated }: ScrollTarget): void => {
  const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
  host.dom.scrollTo({
    ...(top === undefined ? {} : { top }),
    ...(left === undefined ? {} : { left }),
    behavior: animated === true && !reduced ? 'smooth' : 'auto',
  });
};

const scrollToChild = (host: Host, id: string): void => {
  const child = id === '' ? null : host.dom.querySelector<HTMLElement>(idSelector(id));
  if (child === null) return;
  const own = host.dom.getBoundingClientRect();
  const rect = child.getBoundingClientRect();
  scrollTo(host, {
    ...(host.get('scrollY') === true ? { top: host.dom.scrollTop + rect.top - own.top } : {}),
    ...(host.get('scrollX') === true ? { left: host.dom.scrollLeft + rect.left - own.left } : {}),
    animated: host.get('scrollWithAnimation') === true,
  });
};

/** Fires scroll, and the two ends once on arrival. */
const followScroll = (host: Host): void => {
  const { dom } = host;
  let last = { top: 0, left: 0 };
  let ends = { upper: true, lower: false };
  dom.addEventListener('scroll', () => {
    const { scrollTop, scrollLeft, scrollHeight, scrollWidth, clientHeight, clientWidth } = dom;
    host.fire('scroll', {
      scrollTop,
      scrollLeft,
      scrollHeight,
      scrollWidth,
      deltaX: last.left - scrollLeft,
      deltaY: last.top - scrollTop,
    });
    const vertical = host.get('scrollY') === true;
    const before = vertical ? scrollTop : scrollLeft;
    const after = vertical ? scrollHeight - clientHeight - scrollTop : scrollWidth - clientWidth - scrollLeft;
    const now = {
      upper: before <= Number(host.get('upperThreshold')),
      lower: after <= Number(host.get('lowerThreshold')),
    };
    if (now.upper && !ends.upper) host.fire('scrolltoupper', { direction: vertical ? 'top' : 'left' });
    if (now.lower && !ends.lower) host.fire('scrolltolower', { direction: vertical ? 'bottom' : 'right' });
    last = { top: scrollTop, left: scrollLeft };
    ends = now;
  });
};

export const defineScrollView = (): void => {
  defineBuiltIn({
    tag: 'scroll-view',
    properties: {
      scrollX: { type: Boolean, value: false },
      scrollY: { type: Boolean, value: false },
      scrollTop: { type: null, value: undefined },
      scrollLeft: { type: null, value: undefined },
      scrollIntoView: { type: String, value: '' },
      scrollWithAnimation: { type: Boolean, value: false },
      showScrollbar: { type: Boolean, value: true },
      upperThreshold: { type: Number, value: defaultThreshold },
      lowerThreshold: { type: Number, value: defaultThreshold },
    },
    setup: (host) => {
      const { dom } = host;
      followScroll(host);
      registerNode(dom, {
        scrollTo: (target: ScrollTarget) => {
          scrollTo(host, target);
        },
        scrollIntoView: (selector: string) => {
          scrollToChild(host, selector.replace(/^#/, ''));
        },
      });
      let isAttached = false;
      const animated = (): boolean => isAttached && host.get('scrollWithAnimation') === true;
      const place = (name: string, value: unknown): void => {
        if (name === 'scrollTop' && value !== undefined)
          scrollTo(host, { top: Number(value), animated: animated() });
        if (name === 'scrollLeft' && value !== undefined)
          scrollTo(host, { left: Number(value), animated: animated() });
        if (name === 'scrollIntoView') scrollToChild(host, String(value));
      };
      return {
        changed(name, value) {
          if (name === 'scrollX') dom.toggleAttribute('data-x', value === true);
          else if (name === 'scrollY') dom.toggleAttribute('data-y', value === true);
          else if (name === 'showScrollbar') dom.toggleAttribute('data-bare', value === false);
          // After the content of the same update is there.
          else
            queueMicrotask(() => {
              place(name, value);
            });
        },
        attached() {
          for (const name of ['scrollTop', 'scrollLeft', 'scrollIntoView']) place(name, host.get(name));
          isAttached = true;
        },
      };
    },
  });
};

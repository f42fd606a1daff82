import { callerOf, callMethod, domOf, type Element, isComponent } from '../engine/easel';
import { rewriteUnits } from '../style-units';

const toCss = (style: unknown): string =>
  typeof style === 'object' && style !== null
    ? Object.entries(style)
        .map(
          ([name, value]) =>
            `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}:${String(value)}`,
        )
        .join(';')
    : String(style);

const states = new WeakMap<Element, Record<string, unknown>>();

const split = (names: string): string[] => names.split(/\s+/).filter((name) => name !== '');

/** What a WXS handler has as a node: the platform's ComponentDescriptor. */
export const describeNode = (element: Element): Record<string, unknown> => {
  const dom = domOf(element);
  const root = isComponent(element) ? element.getShadowRoot() : null;
  return {
    selectComponent: (selector: string) => {
      const found = root?.querySelector(selector);
      return found === undefined || found === null ? null : describeNode(found);
    },
    selectAllComponents: (selector: string) => (root?.querySelectorAll(selector) ?? []).map(describeNode),
    setStyle: (style: unknown) => {
      for (const declaration of rewriteUnits(toCss(style)).split(';')) {
        const colon = declaration.indexOf(':');
        if (colon < 0) continue;
        const [name, value] = [declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim()];
        const important = value.endsWith('!important');
        dom?.style.setProperty(name, value.replace(/\s*!important$/, ''), important ? 'important' : '');
      }
    },
    addClass: (names: string) => {
      split(names).forEach((name) => element.classList?.toggle(name, true));
    },
    removeClass: (names: string) => {
      split(names).forEach((name) => element.classList?.toggle(name, false));
    },
    hasClass: (name: string) => element.classList?.contains(name) ?? false,
    getDataset: () => element.dataset,
    getState: () => {
      const state = states.get(element) ?? {};
      states.set(element, state);
      return state;
    },
    getComputedStyle: (names: string[]) => {
      const style = dom === null ? null : getComputedStyle(dom);
      return Object.fromEntries(names.map((name) => [name, style?.getPropertyValue(name) ?? '']));
    },
    getBoundingClientRect: () => {
      const rect = dom?.getBoundingClientRect();
      return {
        left: rect?.left,
        top: rect?.top,
        right: rect?.right,
        bottom: rect?.bottom,
        width: rect?.width,
        height: rect?.height,
      };
    },
    requestAnimationFrame: (callback: () => void) => window.requestAnimationFrame(callback),
    setTimeout: (callback: () => void, delay: number) => window.setTimeout(callback, delay),
    clearTimeout: (timer: number) => {
      window.clearTimeout(timer);
    },
    callMethod: (name: string, argument: unknown) => {
      if (isComponent(element)) callMethod(callerOf(element), name, argument);
    },
    triggerEvent: (name: string, detail: unknown, options?: object) => {
      if (isComponent(element)) element.triggerEvent(name, detail ?? {}, options ?? {});
    },
  };
};

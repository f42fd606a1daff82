import { noteSetData } from '../activity';
import { createIntersectionObserver } from '../query/intersection-observer';
import { createSelectorQuery } from '../query/selector-query';
import { type Caller, callerPrototype, type Component } from './easel';

const isMethod = (value: unknown): value is (...args: unknown[]) => unknown => typeof value === 'function';

const sizeOf = (data: unknown): number => {
  try {
    return new TextEncoder().encode(JSON.stringify(data)).length;
  } catch {
    // Data in circles cannot cross to the view on the platform either.
    return 0;
  }
};

const pageIds = new WeakMap<Component, string>();
let pagesNamed = 0;

/** What all on one page have in common, and no other page has. */
const pageIdOf = (component: Component): string => {
  let page = component;
  for (let host = page.ownerShadowRoot; host; host = page.ownerShadowRoot) page = host.getHostNode();
  const known = pageIds.get(page);
  if (known !== undefined) return known;
  pagesNamed += 1;
  const made = `pageId:${pagesNamed}`;
  pageIds.set(page, made);
  return made;
};

/** Completes what pages and components have as `this`: the adapter's queries lack parts. */
export const completeCallers = (): void => {
  const { setData, triggerEvent } = callerPrototype;
  if (!isMethod(setData) || !isMethod(triggerEvent)) throw new Error('the adapter has changed');
  Object.assign(callerPrototype, {
    setData(this: Caller, data: unknown, callback?: () => void): void {
      if (typeof data !== 'object' || data === null) throw new Error(`${this.is}: setData takes an object`);
      noteSetData(this.is, sizeOf(data));
      setData.call(this, data, callback);
    },
    triggerEvent(this: Caller, name: string, detail?: unknown, options?: object): void {
      triggerEvent.call(this, name, detail ?? {}, options ?? {});
    },
    createSelectorQuery(this: Caller): object {
      return createSelectorQuery(() => this._$);
    },
    createIntersectionObserver(this: Caller, options?: unknown): object {
      return createIntersectionObserver(this, options);
    },
    getTabBar(): null {
      return null;
    },
    getPageId(this: Caller): string {
      return pageIdOf(this._$);
    },
  });
};

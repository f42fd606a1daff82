/** What SelectorQuery's `node` gives for an element: its canvas, its scroll handle, or an empty object. */
const handles = new WeakMap<HTMLElement, object>();

export const registerNode = (dom: HTMLElement, handle: object): void => {
  handles.set(dom, handle);
};

export const nodeOf = (dom: HTMLElement): object => handles.get(dom) ?? {};

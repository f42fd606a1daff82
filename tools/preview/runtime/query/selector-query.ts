import { type Component, domOf, type Element, elementOf, isComponent } from '../engine/easel';
import { report } from '../engine/failures';
import { scrollerOf } from '../pages/webview';
import { nodeOf } from '../components/node-handle';

type Callback = (result: unknown) => void;

/** What `fields()` may ask for; the other three calls are combinations of it. */
interface Fields {
  id?: boolean;
  dataset?: boolean;
  mark?: boolean;
  rect?: boolean;
  size?: boolean;
  scrollOffset?: boolean;
  properties?: string[];
  computedStyle?: string[];
  node?: boolean;
  context?: boolean;
}

const offsetOf = (scroller: HTMLElement): Record<string, number> => ({
  scrollLeft: scroller.scrollLeft,
  scrollTop: scroller.scrollTop,
  scrollWidth: scroller.scrollWidth,
  scrollHeight: scroller.scrollHeight,
});

const readDom = (dom: HTMLElement, fields: Fields): Record<string, unknown> => {
  const rect = dom.getBoundingClientRect();
  const origin = scrollerOf(dom)?.getBoundingClientRect();
  const left = rect.left - (origin?.left ?? 0);
  const top = rect.top - (origin?.top ?? 0);
  const style = fields.computedStyle === undefined ? null : getComputedStyle(dom);
  return {
    ...(fields.rect === true ? { left, top, right: left + rect.width, bottom: top + rect.height } : {}),
    ...(fields.size === true ? { width: rect.width, height: rect.height } : {}),
    ...(fields.scrollOffset === true ? offsetOf(dom) : {}),
    ...Object.fromEntries(
      (fields.computedStyle ?? []).map((name) => [
        name,
        style?.getPropertyValue(name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)) ?? '',
      ]),
    ),
  };
};

const readElement = (element: Element, fields: Fields): Record<string, unknown> => {
  const dom = domOf(element);
  if (fields.context === true) throw new Error('SelectorQuery: context() is for the old canvas; use node');
  const data: Record<string, unknown> = isComponent(element) ? element.data : {};
  return {
    ...(fields.id === true ? { id: element.id } : {}),
    ...(fields.dataset === true ? { dataset: { ...element.dataset } } : {}),
    ...(fields.mark === true ? { mark: element.collectMarks() } : {}),
    ...(fields.node === true ? { node: dom === null ? null : nodeOf(dom) } : {}),
    ...Object.fromEntries((fields.properties ?? []).map((name) => [name, data[name]])),
    ...(dom === null ? {} : readDom(dom, fields)),
  };
};

const readViewport = (component: Component, fields: Fields): Record<string, unknown> => {
  const dom = domOf(component);
  const scroller = dom === null ? null : scrollerOf(dom);
  if (scroller === null) return {};
  const { clientWidth: width, clientHeight: height } = scroller;
  return {
    ...(fields.id === true ? { id: '' } : {}),
    ...(fields.dataset === true ? { dataset: {} } : {}),
    ...(fields.rect === true ? { left: 0, top: 0, right: width, bottom: height } : {}),
    ...(fields.size === true ? { width, height } : {}),
    ...(fields.scrollOffset === true ? offsetOf(scroller) : {}),
  };
};

/**
 * wx.createSelectorQuery. Results come in a later task, in px from the webview's top left.
 * @param root gives the component whose own template is searched; `in()` changes it
 */
export const createSelectorQuery = (root: () => Component | null): object => {
  let within = root;
  const pending: { read: () => unknown; tell: Callback | undefined }[] = [];

  const reference = (read: (component: Component, fields: Fields) => unknown): object => {
    const ask = (fields: Fields, tell: Callback | undefined): object => {
      const scope = within;
      pending.push({
        read: () => {
          const component = scope();
          return component === null ? null : read(component, fields);
        },
        tell,
      });
      return query;
    };
    return {
      fields: (fields: Fields, tell?: Callback) => ask(fields, tell),
      boundingClientRect: (tell?: Callback) => ask({ id: true, dataset: true, rect: true, size: true }, tell),
      scrollOffset: (tell?: Callback) => ask({ id: true, dataset: true, scrollOffset: true }, tell),
      node: (tell?: Callback) => ask({ node: true }, tell),
      context: (tell?: Callback) => ask({ context: true }, tell),
    };
  };

  const query = {
    in: (component: unknown) => {
      const element = elementOf(component);
      within = () => (isComponent(element) ? element : null);
      return query;
    },
    select: (selector: string) =>
      reference((component, fields) => {
        const found = component.getShadowRoot()?.querySelector(selector);
        return found === undefined || found === null ? null : readElement(found, fields);
      }),
    selectAll: (selector: string) =>
      reference((component, fields) =>
        (component.getShadowRoot()?.querySelectorAll(selector) ?? []).map((found) =>
          readElement(found, fields),
        ),
      ),
    selectViewport: () => reference(readViewport),
    exec: (tell?: (results: unknown[]) => void) => {
      // What was asked stays: the query may be carried out again.
      const asked = [...pending];
      setTimeout(() => {
        try {
          const results = asked.map(({ read }) => read());
          asked.forEach(({ tell: tellOne }, index) => tellOne?.(results[index]));
          tell?.(results);
        } catch (error) {
          report(error);
        }
      });
      return query;
    },
  };
  return query;
};

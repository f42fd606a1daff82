import { Element } from 'glass-easel';
import { type Component, domOf, space } from '../engine/easel';
import { builtInAttributes } from './manifest';

type PropertyType = StringConstructor | NumberConstructor | BooleanConstructor | null;

export interface Property {
  /** null takes any value. */
  type: PropertyType;
  value?: unknown;
}

/** What a built-in's code works with. */
export interface Host {
  readonly component: Component;
  /** The element in the document. */
  readonly dom: HTMLElement;
  /** A property's present value. */
  get(name: string): unknown;
  /** Sets a property from inside, as a user's input does. */
  set(name: string, value: unknown): void;
  /** Fires an event on the element: it does not bubble. Nothing where the element is on no page any more. */
  fire(type: string, detail: object): void;
}

export interface Behaviour {
  /** After a property was set; the name is in camel case. */
  changed?(name: string, value: unknown): void;
  attached?(): void;
  detached?(): void;
}

interface BuiltIn {
  tag: string;
  /** Properties by attribute, in camel case. An attribute of the manifest that is missing here takes any value. */
  properties?: Record<string, Property>;
  /** Tag of an inner element that holds the content; absent: the content lies in the element itself. */
  wrapper?: string;
  /** True for an element without content. */
  isEmpty?: boolean;
  /** Called once an instance, before its properties are set. */
  setup?(host: Host): Behaviour;
}

const camelCase = (name: string): string =>
  name.replace(/-(.)/g, (_dash, letter: string) => letter.toUpperCase());

type Define = (...args: unknown[]) => void;

/** The template of a built-in, as the template compiler would write it. */
const templateOf = ({ wrapper, isEmpty }: BuiltIn): unknown => {
  const nothing = (): void => undefined;
  const slot = (
    _c: unknown,
    _t: unknown,
    _e: unknown,
    _i: unknown,
    _f: unknown,
    defineSlot: Define,
  ): void => {
    defineSlot('');
  };
  const wrapped = (_c: unknown, _t: unknown, defineElement: Define): void => {
    defineElement(wrapper, {}, nothing, slot);
  };
  const children = isEmpty === true ? nothing : wrapper === undefined ? slot : wrapped;
  return { content: () => () => ({ C: children }) };
};

/** Enter and the space bar are a tap on an element that has the focus; neither scrolls the page. */
export const tapByKeyboard = (dom: HTMLElement): void => {
  dom.addEventListener('keydown', (event) => {
    if (event.target !== dom || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    dom.click();
  });
};

const behaviours = new WeakMap<Component, Behaviour>();

const hostOf = (component: Component): Host => {
  const dom = domOf(component);
  if (dom === null) throw new Error('a built-in has no element');
  return {
    component,
    dom,
    get: (name) => (component.data as Record<string, unknown>)[name],
    set: (name, value) => {
      component.setData({ [name]: value });
    },
    fire: (type, detail) => {
      if (!Element.isAttached(component)) return;
      component.triggerEvent(type, detail, { bubbles: false, composed: false });
    },
  };
};

/** Registers a built-in component and makes its tag known everywhere. */
export const defineBuiltIn = (builtIn: BuiltIn): void => {
  const attributes = [...(builtInAttributes.get(builtIn.tag) ?? [])].map(camelCase);
  const declared: Record<string, Property> = {
    ...Object.fromEntries(attributes.map((name) => [name, { type: null, value: undefined }])),
    ...builtIn.properties,
  };
  const properties = Object.fromEntries(
    Object.entries(declared).map(([name, property]) => [
      name,
      {
        ...property,
        observer(this: unknown, value: unknown): void {
          behaviours.get(componentOf(this))?.changed?.(name, value);
        },
      },
    ]),
  );
  const definition = space.defineComponent({
    is: `wx://${builtIn.tag}`,
    template: templateOf(builtIn),
    properties,
    lifetimes: {
      created(this: unknown): void {
        const component = componentOf(this);
        behaviours.set(component, builtIn.setup?.(hostOf(component)) ?? {});
      },
      attached(this: unknown): void {
        behaviours.get(componentOf(this))?.attached?.();
      },
      detached(this: unknown): void {
        behaviours.get(componentOf(this))?.detached?.();
      },
    },
    // The engine's typings derive the definition's type from literals, which a table of built-ins has not.
  } as unknown as Parameters<typeof space.defineComponent>[0]);
  space.setGlobalUsingComponent(builtIn.tag, definition);
};

// Without a method caller the engine gives the component itself as `this`.
const componentOf = (self: unknown): Component => self as Component;

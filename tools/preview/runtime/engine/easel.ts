import * as easel from 'glass-easel';
import { MiniProgramEnv, component as adapterComponent } from 'glass-easel-miniprogram-adapter';
import { PreviewBackend } from './backend';

/** The engine, its adapter and the few casts that their typings need. */

export type Element = easel.Element;
export type Component = easel.GeneralComponent;

/** What a page's or component's methods have as `this`. */
export type Caller = Record<string, unknown> & { readonly _$: Component; readonly is: string };

const environment = new MiniProgramEnv();
export const codeSpace = environment.createCodeSpace('', true);
export const space = codeSpace.getComponentSpace();
export const backend = environment.associateBackend(new PreviewBackend());

space.updateComponentOptions({
  // A component may have a property called dataset or id, as van-button has.
  writeFieldsToNode: false,
  writeIdToDOM: true,
});

// The class is exported without the type parameters being optional; only its prototype is of interest.
export const callerPrototype = adapterComponent.ComponentCaller.prototype as unknown as Record<
  string,
  unknown
>;

export const isComponent = (value: unknown): value is Component => easel.Component.isComponent(value);

/** The component or element behind what app code holds. */
export const elementOf = (value: unknown): Element | null => {
  if (typeof value === 'object' && value !== null && '_$' in value && isComponent(value._$)) return value._$;
  return easel.Element.isElement(value) ? value : null;
};

export const callerOf = (component: Component): Caller =>
  // The adapter's method caller of every component it registered is its ComponentCaller.
  component.getMethodCaller() as unknown as Caller;

/** The document's element of an engine element; null for a virtual one. */
export const domOf = (element: Element): HTMLElement | null =>
  // The backend is the document's: PreviewBackend creates HTMLElements only.
  element.getBackendElement() as unknown as HTMLElement | null;

/** The engine element to which a document's node belongs, the nearest outwards. */
export const elementAt = (node: unknown): Element | null => {
  let current = node instanceof Node ? node : null;
  while (current !== null) {
    if ('__wxElement' in current && easel.Element.isElement(current.__wxElement)) return current.__wxElement;
    current = current.parentNode;
  }
  return null;
};

/** Sets those of the values that the component declares as properties, converted to their types. */
export const setProperties = (component: Component, values: Record<string, unknown>): void => {
  for (const [name, value] of Object.entries(values)) {
    if (easel.Component.hasProperty(component, name)) component.replaceDataOnPath([name], value);
  }
  component.applyDataUpdates();
};

/** Calls a method of a page or component if it has it. */
export const callMethod = (caller: Caller, name: string, ...args: unknown[]): unknown => {
  const method = caller[name];
  if (typeof method !== 'function') return undefined;
  return easel.safeCallback(name, method as (...values: unknown[]) => unknown, caller, args, caller._$);
};

/** Matches the document element of a template's id, which the engine writes as `guid--id`. */
export const idSelector = (id: string): string => `[id$="--${CSS.escape(id)}"]`;

import type { template } from 'glass-easel';
import type { AppBundle } from '../bundle';
import { asText } from '../as-text';
import { withServedFont } from '../served-font';
import { rewriteUnits } from '../style-units';
import { domOf, type Element, isComponent } from './easel';
import { withoutWarnings } from './failures';

type ProcGenGroup = template.ProcGenGroup;
type SetProperty = (element: Element, name: string, value: unknown, ...rest: unknown[]) => void;
type SetStyle = (element: Element, value: unknown) => void;

/** The engine's interface for generated templates: `r` sets a property, `y` a style. */
interface TemplateWriter {
  r: SetProperty;
  y: SetStyle;
}

const patched = new WeakSet();

const hasProperty = (element: Element, name: string): boolean =>
  isComponent(element) &&
  name.replace(/-(.)/g, (_dash, letter: string) => letter.toUpperCase()) in element.data;

const reflect = (element: Element, attribute: string, value: unknown): void => {
  const node = domOf(element);
  if (value === undefined || value === null || value === '') node?.removeAttribute(attribute);
  else node?.setAttribute(attribute, asText(value));
};

/** Attributes that any element has: accessibility goes to the document as it is, hidden hides. */
const setCommonAttribute = (element: Element, name: string, value: unknown): boolean => {
  if (name === 'role' || name === 'aria-role') reflect(element, 'role', value);
  else if (name.startsWith('aria-')) reflect(element, name, value);
  else if (name === 'hidden') domOf(element)?.toggleAttribute('hidden', value === '' || Boolean(value));
  else return false;
  return true;
};

const patch = (writer: TemplateWriter): void => {
  if (patched.has(writer)) return;
  patched.add(writer);
  const setProperty = writer.r;
  const setStyle = writer.y;
  writer.r = (element, name, value, ...rest) => {
    const isOwn = hasProperty(element, name);
    if ((name === 'hidden' && isOwn) || !setCommonAttribute(element, name, value) || isOwn) {
      const set = (): void => {
        setProperty(element, name, value, ...rest);
      };
      // The compiler has checked a built-in's attributes.
      if (isComponent(element) && element.is.startsWith('wx://')) withoutWarnings(set);
      else set();
    }
  };
  writer.y = (element, value) => {
    setStyle(element, typeof value === 'string' ? withServedFont(rewriteUnits(value)) : value);
  };
};

/** A component's template from the bundle, with the preview's handling of common attributes and units. */
export const templateOf = (bundle: AppBundle, path: string): template.ComponentTemplate => {
  // The bundle's generators are the template compiler's output for this engine.
  const generators = bundle.templates as Record<string, ProcGenGroup | undefined>;
  const group = generators[path];
  if (group === undefined) throw new Error(`template "${path}" is not in the app`);
  const content = (name: string): ReturnType<ProcGenGroup> => {
    const generate = group(name);
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- absent for a sub-template's name
    if (generate === undefined) return generate;
    return (writer, ...rest) => {
      patch(writer as unknown as TemplateWriter);
      return generate(writer, ...rest);
    };
  };
  return { groupList: bundle.templates as template.ProcGenGroupList, content };
};

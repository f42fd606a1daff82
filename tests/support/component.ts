import simulate, { type Component, type ComponentJSON, type RootComponent } from 'miniprogram-simulate';
import { inProject } from '../../tools/support/paths';

type Data = WechatMiniprogram.Component.DataOption;
type Properties = WechatMiniprogram.Component.PropertyOption;
type Methods = WechatMiniprogram.Component.MethodOption;
type AnyComponent = Component<Data, Properties, Methods>;
export type AnyRoot = RootComponent<Data, Properties, Methods>;

/** Vant's addresses as the simulator resolves them: from the Mini Program's root. */
const vant = { 'van-popup': '/miniprogram_npm/@vant/weapp/popup/index' };

/**
 * Compiles a component of the app with the official compiler; once a test file and component.
 * @param name its folder under `miniprogram/components`, or under the folder of another package
 * @returns a function that puts one on the page, taken off again after the test
 */
export const loadComponent = (
  name: string,
  { usesVant = false, folder = 'components' } = {},
): ((properties: Record<string, unknown>) => AnyRoot) => {
  const id = simulate.load(inProject('miniprogram', folder, name, name), name, {
    rootPath: inProject('miniprogram'),
    compiler: 'official',
    // The compiled templates of the whole app, which the simulator asks for at once.
    compilerOptions: { maxBuffer: 64e6 },
    ...(usesVant ? { usingComponents: vant } : {}),
  });
  return (properties) => {
    const component = simulate.render<Data, Properties, Methods>(id, properties);
    component.attach(document.body);
    onPage.push(component);
    return component;
  };
};

const onPage: AnyRoot[] = [];

afterEach(() => {
  for (const component of onPage.splice(0)) component.detach();
  jest.restoreAllMocks();
});

const nextFrame = (): Promise<void> =>
  new Promise((resolve) => {
    window.requestAnimationFrame(() => {
      resolve();
    });
  });

/** Resolves once the simulator has told every observer and listener what happened. */
export const settled = async (): Promise<void> => {
  await nextFrame();
  await nextFrame();
};

/** From now on every element lies inside the screen, or below it. */
export const place = (where: 'in view' | 'below'): void => {
  jest.spyOn(document.documentElement, 'clientWidth', 'get').mockReturnValue(375);
  jest.spyOn(document.documentElement, 'clientHeight', 'get').mockReturnValue(667);
  jest
    .spyOn(Element.prototype, 'getBoundingClientRect')
    .mockImplementation(() => new DOMRect(0, where === 'in view' ? 100 : 2000, 200, 40));
};

const attribute = (element: ComponentJSON, name: string): unknown =>
  element.attrs.find((candidate) => candidate.name === name)?.value;

const isHidden = (element: ComponentJSON): boolean => String(attribute(element, 'ariaHidden')) === 'true';

/** An element and all in it that a screen reader is told of. Children that are text come as strings. */
const audible = (element: ComponentJSON | string): ComponentJSON[] =>
  typeof element === 'string' || isHidden(element) ? [] : [element, ...element.children.flatMap(audible)];

/** What a screen reader says of a component: the labels it carries, in order. */
export const labels = (component: AnyComponent): string[] =>
  audible(component.toJSON())
    .map((element) => attribute(element, 'ariaLabel'))
    .filter((label): label is string => typeof label === 'string' && label !== '');

/** The labels of the elements with a role, in order. */
export const labelsOf = (component: AnyComponent, role: string): unknown[] =>
  audible(component.toJSON())
    .filter((element) => attribute(element, 'ariaRole') === role)
    .map((element) => attribute(element, 'ariaLabel'));

/** The text a reader sees in the elements of a class, in order. */
export const texts = (component: AnyComponent, selector: string): string[] =>
  component.querySelectorAll(selector).map((element) => element.dom?.textContent ?? '');

/**
 * A part of a component, such as another component in it.
 * @throws where there is none
 */
export const part = (component: AnyComponent, selector: string, index = 0): AnyComponent => {
  const found: AnyComponent | undefined = component.querySelectorAll(selector)[index];
  if (found === undefined) throw new Error(`there is no ${selector} number ${index}`);
  return found;
};

/** The page that a component stands on comes into view again. */
export const showPageAgain = async (component: AnyRoot): Promise<void> => {
  // The simulator has it; its types leave it out.
  const trigger: unknown = Reflect.get(component, 'triggerPageLifeTime');
  if (typeof trigger !== 'function') throw new Error('the simulator tells of no page lifetimes');
  Reflect.apply(trigger, component, ['show']);
  await settled();
};

/** What a screen reader is told of a part beside its label, by attribute in camel case, such as `ariaChecked`. */
export const told = (component: AnyComponent, selector: string, name: string, index = 0): string =>
  String(attribute(part(component, selector, index).toJSON(), name));

/** Taps the first element of a class, or the one at an index. */
export const tap = async (component: AnyComponent, selector: string, index = 0): Promise<void> => {
  part(component, selector, index).dispatchEvent('tap');
  await settled();
};

/** Collects the details that a component sends with an event from now on. */
export const listen = (component: AnyRoot, event: string): unknown[] => {
  const details: unknown[] = [];
  jest.spyOn(component.instance, 'triggerEvent').mockImplementation((name, detail) => {
    if (name === event) details.push(detail);
  });
  return details;
};

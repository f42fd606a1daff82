import type { AppBundle, BundledComponent } from '../bundle';
import type { Packages } from '../host';
import type { Modules } from '../loader';
import { codeSpace, space } from './easel';
import { templateOf } from './templates';

type Definition = Record<string, unknown>;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** What a module's Page(), Component() and Behavior() do. */
interface Constructors {
  Page(definition: Definition): void;
  Component(definition: Definition): void;
  Behavior(definition: Definition): unknown;
}

export interface Registry {
  constructors: Constructors;
  /** Registers a component and all that it needs at once; components behind a placeholder follow when used. */
  register(path: string): void;
}

const isolationOf = (unit: BundledComponent, options: unknown): string | undefined => {
  const fromConfig =
    unit.config.styleIsolation ?? (unit.config.addGlobalClass === true ? 'apply-shared' : undefined);
  if (typeof fromConfig === 'string') return fromConfig;
  if (!isObject(options)) return undefined;
  if (typeof options.styleIsolation === 'string') return options.styleIsolation;
  return options.addGlobalClass === true ? 'apply-shared' : undefined;
};

const resolveRelation = (from: string, reference: string): string =>
  new URL(reference, `https://app/${from}`).pathname.slice(1);

const absolute = (paths: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(paths).map(([tag, path]) => [tag, `/${path}`]));

/** The adapter types styleIsolation as an enum that is not there at run time; its values are plain strings. */
interface ConfigSpace {
  addComponentStaticConfig(path: string, config: object): void;
}
const configSpace: ConfigSpace = codeSpace;

/** Registers the bundle's components with the engine, each when first needed. */
export const createRegistry = (bundle: AppBundle, modules: Modules, packages: Packages): Registry => {
  /** Paths whose definition was asked for, and those that have one. */
  const registered = new Set<string>();
  const defined = new Set<string>();
  const formField = (codeSpace.behavior() as unknown as { definition(d: object): { register(): unknown } })
    .definition({ properties: { name: { type: String }, value: { type: null } } })
    .register();
  let current: string | null = null;

  const prepare = (definition: Definition): Definition => {
    const behaviors = definition.behaviors;
    if (!Array.isArray(behaviors)) return definition;
    return {
      ...definition,
      behaviors: behaviors.map((behavior: unknown) => {
        if (typeof behavior !== 'string') return behavior;
        if (behavior.startsWith('wx://form-field')) return formField;
        throw new Error(`the preview does not support the behavior "${behavior}"`);
      }),
    };
  };

  const owner = (constructor: string): { path: string; unit: BundledComponent } => {
    const unit = current === null ? undefined : bundle.components[current];
    if (current === null || unit === undefined)
      throw new Error(`${constructor}() is called outside a page or component`);
    return { path: current, unit };
  };

  const registerRelations = (path: string, definition: Definition): void => {
    const relations = definition.relations;
    if (!isObject(relations)) return;
    for (const reference of Object.keys(relations)) {
      const target = resolveRelation(path, reference);
      if (target in bundle.components) register(target);
    }
  };

  const configure = (path: string, unit: BundledComponent, options: unknown): void => {
    const styleIsolation = isolationOf(unit, options);
    const config = {
      component: !unit.isPage,
      usingComponents: absolute(unit.using),
      componentPlaceholder: unit.placeholders,
      componentGenerics: Object.fromEntries(
        Object.entries(unit.generics).map(([name, value]) => [
          name,
          value === null ? true : { default: `/${value}` },
        ]),
      ),
      ...(styleIsolation === undefined ? {} : { styleIsolation }),
    };
    configSpace.addComponentStaticConfig(path, config);
    codeSpace.addStyleSheet(path, undefined, unit.styleScope);
    codeSpace.addCompiledTemplate(path, templateOf(bundle, path));
  };

  const define = (kind: 'pageDefinition' | 'definition', definition: Definition): void => {
    const { path, unit } = owner(kind === 'definition' ? 'Component' : 'Page');
    const prepared = prepare(definition);
    configure(path, unit, prepared.options);
    const builder = codeSpace.component(path) as unknown as Record<
      typeof kind,
      (definition: Definition) => { register(): unknown }
    >;
    builder[kind](prepared).register();
    defined.add(path);
    registerRelations(path, prepared);
  };

  const constructors: Constructors = {
    Page(definition) {
      define('pageDefinition', definition);
    },
    Component(definition) {
      define('definition', definition);
    },
    Behavior(definition) {
      const builder = codeSpace.behavior() as unknown as {
        definition(definition: Definition): { register(): unknown };
      };
      return builder.definition(prepare(definition)).register();
    },
  };

  /** @throws Error for a page whose script did not reach Page() */
  const demandPage = (path: string): void => {
    if (bundle.components[path]?.isPage === true && !defined.has(path))
      throw new Error(
        `page "${path}" has not been registered yet: its script calls neither Page() nor Component()`,
      );
  };

  const register = (path: string): void => {
    if (registered.has(path)) {
      demandPage(path);
      return;
    }
    registered.add(path);
    const unit = bundle.components[path];
    if (unit === undefined) throw new Error(`component "${path}" is not in the app`);
    for (const [tag, target] of Object.entries(unit.using)) {
      if (unit.placeholders[tag] === undefined) register(target);
    }
    for (const target of Object.values(unit.generics)) if (target !== null) register(target);
    const outer = current;
    current = path;
    try {
      if (unit.script === null) constructors.Component({});
      else modules.require(unit.script);
    } finally {
      current = outer;
    }
    demandPage(path);
  };

  space.setComponentWaitingListener((_isPublic, path) => {
    // As a subpackage arrives: after the placeholder has been shown.
    setTimeout(() => {
      const missing = packages.missing(path);
      if (missing === null) register(path);
      else packages.tellMissing(missing);
    });
  });

  return { constructors, register };
};

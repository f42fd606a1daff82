import path from 'node:path';
import { type AppConfig, type ComponentConfig, readComponentConfig } from './app-config';
import { CompileError, lineAt } from './compile-error';
import { resolveComponent } from './resolve';
import type { Sources } from './sources';

/** A page or component with its resolved dependencies. Paths are without extension. */
export interface ComponentUnit {
  path: string;
  isPage: boolean;
  config: ComponentConfig;
  /** Tag name to component path, the app's global ones included. */
  using: Record<string, string>;
  /** Tag name to the tag shown until the real one is loaded. */
  placeholders: Record<string, string>;
  /** Generic name to the default component's path, if there is one. */
  generics: Record<string, string | undefined>;
}

/** Every page and each component reachable from one. */
export const readComponents = (sources: Sources, app: AppConfig): ComponentUnit[] => {
  const units = new Map<string, ComponentUnit>();

  const resolve = (file: string, tag: string, reference: string): string => {
    const found = resolveComponent(sources, path.posix.dirname(file), reference);
    if (found !== undefined) return found;
    const line = sources.isFile(file)
      ? lineAt(sources.read(file), sources.read(file).indexOf(`"${tag}"`))
      : undefined;
    throw new CompileError(`component <${tag}> is not found at "${reference}"`, file, line);
  };

  const globalUsing = Object.fromEntries(
    Object.entries(app.usingComponents).map(([tag, reference]) => [tag, resolve('app.json', tag, reference)]),
  );

  const visit = (component: string, isPage: boolean): void => {
    if (units.has(component)) return;
    const config = readComponentConfig(sources, component);
    const file = `${component}.json`;
    const own = Object.entries(config.usingComponents ?? {}).map(
      ([tag, reference]) => [tag, resolve(file, tag, reference)] as const,
    );
    const generics = Object.entries(config.componentGenerics ?? {}).map(([name, value]) => {
      const fallback = typeof value === 'boolean' ? undefined : value.default;
      return [name, fallback === undefined ? undefined : resolve(file, name, fallback)] as const;
    });
    const unit: ComponentUnit = {
      path: component,
      isPage,
      config,
      using: { ...globalUsing, ...Object.fromEntries(own) },
      placeholders: config.componentPlaceholder ?? {},
      generics: Object.fromEntries(generics),
    };
    units.set(component, unit);
    for (const dependency of [...Object.values(unit.using), ...Object.values(unit.generics)]) {
      if (dependency !== undefined) visit(dependency, false);
    }
  };

  for (const page of app.pages) {
    if (!sources.isFile(`${page}.wxml`))
      throw new CompileError(`page "${page}" has no WXML file`, 'app.json');
    visit(page, true);
  }
  return [...units.values()];
};

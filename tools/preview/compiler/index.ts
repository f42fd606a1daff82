import { createHash } from 'node:crypto';
import { type AppConfig, readAppConfig } from './app-config';
import { collectAssets } from './assets';
import type { CompileWarning } from './compile-error';
import { type ComponentUnit, readComponents } from './component-graph';
import { emitScript } from './emit';
import { compileScripts } from './scripts';
import { openSources, type ReadSources, type Sources } from './sources';
import { compileTemplates } from './wxml';
import { compileWxss } from './wxss';

export { CompileError, type CompileWarning } from './compile-error';

export interface CompiledApp {
  /** One script for the host page, to be loaded after the runtime. */
  script: string;
  /** The script's source map, as JSON. */
  map: string;
  /** Changes with everything that was read but style sheets: the compiler's output varies in its order. */
  identity: string;
  /** The app's style sheet: app, components, pages. */
  css: string;
  /** Static files: path of the address (`/assets/images/a.png`) to the file's absolute path. */
  assets: Map<string, string>;
  /** Paths of the pages, as app.json lists them; the first is the one that the app opens with. */
  pages: string[];
  warnings: CompileWarning[];
}

const identityOf = ({ texts }: ReadSources): string => {
  const digest = createHash('sha256');
  for (const [file, text] of [...texts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (!file.endsWith('.wxss')) digest.update(`${file}\0${text}\0`);
  }
  return digest.digest('base64url');
};

const scriptOf = (sources: Sources, component: string): string | null =>
  [`${component}.ts`, `${component}.js`].find((file) => sources.isFile(file)) ?? null;

/** Prefix for a component's class names: readable, and distinct for two components of one name. */
const styleScopeOf = (component: string): string => {
  const digest = createHash('sha256').update(component).digest('hex').slice(0, 5);
  const name =
    component
      .split('/')
      .filter((part) => part !== 'index')
      .pop() ?? 'component';
  return `${name}-${digest}`;
};

const compileStyles = (
  sources: Sources,
  units: ComponentUnit[],
  scopes: Map<string, string>,
  warnings: CompileWarning[],
): string => {
  const sheets: string[] = [];
  if (sources.isFile('app.wxss')) {
    sheets.push(compileWxss(sources, 'app.wxss', { kind: 'app', keyframes: 'app' }, warnings));
  }
  const byKind = [units.filter(({ isPage }) => !isPage), units.filter(({ isPage }) => isPage)];
  for (const unit of byKind.flat()) {
    const file = `${unit.path}.wxss`;
    if (!sources.isFile(file)) continue;
    const prefix = scopes.get(unit.path) ?? '';
    const keyframes = styleScopeOf(unit.path);
    const scope = unit.isPage
      ? ({ kind: 'page', page: unit.path, keyframes } as const)
      : ({ kind: 'component', prefix, keyframes } as const);
    sheets.push(compileWxss(sources, file, scope, warnings));
  }
  return sheets.join('\n');
};

/** What a page may ask for and the preview does not have. */
const warnOfPullDown = (app: AppConfig, units: ComponentUnit[]): CompileWarning[] =>
  [
    { file: 'app.json', config: app.raw.window },
    ...units.map((unit) => ({ file: `${unit.path}.json`, config: unit.config })),
  ]
    .filter(({ config }) => config?.enablePullDownRefresh === true)
    .map(({ file }) => ({ message: 'the preview has no pull-down refresh', file }));

const entryScripts = (sources: Sources, app: AppConfig, units: ComponentUnit[]): string[] =>
  ['app', ...app.pages, ...units.map((unit) => unit.path)]
    .map((component) => scriptOf(sources, component))
    .filter((file) => file !== null);

/**
 * Compiles a Mini Program's sources for the preview's runtime.
 * @param options.root absolute path of the folder with app.json
 * @throws CompileError with file and line
 */
export const compileApp = (options: { root: string }): Promise<CompiledApp> =>
  Promise.resolve().then(() => {
    const sources = openSources(options.root);
    const warnings: CompileWarning[] = [];
    const app = readAppConfig(sources);
    const units = readComponents(sources, app);
    const scopes = new Map(units.map((unit) => [unit.path, unit.isPage ? '' : styleScopeOf(unit.path)]));
    const templates = compileTemplates(sources, units);
    const modules = compileScripts(sources, entryScripts(sources, app, units), warnings);
    const css = compileStyles(sources, units, scopes, warnings);
    const { script, map } = emitScript({
      app,
      appScript: scriptOf(sources, 'app'),
      components: units.map((unit) => ({
        unit,
        script: scriptOf(sources, unit.path),
        styleScope: scopes.get(unit.path) ?? '',
      })),
      modules,
      templates: templates.expression,
    });
    return {
      script,
      map,
      identity: identityOf(sources),
      css,
      assets: collectAssets(options.root),
      pages: app.pages,
      warnings: [...warnOfPullDown(app, units), ...templates.warnings, ...warnings],
    };
  });

import { moduleParameters, type BundledComponent } from '../runtime/bundle';
import { hiddenGlobals } from '../runtime/hidden-globals';
import type { AppConfig } from './app-config';
import type { ComponentUnit } from './component-graph';
import type { CompiledModule } from './scripts';

interface EmitInput {
  app: AppConfig;
  appScript: string | null;
  components: { unit: ComponentUnit; script: string | null; styleScope: string }[];
  modules: CompiledModule[];
  templates: string;
}

/** A script that ends by naming its source map, which only developer tools ask for. */
export interface MappedScript {
  script: string;
  map: string;
}

const parameters = moduleParameters.join(',');

/** Lines that come before a module's body in its function; the source map counts on it. */
const bodyStart = (module: CompiledModule): string =>
  `${JSON.stringify(module.file)}:{requires:${JSON.stringify(module.requires)},body:function(${parameters}){(function(){"use strict";\n`;

const bundledComponent = ({
  unit,
  script,
  styleScope,
}: EmitInput['components'][number]): BundledComponent => ({
  isPage: unit.isPage,
  config: unit.config,
  script,
  using: unit.using,
  placeholders: unit.placeholders,
  generics: Object.fromEntries(Object.entries(unit.generics).map(([name, value]) => [name, value ?? null])),
  styleScope,
});

const countLines = (text: string): number => text.split('\n').length - 1;

const emptyMap = { version: 3, sources: [], names: [], mappings: '' };

/** Joins everything into one script, with an index source map so that errors name the app's own files. */
export const emitScript = (input: EmitInput): MappedScript => {
  const { app } = input;
  const sections: { offset: { line: number; column: number }; map: unknown }[] = [];
  // The hidden names are an outer function's parameters, so that a module may declare one of its own.
  let script = `__preview.load({\nmodules:((${hiddenGlobals.join(',')})=>({\n`;
  let line = countLines(script);
  for (const module of input.modules) {
    const start = bodyStart(module);
    line += countLines(start);
    // Packages come as JavaScript; their maps would be larger than they are.
    const map: unknown = module.file.endsWith('.ts') ? JSON.parse(module.map) : emptyMap;
    sections.push({ offset: { line, column: 0 }, map });
    const rest = `${module.code}\n}).call(module.exports)}},\n`;
    line += countLines(rest);
    script += start + rest;
  }
  const components = Object.fromEntries(
    input.components.map((item) => [item.unit.path, bundledComponent(item)]),
  );
  script += [
    '}))(),',
    // Templates call the runtime's hooks through __preview; their WXS sees no more of the browser than modules do.
    `templates:((${hiddenGlobals.filter((name) => name !== '__preview').join(',')})=>(${input.templates}))(),`,
    `config:${JSON.stringify(app.raw)},`,
    `theme:${JSON.stringify(app.theme)},`,
    `pages:${JSON.stringify(app.pages)},`,
    `subpackageRoots:${JSON.stringify(app.subpackageRoots)},`,
    `script:${JSON.stringify(input.appScript)},`,
    `components:${JSON.stringify(components)},`,
    '});',
    '',
  ].join('\n');
  return {
    script: `${script}//# sourceMappingURL=app.js.map\n`,
    map: JSON.stringify({ version: 3, sections }),
  };
};

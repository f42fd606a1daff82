import path from 'node:path';
import { TmplGroup } from 'glass-easel-template-compiler';
import { CompileError, type CompileWarning, lineAt } from './compile-error';
import type { ComponentUnit } from './component-graph';
import { resolveFile } from './resolve';
import type { Sources } from './sources';
import { checkTags } from './wxml-tags';
import { scanTags, type WxmlTag } from './wxml-scan';
import { compileWxs } from './wxs';

/** Binds the engine's hooks: event objects for handlers, and what a change: handler gets. */
const runtimeHooks = 'Q.C=__preview.hooks.callHandler;Q.A=__preview.hooks.callChangeHandler;';

interface TemplateProblem {
  isError: boolean;
  level: string;
  message: string;
  startLine: number;
}

const isProblem = (value: unknown): value is TemplateProblem =>
  typeof value === 'object' && value !== null && 'message' in value && 'startLine' in value;

interface CompiledTemplates {
  /** A JavaScript expression that gives every template by path without extension. */
  expression: string;
  /** WXML files read, by component, itself first: what it renders with. */
  files: Map<string, string[]>;
  warnings: CompileWarning[];
}

/** What this compiler only warns of and the platform's refuses. */
const refused = new Set(['missing end tag', 'invalid end tag']);

const withoutExtension = (file: string): string => file.replace(/\.wxml$|\.wxs$/, '');

/** A list's own index as key says nothing and warns at run time: blank it, keeping every offset. */
const blankIndexKeys = (source: string, tags: WxmlTag[]): string => {
  let text = source;
  for (const tag of tags) {
    const index = tag.attributes.find(({ name }) => name === 'wx:for-index')?.value ?? 'index';
    for (const { name, value, start, end } of tag.attributes) {
      if (name !== 'wx:key' || value !== index) continue;
      text = text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
    }
  }
  return text;
};

const importedFiles = (file: string, tags: WxmlTag[]): string[] =>
  tags
    .filter(({ name }) => name === 'import' || name === 'include')
    .flatMap((tag) => tag.attributes.filter(({ name }) => name === 'src'))
    .map(({ value }) => resolveFile(path.posix.dirname(file), value, '.wxml'));

/** Compiles every unit's WXML with what it imports, and checks its tags. */
export const compileTemplates = (sources: Sources, units: ComponentUnit[]): CompiledTemplates => {
  const group = new TmplGroup();
  group.setExtraRuntimeScript(runtimeHooks);
  const warnings: CompileWarning[] = [];
  const scanned = new Map<string, WxmlTag[]>();
  const scripts = new Set<string>();

  const addScript = (file: string): void => {
    if (scripts.has(file)) return;
    scripts.add(file);
    const { code, requires } = compileWxs(sources.read(file), file);
    group.addScript(withoutExtension(file), code);
    for (const required of requires) addScript(resolveFile(path.posix.dirname(file), required, '.wxs'));
  };

  const addInlineScript = (file: string, source: string, tag: WxmlTag): void => {
    const module = tag.attributes.find(({ name }) => name === 'module')?.value;
    if (module === undefined) throw new CompileError('<wxs> has no module name', file, tag.line);
    if (tag.script === undefined || source.slice(tag.script.start, tag.script.end).trim() === '') return;
    const text = source.slice(tag.script.start, tag.script.end);
    const { code, requires } = compileWxs(text, file, lineAt(source, tag.script.start));
    group.setInlineScript(withoutExtension(file), module, code);
    for (const required of requires) addScript(resolveFile(path.posix.dirname(file), required, '.wxs'));
  };

  const addTemplate = (file: string): WxmlTag[] => {
    const known = scanned.get(file);
    if (known !== undefined) return known;
    const source = sources.read(file);
    const tags = scanTags(source, file);
    scanned.set(file, tags);
    const problems: unknown = group.addTmpl(withoutExtension(file), blankIndexKeys(source, tags));
    for (const problem of Array.isArray(problems) ? problems.filter(isProblem) : []) {
      const line = problem.startLine + 1;
      const isOwn = !file.includes('miniprogram_npm/');
      if (problem.isError || (isOwn && refused.has(problem.message)))
        throw new CompileError(problem.message, file, line);
      if (problem.level === 'Warn') warnings.push({ message: problem.message, file, line });
    }
    for (const tag of tags.filter(({ name }) => name === 'wxs')) {
      const reference = tag.attributes.find(({ name }) => name === 'src')?.value;
      if (reference === undefined) addInlineScript(file, source, tag);
      else addScript(resolveFile(path.posix.dirname(file), reference, '.wxs'));
    }
    for (const imported of importedFiles(file, tags)) addTemplate(imported);
    return tags;
  };

  const files = new Map<string, string[]>();
  for (const unit of units) {
    const seen = new Set<string>();
    const visit = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      const tags = addTemplate(file);
      checkTags(tags, file, unit);
      for (const imported of importedFiles(file, tags)) visit(imported);
    };
    visit(`${unit.path}.wxml`);
    files.set(unit.path, [...seen]);
  }
  const expression = group.getTmplGenObjectGroups();
  group.free();
  return { expression, files, warnings };
};

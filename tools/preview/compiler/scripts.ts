import path from 'node:path';
import { type Node, parse } from 'acorn';
import { transformSync } from 'esbuild';
import { CompileError, type CompileWarning, lineAt } from './compile-error';
import { resolveModule } from './resolve';
import type { Sources } from './sources';
import { requiredPath, walk } from './wxs';

export interface CompiledModule {
  /** File relative to the app's root. */
  file: string;
  /** CommonJS body. */
  code: string;
  /** Source map of the body, as JSON. */
  map: string;
  /** What `require` names, by the file it means. */
  requires: Record<string, string>;
}

interface Location {
  line: number;
}

const isFailure = (value: unknown): value is { errors: { text: string; location: Location | null }[] } =>
  typeof value === 'object' && value !== null && 'errors' in value && Array.isArray(value.errors);

interface Transformed {
  code: string;
  map: string;
  /** Arguments of `require`, null for one that is not a literal. */
  required: (string | null)[];
}

/** By file: a compilation after a change transforms what changed. */
const cache = new Map<string, Transformed & { source: string }>();

/** Strips types and turns one file into CommonJS; type-only imports vanish, as with the platform's compiler. */
const toCommonJs = (file: string, source: string): Transformed => {
  const known = cache.get(file);
  if (known?.source === source) return known;
  try {
    const { code, map } = transformSync(source, {
      loader: file.endsWith('.ts') ? 'ts' : 'js',
      // Packages often come minified, and unmapped: they are not to grow.
      minifyWhitespace: file.endsWith('.js'),
      format: 'cjs',
      target: 'es2020',
      charset: 'utf8',
      sourcefile: file,
      sourcemap: 'external',
      logLevel: 'silent',
    });
    const transformed = { source, code, map, required: findRequires(code) };
    cache.set(file, transformed);
    return transformed;
  } catch (error) {
    if (!isFailure(error)) throw error;
    const [first] = error.errors;
    throw new CompileError(first?.text ?? 'syntax error', file, first?.location?.line);
  }
};

const findRequires = (code: string): (string | null)[] => {
  const found: (string | null)[] = [];
  if (!code.includes('require')) return found;
  const tree: Node = parse(code, {
    ecmaVersion: 'latest',
    sourceType: 'script',
    allowReturnOutsideFunction: true,
  });
  walk(tree, (node) => {
    const required = requiredPath(node);
    if (required !== undefined) found.push(required.path);
  });
  return found;
};

/** Compiles the modules at `entries` and everything they require. */
export const compileScripts = (
  sources: Sources,
  entries: string[],
  warnings: CompileWarning[],
): CompiledModule[] => {
  const modules = new Map<string, CompiledModule>();
  const visit = (file: string): void => {
    if (modules.has(file)) return;
    const source = sources.read(file);
    const { code, map, required: references } = toCommonJs(file, source);
    const compiled: CompiledModule = { file, code, map, requires: {} };
    modules.set(file, compiled);
    for (const required of references) {
      if (required === null) {
        warnings.push({ message: 'require() takes a string literal only', file });
        continue;
      }
      const found = resolveModule(sources, path.posix.dirname(file), required);
      const line = lineAt(source, Math.max(0, source.indexOf(required)));
      if (found === undefined) throw new CompileError(`module "${required}" is not found`, file, line);
      if (!/\.[jt]s$/.test(found)) throw new CompileError(`module "${required}" is not a script`, file, line);
      compiled.requires[required] = found;
      visit(found);
    }
  };
  entries.forEach(visit);
  return [...modules.values()];
};

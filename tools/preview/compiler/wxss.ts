import path from 'node:path';
import postcss, { type AtRule, type Rule } from 'postcss';
import { CompileError, type CompileWarning } from './compile-error';
import { resolveFile } from './resolve';
import type { Sources } from './sources';
import { rewriteMedia } from './wxss-media';
import { rewriteSelector, type StyleScope } from './wxss-selector';
import { withServedFont } from '../runtime/served-font';
import { rewriteUnits } from '../runtime/style-units';

const parse = (source: string, file: string): postcss.Root => {
  try {
    return postcss.parse(source, { from: file });
  } catch (error) {
    if (!(error instanceof Error) || !('reason' in error) || !('line' in error)) throw error;
    throw new CompileError(String(error.reason), file, Number(error.line));
  }
};

/** Replaces each `@import` by the rules of the file it names. */
const inlineImports = (sources: Sources, root: postcss.Root, file: string, chain: string[]): void => {
  root.walkAtRules('import', (rule) => {
    const reference = /^(?:url\()?["']?([^"')]+)/.exec(rule.params)?.[1] ?? '';
    const imported = resolveFile(path.posix.dirname(file), reference, '.wxss');
    if (chain.includes(imported)) {
      throw new CompileError(`"${imported}" imports itself`, file, rule.source?.start?.line);
    }
    const nested = parse(sources.read(imported), imported);
    inlineImports(sources, nested, imported, [...chain, imported]);
    rule.replaceWith(nested.nodes);
  });
};

const isInKeyframes = (rule: Rule): boolean =>
  rule.parent?.type === 'atrule' && (rule.parent as AtRule).name.endsWith('keyframes');

const animationProperties = /^(-webkit-)?animation(-name)?$/;

/** A package's font on somebody's server never loads offline: its text shows in the page's face at once. */
const dropRemoteFonts = (root: postcss.Root): void => {
  root.walkAtRules('font-face', (rule) => {
    if (/url\(\s*["']?(https?:)?\/\//.test(rule.toString())) rule.remove();
  });
};

/** Gives keyframes of one file a name of their own, as the page's and the components' styles share a document. */
const prefixKeyframes = (root: postcss.Root, prefix: string): void => {
  const names = new Set<string>();
  root.walkAtRules(/keyframes$/, (rule) => {
    names.add(rule.params);
    rule.params = `${prefix}-${rule.params}`;
  });
  if (names.size === 0) return;
  root.walkDecls(animationProperties, (declaration) => {
    declaration.value = declaration.value.replace(/[\w-]+/g, (word) =>
      names.has(word) ? `${prefix}-${word}` : word,
    );
  });
};

/**
 * Rewrites one WXSS file and what it imports to CSS for the preview's document.
 * @param warnings gets what the platform would refuse or ignore
 */
export const compileWxss = (
  sources: Sources,
  file: string,
  scope: StyleScope,
  warnings: CompileWarning[],
): string => {
  const root = parse(sources.read(file), file);
  inlineImports(sources, root, file, [file]);
  root.walkComments((comment) => {
    comment.remove();
  });
  root.walkDecls((declaration) => {
    declaration.value = rewriteUnits(declaration.value);
    if (/^(font|font-family|--.*)$/.test(declaration.prop))
      declaration.value = withServedFont(declaration.value);
    const local = /url\(\s*["']?(?!data:|https?:|\/\/)([^"')]+)/.exec(declaration.value)?.[1];
    if (local !== undefined) {
      const from = declaration.source?.input.from ?? file;
      const line = declaration.source?.start?.line;
      warnings.push({
        message: `WXSS cannot use the local file "${local}"`,
        file: path.relative(process.cwd(), from),
        ...(line === undefined ? {} : { line }),
      });
    }
  });
  if (file.includes('miniprogram_npm/')) dropRemoteFonts(root);
  prefixKeyframes(root, scope.keyframes);
  root.walkRules((rule) => {
    if (isInKeyframes(rule)) return;
    rule.selector = rewriteSelector(rule.selector, scope, { file, line: rule.source?.start?.line });
  });
  rewriteMedia(root, file);
  return root.toString();
};

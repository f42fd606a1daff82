import postcss, { type AtRule, type Root } from 'postcss';
import { screenContainer } from '../runtime/bundle';
import { CompileError } from './compile-error';

const ofScreen = /^\(\s*(min-|max-)?(width|height|aspect-ratio)|^\(\s*orientation/;

/**
 * Lets media queries follow the preview's phone: colour scheme from `html[data-theme]`, sizes from the stage.
 * Anything else (reduced motion, resolution) stays the browser's.
 */
export const rewriteMedia = (root: Root, file: string): void => {
  root.walkAtRules('media', (rule) => {
    const line = rule.source?.start?.line;
    if (/prefers-color-scheme|width|height|orientation|aspect-ratio/.test(rule.params)) {
      if (rule.params.includes(',')) {
        throw new CompileError('write one @media rule for each alternative', file, line);
      }
    } else return;
    const conditions = rule.params
      .split(/\s+and\s+/)
      .filter((condition) => !/^(only\s+)?(screen|all)$/.test(condition));
    const theme = conditions.map(
      (condition) => /prefers-color-scheme\s*:\s*(dark|light)/.exec(condition)?.[1],
    );
    const chosen = theme.find((value) => value !== undefined);
    if (chosen !== undefined) followTheme(rule, chosen);
    const screen = conditions.filter((condition) => ofScreen.test(condition));
    const others = conditions.filter(
      (condition, index) => theme[index] === undefined && !ofScreen.test(condition),
    );
    nest(rule, [
      ...(screen.length > 0
        ? [{ name: 'container', params: `${screenContainer} ${screen.join(' and ')}` }]
        : []),
      ...(others.length > 0 ? [{ name: 'media', params: others.join(' and ') }] : []),
    ]);
  });
};

const followTheme = (rule: AtRule, theme: string): void => {
  rule.walkRules((inner) => {
    inner.selectors = inner.selectors.map((selector) => `:where(html[data-theme="${theme}"]) ${selector}`);
  });
};

/** Replaces a rule by the same content under the given at-rules, outermost first. */
const nest = (rule: AtRule, layers: { name: string; params: string }[]): void => {
  let content = rule.nodes ?? [];
  for (const layer of [...layers].reverse()) {
    const wrapper = postcss.atRule({ ...layer, nodes: content });
    content = [wrapper];
  }
  rule.replaceWith(content);
};

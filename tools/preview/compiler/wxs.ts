import { type Node, parse } from 'acorn';
import { CompileError } from './compile-error';

/** Names that WXS has and JavaScript has not, and `constructor`, which WXS gives as a type name. */
const prelude = [
  'var getRegExp=function(p,f){return new RegExp(p,f||"")};',
  'var getDate=function(){var a=[].slice.call(arguments);return new (Date.bind.apply(Date,[null].concat(a)))()};',
  'var __constructorOf=function(x){return x===null||x===undefined?undefined:({}).toString.call(x).slice(8,-1)};',
].join('');

const knownEscapes = /['"\\nrtbfv0ux\n\r\u2028\u2029]/;

interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Applies non-overlapping replacements, innermost text first. */
const applyEdits = (source: string, edits: Edit[]): string =>
  [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), source);

/** The official compiler keeps the backslash of an escape it does not know: `'\d'` is backslash and d. */
const keepUnknownEscapes = (literal: string): string =>
  literal.replace(/\\([\s\S])/g, (whole, escaped: string) =>
    knownEscapes.test(escaped) ? whole : `\\${whole}`,
  );

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const children = (node: Node): Node[] => Object.values(node).flat().filter(isNode);

const field = (node: Node, name: string): unknown =>
  (Object.entries(node).find(([key]) => key === name) ?? [])[1];

/** Walks an acorn tree, parents first. */
export const walk = (node: Node, visit: (node: Node) => void): void => {
  visit(node);
  for (const child of children(node)) walk(child, visit);
};

/** The literal argument of `require('…')` or `require.async('…')`, null for an argument that is not a literal. */
export const requiredPath = (node: Node): { path: string | null; argument: Node } | undefined => {
  if (node.type !== 'CallExpression') return undefined;
  const callee = field(node, 'callee');
  if (!isNode(callee)) return undefined;
  const isRequire = callee.type === 'Identifier' && field(callee, 'name') === 'require';
  const object = field(callee, 'object');
  const property = field(callee, 'property');
  const isAsync =
    callee.type === 'MemberExpression' &&
    isNode(object) &&
    isNode(property) &&
    field(object, 'name') === 'require' &&
    field(property, 'name') === 'async';
  if (!isRequire && !isAsync) return undefined;
  const list = field(node, 'arguments');
  const argument: unknown = Array.isArray(list) ? list[0] : undefined;
  if (!isNode(argument)) return undefined;
  const value = argument.type === 'Literal' ? field(argument, 'value') : undefined;
  return { path: typeof value === 'string' ? value : null, argument };
};

interface CompiledWxs {
  code: string;
  /** Paths as written in `require`. */
  requires: string[];
}

/**
 * Rewrites a WXS module to JavaScript with the official compiler's behaviour.
 * @param firstLine line of the file on which the source begins, 1-based
 * @throws CompileError on syntax beyond ES5
 */
export const compileWxs = (source: string, file: string, firstLine = 1): CompiledWxs => {
  let tree: Node;
  try {
    tree = parse(source, { ecmaVersion: 5, sourceType: 'script', allowReturnOutsideFunction: true });
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const line = Number(/\((\d+):\d+\)$/.exec(error.message)?.[1] ?? 1);
    throw new CompileError(`WXS: ${error.message}`, file, firstLine + line - 1);
  }
  const edits: Edit[] = [];
  const requires: string[] = [];
  walk(tree, (node) => {
    const required = requiredPath(node);
    if (typeof required?.path === 'string') {
      requires.push(required.path);
      const { start, end } = required.argument;
      edits.push({ start, end, text: JSON.stringify(required.path.replace(/\.wxs$/, '')) });
    } else if (node.type === 'Literal' && /^['"]/.test(source.slice(node.start, node.end))) {
      const text = source.slice(node.start, node.end);
      const kept = keepUnknownEscapes(text);
      if (kept !== text) edits.push({ start: node.start, end: node.end, text: kept });
    } else if (node.type === 'MemberExpression' && field(node, 'computed') === false) {
      const property = field(node, 'property');
      const object = field(node, 'object');
      if (isNode(property) && isNode(object) && field(property, 'name') === 'constructor') {
        edits.push({ start: node.start, end: object.start, text: '__constructorOf(' });
        edits.push({ start: object.end, end: node.end, text: ')' });
      }
    }
  });
  return { code: prelude + applyEdits(source, edits), requires };
};

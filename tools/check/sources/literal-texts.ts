import ts from 'typescript';
import { lineAt } from '../../preview/compiler/compile-error';
import { scanTags, type WxmlTag } from '../../preview/compiler/wxml-scan';
import type { FileTree } from '../file-tree';
import type { Problem } from '../problem';

const chinese = /\p{Script=Han}|[，。、；：？！“”‘’（）《》「」]/u;
const letters = /\p{L}/u;

/** Attributes whose value a reader sees or hears. */
const spoken = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'aria-valuetext',
  'confirm-text',
  'description',
  'label',
  'placeholder',
  'title',
]);

/** A template's text without bindings and character references. */
const literalPart = (text: string): string => text.replace(/\{\{[\s\S]*?\}\}|&#?\w+;/g, '');

const quote = (text: string): string => {
  const short = text.replace(/\s+/g, ' ').trim();
  return `“${short.length > 30 ? `${short.slice(0, 30)}…` : short}”`;
};

const isLiteral = (text: string): boolean => letters.test(literalPart(text)) || chinese.test(text);

const attributeTexts = ({ attributes }: WxmlTag): string[] =>
  attributes
    .filter(({ name, value }) => (spoken.has(name) ? isLiteral(value) : chinese.test(value)))
    .map(({ value }) => value);

/** Comments, scripts and tags: what stands between them is text. */
const noText = /<!--[\s\S]*?-->|<wxs\b[^>]*>[\s\S]*?<\/wxs>|<\/?[a-zA-Z](?:"[^"]*"|'[^']*'|[^"'>])*>/g;

const templateProblems = (file: string, source: string): Problem[] => {
  // A character that no text holds marks where something was taken out; line breaks stay.
  const texts = source.replace(noText, (found) => found.replace(/[^\n]/g, '\0')).matchAll(/[^\0]+/g);
  return [
    ...[...texts]
      .filter(([text]) => isLiteral(text))
      .map((match) => ({
        file,
        line: lineAt(source, match.index + match[0].search(/\S/)),
        message: `literal text ${quote(match[0])}`,
      })),
    ...scanTags(source, file).flatMap((element) =>
      attributeTexts(element).map((text) => ({
        file,
        line: element.line,
        message: `literal text ${quote(text)} in <${element.name}>`,
      })),
    ),
  ];
};

const isText = (node: ts.Node): node is ts.LiteralLikeNode =>
  ts.isStringLiteralLike(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddle(node) ||
  ts.isTemplateTail(node);

const moduleProblems = (file: string, text: string): Problem[] => {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false);
  const problems: Problem[] = [];
  const visit = (node: ts.Node): void => {
    if (isText(node) && chinese.test(node.text)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      problems.push({ file, line: line + 1, message: `literal text ${quote(node.text)}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return problems;
};

/**
 * Text that a reader would see and that stands in code: in templates of any language, in modules Chinese
 * (English there cannot be told from names). JSON is left out: the platform takes titles from nowhere else.
 * @param isTexts files that are there to hold texts
 */
export const literalTexts = (tree: FileTree, isTexts: (file: string) => boolean): Problem[] =>
  [...tree].flatMap(([file, text]) => {
    if (isTexts(file)) return [];
    if (file.endsWith('.wxml')) return templateProblems(file, text);
    return /\.(?:ts|wxs)$/.test(file) ? moduleProblems(file, text) : [];
  });

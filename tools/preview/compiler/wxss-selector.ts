import parseSelectors, { type Node, type Root, type Selector } from 'postcss-selector-parser';
import { CompileError } from './compile-error';

/** How the selectors of one WXSS file are confined. */
export type StyleScope = { keyframes: string } & (
  { kind: 'app' } | { kind: 'page'; page: string } | { kind: 'component'; prefix: string }
);

interface Place {
  file: string;
  line: number | undefined;
}

const anything = /^[a-z][a-z0-9-]*$/;

/** Ids reach the document as `guid--id`; the `#_` keeps an id's specificity. */
const idSelector = (id: string): string => `:is([id$="--${id}"],#_)`;

const replaceWith = (node: Node, text: string): void => {
  const parsed = parseSelectors().astSync(text).first;
  node.replaceWith(...parsed.nodes);
};

/** Pseudo-classes whose argument is a selector; another's is a word such as `even` or `2n+1`. */
const takesSelectors = /^:(not|is|where|has|matches|any|-webkit-any)$/;

/** Whether a tag node names an element, and is not a word of a pseudo-class's argument. */
const namesElement = (node: Node): boolean => {
  const pseudo = node.parent?.parent;
  if (pseudo?.type !== 'pseudo' || takesSelectors.test(pseudo.value)) return true;
  // `:nth-child(2n of view)`: from `of` on it is a selector.
  const siblings: Node[] = node.parent?.nodes ?? [];
  const of = siblings.findIndex((sibling) => sibling.type === 'tag' && sibling.value === 'of');
  return of >= 0 && siblings.indexOf(node) > of;
};

const rewriteNodes = (root: Root, scope: StyleScope, place: Place): void => {
  root.walkIds((node) => {
    if (node.value !== '_') replaceWith(node, idSelector(node.value));
  });
  root.walkTags((node) => {
    if (!anything.test(node.value) || !namesElement(node)) return;
    node.value = `wx-${node.value}`;
  });
  root.walkClasses((node) => {
    if (scope.kind === 'component') node.value = `${scope.prefix}--${node.value}`;
  });
  root.walkPseudos((node) => {
    if (node.value === ':host') {
      if (scope.kind !== 'component')
        throw new CompileError(':host is only for components', place.file, place.line);
      replaceWith(node, `[wx-host="${scope.prefix}"]`);
    } else if (node.value === ':root') {
      throw new CompileError(':root matches nothing on the platform; use page', place.file, place.line);
    }
  });
};

const startsAtPage = (selector: Selector): boolean =>
  selector.nodes[0]?.type === 'tag' && selector.nodes[0].value === 'wx-page';

/** Rewrites a selector list for the preview's document, where each page is one `<wx-page data-page="…">`. */
export const rewriteSelector = (selector: string, scope: StyleScope, place: Place): string => {
  const root = parseSelectors().astSync(selector);
  rewriteNodes(root, scope, place);
  return root.nodes
    .map((alternative) => {
      const text = alternative.toString().trim();
      if (scope.kind === 'component') return text;
      const page = scope.kind === 'page' ? `[data-page="${scope.page}"]` : 'wx-page';
      if (!startsAtPage(alternative)) return `:where(${page}) ${text}`;
      return scope.kind === 'page' ? text.replace(/^wx-page/, `wx-page:where(${page})`) : text;
    })
    .join(',');
};

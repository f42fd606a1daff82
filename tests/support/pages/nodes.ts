import type { Page } from 'playwright-core';

/** What WeChat's audit asks of a page (Mini Program performance guide: WXML node count). */
export const wxmlLimits = { nodes: 1000, depth: 30, children: 60 };

/**
 * The page's WXML nodes: how many, how deep the deepest, and the most under one parent. Counted on the document:
 * the engine makes one `wx-…` element of each built-in and each component and none of a block or a slot, as the
 * platform does; what a built-in wraps its content in is no node.
 */
export const wxmlNodes = (page: Page): Promise<typeof wxmlLimits> =>
  page.evaluate(() => {
    const found = { nodes: 0, depth: 0, children: 0 };
    const nodesUnder = (element: Element): Element[] =>
      [...element.children].flatMap((child) =>
        child.localName.startsWith('wx-') ? [child] : nodesUnder(child),
      );
    const count = (element: Element, depth: number): void => {
      const children = nodesUnder(element);
      found.nodes += 1;
      found.depth = Math.max(found.depth, depth);
      found.children = Math.max(found.children, children.length);
      for (const child of children) count(child, depth + 1);
    };
    const root = document.querySelector('.preview-webview:not([hidden]) wx-page');
    if (root) count(root, 1);
    return found;
  });

import type { Page } from 'playwright-core';

interface Line {
  text: string;
  /** Which text node it is of. */
  node: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export interface Room {
  /** Texts that end before they are over: cut off, or given an ellipsis. */
  cut: string[];
  /** Pairs of texts that stand in one another. */
  overlapping: string[];
  /** What reaches past the page's right edge, where nothing scrolls sideways on purpose. */
  wide: string[];
}

/**
 * How the page's texts and boxes get on with the room they have. The page stands at its top; what lies over it
 * (the section bar, a sheet) is set against itself alone. A rolling number's columns cut their strips on purpose, and
 * the title in WeChat's own bar has its ellipsis: the page says the same in full.
 */
export const roomOf = (page: Page): Promise<Room> =>
  page.evaluate(() => {
    const webview = document.querySelector('.preview-webview:not([hidden])');
    const room: Room = { cut: [], overlapping: [], wide: [] };
    const scroller = webview?.querySelector('.preview-scroller');
    if (!webview || !scroller) return room;

    const isShown = (element: Element): boolean =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const clips = (element: Element, axis: 'x' | 'y'): boolean =>
      ['hidden', 'clip'].includes(getComputedStyle(element).getPropertyValue(`overflow-${axis}`));
    const scrolls = (element: Element): boolean =>
      ['auto', 'scroll'].includes(getComputedStyle(element).overflowX);
    const within = (element: Element | null, holds: (outer: Element) => boolean): Element | null => {
      for (let outer = element; outer && outer !== scroller; outer = outer.parentElement)
        if (holds(outer)) return outer;
      return null;
    };
    const isNumeral = (element: Element): boolean => element.className.includes('numeral__digits');
    const layerOf = (element: Element | null): Element | null =>
      within(element, (outer) => ['fixed', 'sticky', 'absolute'].includes(getComputedStyle(outer).position));
    const isOver = (element: Element | null): Element | null =>
      within(element, (outer) => ['fixed', 'sticky'].includes(getComputedStyle(outer).position));

    const lines: (Line & { over: Element | null })[] = [];
    const texts = document.createTreeWalker(webview, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(), count = 0; node; node = texts.nextNode(), count += 1) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? '';
      if (!element || text === '' || !isShown(element) || within(element, isNumeral)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const size = parseFloat(getComputedStyle(element).fontSize);
      for (const box of range.getClientRects()) {
        // The face's own box is higher than its strokes: those fill about seven tenths of the size, in its middle.
        const middle = (box.top + box.bottom) / 2;
        const [top, bottom] = [middle - 0.35 * size, middle + 0.35 * size];
        const { left, right } = box;
        for (const axis of ['x', 'y'] as const) {
          const frame = within(element, (outer) => clips(outer, axis));
          const around = frame?.getBoundingClientRect();
          const isCut =
            around &&
            (axis === 'x'
              ? left < around.left - 1 || right > around.right + 1
              : top < around.top - 1 || bottom > around.bottom + 1);
          // What a strip has scrolled out of view is not cut.
          if (isCut && !within(element, scrolls)) room.cut.push(text);
        }
        lines.push({ text, node: count, left, right, top, bottom, over: isOver(element) });
      }
      if (element.scrollWidth > element.clientWidth + 1 && clips(element, 'x')) room.cut.push(text);
    }
    for (const tab of document.querySelectorAll('.frame-tab'))
      if (tab.scrollWidth > tab.clientWidth + 1) room.cut.push(`tab: ${tab.textContent}`);

    lines.forEach((one, index) => {
      for (const other of lines.slice(index + 1)) {
        if (one.node === other.node || one.over !== other.over) continue;
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const along = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        if (across > 1 && along > 1) room.overlapping.push(`${one.text} | ${other.text}`);
      }
    });

    const edge = webview.getBoundingClientRect().right;
    for (const element of webview.querySelectorAll('*')) {
      if (!isShown(element) || within(element.parentElement, (outer) => scrolls(outer) || clips(outer, 'x')))
        continue;
      const { right, width } = element.getBoundingClientRect();
      if (width > 0 && right > edge + 1 && layerOf(element) === null)
        room.wide.push(`${element.className || element.localName} ends at ${right.toFixed(0)}`);
    }
    if (scroller.scrollWidth > scroller.clientWidth) room.wide.push('the page scrolls sideways');

    return {
      cut: [...new Set(room.cut)],
      overlapping: [...new Set(room.overlapping)],
      wide: [...new Set(room.wide)],
    };
  });

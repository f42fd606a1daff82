import type { SectionId } from '../../typings/view';

/** The section bar's height: in rpx, and at most in px. */
const barRpx = 92;
const barLimit = 56;

/** Part of the window's height, from below, in which a section is not yet the one being read. */
const unread = 0.55;

interface Page {
  createIntersectionObserver(
    options: WechatMiniprogram.CreateIntersectionObserverOption,
  ): WechatMiniprogram.IntersectionObserver;
}

export const sectionSelector = (id: string): string => `#section-${id}`;

/** Pixels that the section bar covers at the top of the page. */
export const barHeight = (): number =>
  Math.ceil(Math.min((wx.getWindowInfo().windowWidth * barRpx) / 750, barLimit));

/**
 * Tells which section is being read: the uppermost one in the band under the section bar, or the last one where
 * what follows the sections is in full view, since a short last section never reaches the band. In a window so high
 * that the first one is there at the same time, the uppermost it is.
 * Above the sections, where none is in the band yet, it is the first.
 * @param page each section stands in an element of class `section` and id `section-<id>`; before them is one of class
 * `hero`, after them one of class `next`
 * @param order the page's sections, top to bottom
 * @returns the function that ends it
 */
export const watchSections = (
  page: Page,
  order: readonly SectionId[],
  tell: (id: SectionId) => void,
): (() => void) => {
  const inBand = new Set<string>();
  let atTop = false;
  let atEnd = false;
  const tellFirst = (): void => {
    const first = order.find((id) => inBand.has(`section-${id}`)) ?? (atTop ? order[0] : undefined);
    const read = atEnd && first !== order[0] ? order[order.length - 1] : first;
    if (read !== undefined) tell(read);
  };

  // One pixel below the bar, so that a section that ends where the bar begins is out of the band.
  const top = -barHeight() - 1;
  const bottom = -Math.floor(wx.getWindowInfo().windowHeight * unread);
  const sections = page.createIntersectionObserver({ observeAll: true });
  sections.relativeToViewport({ top, bottom }).observe('.section', ({ id, intersectionRatio }) => {
    if (intersectionRatio > 0) inBand.add(id);
    else inBand.delete(id);
    tellFirst();
  });

  const start = page.createIntersectionObserver({ thresholds: [0] });
  start.relativeToViewport().observe('.hero', ({ intersectionRatio }) => {
    atTop = intersectionRatio > 0;
    tellFirst();
  });

  const end = page.createIntersectionObserver({ thresholds: [1] });
  end.relativeToViewport().observe('.next', ({ intersectionRatio }) => {
    atEnd = intersectionRatio >= 1;
    tellFirst();
  });

  return () => {
    for (const observer of [sections, start, end]) observer.disconnect();
  };
};

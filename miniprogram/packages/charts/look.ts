import type { Look } from './options/plot';

/** The styles of `.chart-card__look`, which carries the tokens: a canvas cannot use CSS variables itself. */
const styles = [
  'borderTopColor',
  'borderRightColor',
  'borderLeftColor',
  'backgroundColor',
  'fontFamily',
  'fontSize',
  'opacity',
];

const lookOf = (read: Record<string, unknown>): Look => {
  const text = (style: string): string => {
    const value = read[style];
    return typeof value === 'string' ? value : '';
  };
  return {
    accent: text('borderTopColor'),
    ink: text('borderRightColor'),
    inkSecond: text('borderLeftColor'),
    surface: text('backgroundColor'),
    fontFamily: text('fontFamily'),
    rem: Number.parseFloat(text('fontSize')),
    still: text('opacity') === '0',
  };
};

/** How a card looks and the width of its plot in px. */
export interface Reading {
  look: Look;
  width: number;
}

/**
 * Reads a card in the theme and font size on show.
 * @param query of the card
 * @returns null where the card is gone before it could be read
 */
export const readCard = (query: WechatMiniprogram.SelectorQuery): Promise<Reading | null> =>
  new Promise((resolve) => {
    query.select('.chart-card__look').fields({ computedStyle: styles });
    query.select('.chart-card__head').boundingClientRect();
    query.exec(([read, head]: [Record<string, unknown> | null, { width: number } | null]) => {
      resolve(read === null || head === null ? null : { look: lookOf(read), width: head.width });
    });
  });

/**
 * What a card will measure, from the window and the system's font size, before it is laid out:
 * the page's gutter and the card's padding are 32 rpx a side, its border 1 px.
 */
export const expectedCard = (): { width: number; rem: number } => {
  const { windowWidth } = wx.getWindowInfo();
  const { fontSizeSetting } = wx.getAppBaseInfo();
  return { width: (windowWidth * (750 - 4 * 32)) / 750 - 2, rem: fontSizeSetting };
};

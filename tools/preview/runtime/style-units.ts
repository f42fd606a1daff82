/** Units that mean the phone's screen, not the browser's window: rpx is a 750th of its width. */
const units = /(?<![\w#.-])(-?\d*\.?\d+)(rpx|vh|vw)\b/g;

/** The phone drawn has its own lower edge; the browser window's is none of the page's business. */
const safeArea = /env\(\s*safe-area-inset-bottom\s*(?:,[^)]*)?\)|constant\(\s*safe-area-inset-bottom\s*\)/g;

const rewritePart = (part: string): string =>
  part
    .replace(safeArea, 'var(--safe-area-inset-bottom,0px)')
    .replace(units, (_whole, amount: string, unit: string) => `calc(${amount} * var(--${unit}))`);

/**
 * Rewrites rpx, vh, vw and the lower safe area to custom properties that stage and frame set.
 * Used on WXSS when compiling and on style attributes when rendering.
 */
export const rewriteUnits = (style: string): string =>
  /rpx|vh|vw|safe-area/.test(style)
    ? style
        .split(/(url\([^)]*\)|"[^"]*"|'[^']*')/)
        .map((part, index) => (index % 2 === 1 ? part : rewritePart(part)))
        .join('')
    : style;

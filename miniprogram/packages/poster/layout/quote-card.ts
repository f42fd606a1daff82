import { glyph } from './art';
import { block, blockNodes } from './blocks';
import type { QuoteCardContent } from './content';
import { oneLine } from './fit';
import type { Look } from './look';
import { card } from './page';
import { quoteText } from './quote-text';
import type { Measure, Scene } from './scene';

const bandHeight = 44;
const markSize = 23;
/** Of the paper's upper margin. */
const rise = 16;
/** Part of the mark's box that is inked, from above to below. */
const inkShare = 0.55;
const glyphSize = 15;
const gaps = { mark: 5, band: 8, names: 3, glyph: 5 };

/** A chat card's picture of a speaker's words: the poster's paper and band, who said it on the band. */
export const quoteCard = (content: QuoteCardContent, look: Look, measure: Measure): Scene => {
  const { width, height, margin, scale } = card;
  const { quote, product, productName } = content;
  const room = width - 2 * margin;
  const right = width - margin;
  const bandTop = height - bandHeight;
  const top = rise + markSize * inkShare + gaps.mark;
  const words = quoteText(
    content,
    look,
    { width: room, height: bandTop - gaps.band - top, words: [19, 9], gloss: [9.5, 7.5], gap: 8 },
    { x: margin, top },
    measure,
  );
  const label = block(oneLine(productName, 600, room * 0.4, [11, 9], measure), 600, 1);
  const [productLine = ''] = label.lines;
  const productLeft = right - measure(productLine, { size: label.size, weight: 600 });
  const nameRoom = productLeft - glyphSize - gaps.glyph - 14 - margin;
  const name = block(oneLine(quote.speaker, 600, nameRoom, [13, 9], measure), 600, 1);
  const role = block(oneLine(quote.role, 400, room, [9.5, 7.5], measure), 400, 1);
  const rowHeight = Math.max(name.height, label.height);
  const namesHeight = rowHeight + (role.height === 0 ? 0 : gaps.names + role.height);
  const namesTop = bandTop + (bandHeight - namesHeight) / 2;
  return {
    width,
    height,
    scale,
    ground: [
      { kind: 'rect', x: 0, y: 0, width, height, fill: look.surface },
      ...glyph('quote', margin - markSize * 0.18, rise - markSize * 0.23, markSize, look.accent),
      {
        kind: 'rect',
        x: 0,
        y: bandTop,
        width,
        height: bandHeight,
        fill: { from: look.hero, to: look.heroEnd },
      },
    ],
    nodes: [
      ...words,
      ...blockNodes(name, margin, namesTop + (rowHeight - name.height) / 2, look.onHero),
      ...blockNodes(role, margin, namesTop + rowHeight + gaps.names, look.onHeroSecond),
      ...blockNodes(label, right, namesTop + (rowHeight - label.height) / 2, look.onHero, 'right'),
      ...glyph(
        product,
        productLeft - gaps.glyph - glyphSize,
        namesTop + (rowHeight - glyphSize) / 2,
        glyphSize,
        look.onHero,
      ),
    ],
  };
};

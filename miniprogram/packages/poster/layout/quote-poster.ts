import { glyph } from './art';
import { block, blockNodes } from './blocks';
import type { QuotePosterContent } from './content';
import { oneLine } from './fit';
import { foot, plateSize } from './foot';
import type { Look } from './look';
import { page } from './page';
import { quoteText } from './quote-text';
import type { Measure, Scene } from './scene';
import { speaker } from './speaker';

const bandInset = 20;
const markSize = 44;
const gaps = { mark: 14, speaker: 20, band: 24 };

/** A poster of a speaker's words: ink on paper, with the product's field as its foot. */
export const quotePoster = (content: QuotePosterContent, look: Look, measure: Measure): Scene => {
  const { width, height, margin, scale } = page;
  const room = width - 2 * margin;
  const right = width - margin;
  const footTop = height - bandInset - plateSize;
  const bandTop = footTop - bandInset;
  const product = block(oneLine(content.productName, 600, room - markSize, [15, 10], measure), 600, 1.3);
  const person = speaker(content, look, room, measure);
  const personTop = bandTop - gaps.band - person.height;
  const top = margin + markSize + gaps.mark - 8;
  const words = quoteText(
    content,
    look,
    { width: room, height: personTop - gaps.speaker - top, words: [27, 12.5], gloss: [12, 8.5], gap: 13 },
    { x: margin, top },
    measure,
  );
  return {
    width,
    height,
    scale,
    ground: [
      { kind: 'rect', x: 0, y: 0, width, height, fill: look.surface },
      ...glyph('quote', margin - markSize * 0.18, margin - markSize * 0.22, markSize, look.accent),
      {
        kind: 'rect',
        x: 0,
        y: bandTop,
        width,
        height: height - bandTop,
        fill: { from: look.hero, to: look.heroEnd },
      },
    ],
    nodes: [
      ...blockNodes(product, right, margin, look.accent, 'right'),
      ...words,
      ...person.at(margin, personTop),
      ...foot(
        content,
        content.words.scan.quote,
        look,
        { x: margin, y: footTop, width: room, height: plateSize },
        measure,
      ),
    ],
  };
};

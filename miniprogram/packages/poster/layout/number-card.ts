import { ecosystemMap, glyph, mapOnField, mapWidth } from './art';
import { block, blockNodes } from './blocks';
import type { NumberCardContent } from './content';
import { fit, oneOrTwo } from './fit';
import type { Look } from './look';
import { setNumeral } from './numeral';
import { card } from './page';
import { head, headHeight, pill } from './parts';
import type { Measure, Scene } from './scene';

const gaps = { numeral: 10, label: 7, head: 10, glyph: 6 };
const glyphSize = 20;
/** The map's height at most, px, and how far it stands above the head. */
const mapLargest = 56;
const mapRise = 5;

/** A chat card's picture of one number. */
export const numberCard = (content: NumberCardContent, look: Look, measure: Measure): Scene => {
  const { width, height, margin, scale } = card;
  const room = width - 2 * margin;
  const label = block(fit(content.metric.label, 600, room, oneOrTwo([16, 12], [13, 9]), measure), 600, 1.3);
  const chip = pill(
    content.metric.chip,
    room,
    oneOrTwo([11, 9.5], [9, 7.5]),
    { ground: look.chip, text: look.onHero },
    measure,
  );
  const chipTop = height - margin - chip.height;
  const labelTop = chipTop - (chip.height === 0 ? 0 : gaps.label) - label.height;
  const numeralBottom = labelTop - gaps.numeral;
  const numeral = setNumeral(
    content.metric,
    {
      width: room,
      height: numeralBottom - margin - headHeight - gaps.head,
      largest: 84,
      stackedBelow: 40,
      fill: look.numeral,
    },
    measure,
  );
  const numeralTop = numeralBottom - numeral.height;
  const mapTop = margin - mapRise;
  const mapHeight = Math.min(mapLargest, numeralTop - mapTop);
  const mapLeft = width - margin - mapWidth(mapHeight);
  return {
    width,
    height,
    scale,
    ground: [
      { kind: 'rect', x: 0, y: 0, width, height, fill: { from: look.hero, to: look.heroEnd } },
      ...ecosystemMap(content, mapLeft, mapTop, mapHeight, mapOnField(look)),
    ],
    nodes: [
      ...glyph(content.product, margin, margin + (headHeight - glyphSize) / 2, glyphSize, look.onHero),
      ...head(
        { x: margin + glyphSize + gaps.glyph, text: content.productName, fill: look.onHero },
        { x: mapLeft - 12, text: '', fill: look.onHero },
        margin,
        measure,
      ),
      ...numeral.at(margin, numeralTop),
      ...blockNodes(label, margin, labelTop, look.onHero),
      ...chip.at(margin, chipTop),
    ],
  };
};

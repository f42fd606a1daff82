import { ecosystemMap, mapOnField, mapWidth } from './art';
import { block, blockNodes } from './blocks';
import type { NumberPosterContent } from './content';
import { fit, oneOrTwo } from './fit';
import { foot, plateSize } from './foot';
import type { Look } from './look';
import { setNumeral } from './numeral';
import { page } from './page';
import { head, headHeight, pill, rule } from './parts';
import type { Measure, Scene } from './scene';

/** Px between what stands above and below. */
const gaps = { map: 12, numeral: 15, label: 10, foot: 32, rule: 16, beside: 16 };

/** The map's height at least and at most, px. */
const mapHeights = [72, 150] as const;

/** A poster of one number: as large as the width allows, on the product's field, under the map with the product's node lit. */
export const numberPoster = (content: NumberPosterContent, look: Look, measure: Measure): Scene => {
  const { width, height, margin, scale } = page;
  const room = width - 2 * margin;
  const right = width - margin;
  const footTop = height - margin - plateSize;
  const label = block(fit(content.metric.label, 600, room, oneOrTwo([20, 16], [18, 11]), measure), 600, 1.32);
  const chip = pill(
    content.metric.chip,
    room,
    oneOrTwo([12.5, 10.5], [11, 8.5]),
    { ground: look.chip, text: look.onHero },
    measure,
  );
  const chipTop = footTop - gaps.foot - chip.height;
  const labelTop = chipTop - (chip.height === 0 ? 0 : gaps.label) - label.height;
  const mapTop = margin + headHeight + gaps.map;
  const bottom = labelTop - gaps.numeral;
  const most = { largest: 144, stackedBelow: 62, fill: look.numeral };
  const under = setNumeral(
    content.metric,
    { ...most, width: room, height: bottom - mapTop - mapHeights[0] - gaps.map },
    measure,
  );
  // A single digit is larger where the map stands beside it.
  const beside = setNumeral(
    content.metric,
    { ...most, width: room - mapWidth(mapHeights[0]) - gaps.beside, height: bottom - mapTop - gaps.map },
    measure,
  );
  const numeral = beside.size > under.size ? beside : under;
  const numeralTop = bottom - numeral.height;
  const mapHeight =
    numeral === beside ? mapHeights[0] : Math.min(numeralTop - gaps.map - mapTop, mapHeights[1]);
  return {
    width,
    height,
    scale,
    ground: [
      { kind: 'rect', x: 0, y: 0, width, height, fill: { from: look.hero, to: look.heroEnd } },
      ...ecosystemMap(content, right - mapWidth(mapHeight), mapTop, mapHeight, mapOnField(look)),
      rule(margin, footTop - gaps.rule, room, look.onHero),
    ],
    nodes: [
      ...head(
        { x: margin, text: content.productName, fill: look.onHero },
        { x: right, text: content.event, fill: look.onHeroSecond },
        margin,
        measure,
      ),
      ...numeral.at(margin, numeralTop),
      ...blockNodes(label, margin, labelTop, look.onHero),
      ...chip.at(margin, chipTop),
      ...foot(
        content,
        content.words.scan.number,
        look,
        { x: margin, y: footTop, width: room, height: plateSize },
        measure,
      ),
    ],
  };
};

import { block, blockNodes } from './blocks';
import type { BadgeCardContent, BadgePosterContent } from './content';
import { oneLine, oneOrTwo, fit } from './fit';
import { foot, plateSize } from './foot';
import { type FieldLook, withAlpha } from './look';
import { card, page } from './page';
import { head, headHeight, rule } from './parts';
import type { Measure, Node, Scene } from './scene';
import { stampMap, stampMapRatio } from './stamps';

/** Px between what stands above and below. */
const gaps = { map: 12, title: 14, theme: 4, foot: 30, rule: 15 };

const ground = (width: number, height: number, look: FieldLook): Node => ({
  kind: 'rect',
  x: 0,
  y: 0,
  width,
  height,
  fill: { from: look.hero, to: look.heroEnd },
});

/** The stamps' map, as large as it can be in a box, in its middle. */
const mapIn = (
  content: BadgeCardContent,
  look: FieldLook,
  left: number,
  top: number,
  width: number,
  height: number,
): Node[] => {
  const across = Math.min(width, height / stampMapRatio);
  const down = across * stampMapRatio;
  const box = { x: left + (width - across) / 2, y: top + (height - down) / 2, width: across, height: down };
  return stampMap(content, box, { stamps: look.bright, line: withAlpha(look.onHero, 0.34) });
};

/** A poster of the badge: the five stamps on the ecosystem's map, joined, and of which event they are. */
export const badgePoster = (content: BadgePosterContent, look: FieldLook, measure: Measure): Scene => {
  const { width, height, margin, scale } = page;
  const room = width - 2 * margin;
  const { badge, scan } = content.words;
  const footTop = height - margin - plateSize;
  const theme = block(oneLine(content.theme, 400, room, [12.5, 9], measure), 400, 1.35);
  const title = block(fit(badge.title, 600, room, oneOrTwo([24, 18], [18, 12]), measure), 600, 1.3);
  const themeTop = footTop - gaps.foot - theme.height;
  const titleTop = themeTop - gaps.theme - title.height;
  const mapTop = margin + headHeight + gaps.map;
  return {
    width,
    height,
    scale,
    ground: [
      ground(width, height, look),
      ...mapIn(content, look, margin, mapTop, room, titleTop - gaps.title - mapTop),
      rule(margin, footTop - gaps.rule, room, look.onHero),
    ],
    nodes: [
      ...head(
        { x: margin, text: content.event, fill: look.onHero },
        { x: width - margin, text: badge.kind, fill: look.onHeroSecond },
        margin,
        measure,
      ),
      ...blockNodes(title, margin, titleTop, look.onHero),
      ...blockNodes(theme, margin, themeTop, look.onHeroSecond),
      ...foot(content, scan.badge, look, { x: margin, y: footTop, width: room, height: plateSize }, measure),
    ],
  };
};

/** The badge in a chat: the same stamps over what they say. */
export const badgeCard = (content: BadgeCardContent, look: FieldLook, measure: Measure): Scene => {
  const { width, height, margin, scale } = card;
  const room = width - 2 * margin;
  const event = block(oneLine(content.event, 400, room, [11, 9], measure), 400, 1.3);
  const title = block(oneLine(content.words.badge.title, 600, room, [17, 11], measure), 600, 1.3);
  const eventTop = height - margin - event.height;
  const titleTop = eventTop - 2 - title.height;
  return {
    width,
    height,
    scale,
    ground: [
      ground(width, height, look),
      ...mapIn(content, look, margin, margin - 4, room, titleTop - 8 - (margin - 4)),
    ],
    nodes: [
      ...blockNodes(title, margin, titleTop, look.onHero),
      ...blockNodes(event, margin, eventTop, look.onHeroSecond),
    ],
  };
};

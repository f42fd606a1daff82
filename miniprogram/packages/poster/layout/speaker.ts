import { glyph } from './art';
import { block, blockNodes } from './blocks';
import type { QuoteCardContent } from './content';
import type { Look } from './look';
import type { Measure, Node } from './scene';
import { fit, oneLine, steps } from './fit';

const tile = 40;
const gap = 12;

/** Who said it: name and role beside the product's glyph on its tint. */
export const speaker = (
  { product, quote }: Pick<QuoteCardContent, 'product' | 'quote'>,
  look: Look,
  width: number,
  measure: Measure,
): { height: number; at: (x: number, top: number) => Node[] } => {
  const room = width - tile - gap;
  const name = block(oneLine(quote.speaker, 600, room, [16, 11], measure), 600, 1.3);
  const role = block(
    fit(quote.role, 400, room, [...steps(11.5, 10, () => 1), ...steps(10.5, 8.5, () => 2)], measure),
    400,
    1.35,
  );
  const between = name.height > 0 && role.height > 0 ? 3 : 0;
  const text = name.height + between + role.height;
  const height = Math.max(tile, text);
  return {
    height,
    at: (x, top) => {
      const left = x + tile + gap;
      const textTop = top + (height - text) / 2;
      const tileTop = top + (height - tile) / 2;
      return [
        { kind: 'rect', x, y: tileTop, width: tile, height: tile, radius: 13, fill: look.accentTint },
        ...glyph(product, x + tile * 0.24, tileTop + tile * 0.24, tile * 0.52, look.accent),
        ...blockNodes(name, left, textTop, look.ink),
        ...blockNodes(role, left, textTop + name.height + between, look.inkSecond),
      ];
    },
  };
};

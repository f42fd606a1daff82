import type { Scene, TextNode } from '../../poster/layout/scene';
import { paper, type SheetPage, type Strip } from './page';

/** The longest side of a canvas that every phone draws (notes of the canvas component), px. */
const longestSide = 1365;

/** As fine as a printer shows text: 300 px to an inch of 25.4 mm. */
const finest = 300 / 25.4;

const scaled = ({ x, baseline, size, ...node }: TextNode, scale: number, left = 0, top = 0): TextNode => ({
  ...node,
  x: (x - left) * scale,
  baseline: (baseline - top) * scale,
  size: size * scale,
});

const blank = (width: number, height: number): Scene['ground'] => [
  { kind: 'rect', x: 0, y: 0, width, height, fill: '#ffffff' },
];

/** A strip as a picture of its own. Sizes are px already: a canvas sets small type badly and then enlarges it. */
export const stripScene = ({ x, y, width, height, nodes }: Strip): Scene => {
  const scale = Math.min(finest, longestSide / width, longestSide / height);
  const [across, down] = [Math.ceil(width * scale), Math.ceil(height * scale)];
  return {
    width: across,
    height: down,
    scale: 1,
    ground: blank(across, down),
    nodes: nodes.map((node) => scaled(node, scale, x, y)),
  };
};

/** A code's picture as a JPEG has it: on white, at its full size. */
export const codeScene = (source: string, side: number): Scene => ({
  width: side,
  height: side,
  scale: 1,
  ground: blank(side, side),
  nodes: [{ kind: 'picture', source, x: 0, y: 0, width: side, height: side }],
});

/** Of the picture of a page on the screen, px. */
const shownHeight = 1360;

/**
 * A whole page as a picture.
 * @param pathOf the picture of a booth's code
 */
export const pageScene = (page: SheetPage, pathOf: (booth: string) => string): Scene => {
  const scale = shownHeight / paper.height;
  const [width, height] = [Math.round(paper.width * scale), shownHeight];
  return {
    width,
    height,
    scale: 1,
    ground: blank(width, height),
    nodes: [
      ...page.shapes.map((shape) => ({
        ...shape,
        x: shape.x * scale,
        y: shape.y * scale,
        scale: shape.scale * scale,
      })),
      ...page.codes.map((code) => ({
        kind: 'picture' as const,
        source: pathOf(code.booth),
        x: code.x * scale,
        y: code.y * scale,
        width: code.width * scale,
        height: code.height * scale,
      })),
      ...page.strips.flatMap(({ nodes }) => nodes.map((node) => scaled(node, scale))),
    ],
  };
};

import { numeralEm } from './layout/numeral-outlines';
import { numeralOutline } from './layout/outline';
import type {
  CircleNode,
  Node,
  NumeralNode,
  PathCommand,
  PathNode,
  PictureNode,
  RectNode,
  Scene,
  TextNode,
} from './layout/scene';
import { type Context, fontOf } from './measure';

/** The loaded pictures of a scene by their source. */
export type Pictures = ReadonlyMap<string, WechatMiniprogram.Image>;

const paint = (context: Context, { fill, stroke }: Pick<PathNode, 'fill' | 'stroke'>): void => {
  if (fill !== undefined) {
    context.fillStyle = fill;
    context.fill();
  }
  if (stroke !== undefined) {
    context.strokeStyle = stroke.colour;
    context.lineWidth = stroke.width;
    context.lineCap = 'round';
    context.lineJoin = 'round';
    context.stroke();
  }
};

/** Not roundRect, which clients before base library 3 lack. */
const outlineRect = (context: Context, { x, y, width, height, radius = 0 }: RectNode): void => {
  const [right, bottom] = [x + width, y + height];
  context.beginPath();
  context.moveTo(x + radius, y);
  context.arcTo(right, y, right, bottom, radius);
  context.arcTo(right, bottom, x, bottom, radius);
  context.arcTo(x, bottom, x, y, radius);
  context.arcTo(x, y, right, y, radius);
  context.closePath();
};

const drawRect = (context: Context, node: RectNode): void => {
  const { fill, x, y, height } = node;
  outlineRect(context, node);
  if (typeof fill === 'string') context.fillStyle = fill;
  else {
    const shade = context.createLinearGradient(x, y, x, y + height);
    shade.addColorStop(0, fill.from);
    shade.addColorStop(1, fill.to);
    context.fillStyle = shade;
  }
  context.fill();
};

const drawCircle = (context: Context, node: CircleNode): void => {
  context.beginPath();
  context.arc(node.x, node.y, node.radius, 0, 2 * Math.PI);
  context.fillStyle = node.fill;
  context.fill();
};

const trace = (context: Context, command: PathCommand): void => {
  switch (command[0]) {
    case 'M':
      context.moveTo(command[1], command[2]);
      break;
    case 'L':
      context.lineTo(command[1], command[2]);
      break;
    case 'Q':
      context.quadraticCurveTo(command[1], command[2], command[3], command[4]);
      break;
    case 'C':
      context.bezierCurveTo(command[1], command[2], command[3], command[4], command[5], command[6]);
      break;
    case 'Z':
      context.closePath();
      break;
  }
};

const drawPath = (context: Context, node: PathNode): void => {
  context.save();
  context.translate(node.x, node.y);
  context.scale(node.scale, node.scale);
  context.beginPath();
  for (const command of node.commands) trace(context, command);
  paint(context, node);
  context.restore();
};

const drawNumeral = (context: Context, { digits, x, baseline, size, fill }: NumeralNode): void => {
  drawPath(context, {
    kind: 'path',
    x,
    y: baseline,
    scale: size / numeralEm,
    commands: numeralOutline(digits),
    fill,
  });
};

const drawText = (context: Context, node: TextNode): void => {
  context.font = fontOf(node);
  context.textAlign = node.align;
  context.textBaseline = 'alphabetic';
  context.fillStyle = node.fill;
  context.fillText(node.text, node.x, node.baseline);
};

/** @throws where the scene shows a picture that was not loaded */
const drawImage = (context: Context, node: PictureNode, pictures: Pictures): void => {
  const picture = pictures.get(node.source);
  if (picture === undefined) throw new Error(`picture ${node.source} is not loaded`);
  context.drawImage(picture, node.x, node.y, node.width, node.height);
};

const drawNode = (context: Context, node: Node, pictures: Pictures): void => {
  switch (node.kind) {
    case 'rect':
      drawRect(context, node);
      break;
    case 'circle':
      drawCircle(context, node);
      break;
    case 'path':
      drawPath(context, node);
      break;
    case 'numeral':
      drawNumeral(context, node);
      break;
    case 'text':
      drawText(context, node);
      break;
    case 'picture':
      drawImage(context, node, pictures);
      break;
  }
};

/** Draws a scene on a canvas that is as large as the scene is in physical px. */
export const draw = (context: Context, { scale, ground, nodes }: Scene, pictures: Pictures): void => {
  context.save();
  context.scale(scale, scale);
  for (const node of [...ground, ...nodes]) drawNode(context, node, pictures);
  context.restore();
};

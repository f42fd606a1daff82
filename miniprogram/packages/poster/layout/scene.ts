/** A picture as data: what stands where, in paint order. Lengths are logical px; y grows downwards. */
export interface Scene {
  width: number;
  height: number;
  /** Physical px per logical px. */
  scale: number;
  /** What lies behind and may reach over the edges. */
  ground: Node[];
  /** What is read: within the margins, nothing over anything else but its own plate. */
  nodes: Node[];
}

export type Node = RectNode | CircleNode | PathNode | TextNode | NumeralNode | PictureNode;

/** From a rectangle's upper edge to its lower one. */
export interface Shade {
  from: string;
  to: string;
}

export interface RectNode {
  kind: 'rect';
  x: number;
  y: number;
  width: number;
  height: number;
  radius?: number;
  fill: string | Shade;
}

export interface Stroke {
  colour: string;
  width: number;
}

export interface CircleNode {
  kind: 'circle';
  /** Of the centre. */
  x: number;
  y: number;
  radius: number;
  fill: string;
}

/** Absolute coordinates in the path's own units: the last two are where a command ends. */
export type PathCommand =
  | ['M' | 'L', number, number]
  | ['Q', number, number, number, number]
  | ['C', number, number, number, number, number, number]
  | ['Z'];

export interface PathNode {
  kind: 'path';
  /** Where the path's origin comes to lie, and how many px one of its units is. */
  x: number;
  y: number;
  scale: number;
  commands: readonly PathCommand[];
  fill?: string;
  /** With round ends and joints; its width is in the path's units. */
  stroke?: Stroke;
}

export type Weight = 400 | 500 | 600 | 700;

export interface TextNode {
  kind: 'text';
  text: string;
  x: number;
  baseline: number;
  size: number;
  weight: Weight;
  fill: string;
  /** Which part of the text stands at x. */
  align: 'left' | 'right';
}

/** Characters of the numeral face, drawn as outlines: a phone's canvas may not have the app's font. */
export interface NumeralNode {
  kind: 'numeral';
  digits: string;
  x: number;
  baseline: number;
  size: number;
  fill: string;
}

export interface PictureNode {
  kind: 'picture';
  /** A local path. */
  source: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The size and weight a text is set in. */
export interface Type {
  size: number;
  weight: Weight;
}

/** The width of a text in one line, logical px. */
export type Measure = (text: string, type: Type) => number;

/** Part of a font's size above the baseline and below it that a text may ink: Han and Latin, accents aside. */
export const ascent = 0.88;
export const descent = 0.22;

import type { SheetWords } from '../../../../typings/console-words';
import type { Language, ProductId, Text } from '../../../../typings/content';
import type { CodedBooth } from '../../../../typings/event';
import type { Drawing } from '../../poster/drawing';
import type { PathNode, TextNode } from '../../poster/layout/scene';

/** A4 (ISO 216), mm. */
export const paper = { width: 210, height: 297 };

/** How many codes stand on a page. */
export type PerPage = 1 | 6;

/** Lengths in mm, y growing downwards. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where a booth's code stands. */
export interface PlacedCode extends Box {
  booth: string;
}

/** Texts that are drawn as one picture, which covers the box. */
export interface Strip extends Box {
  nodes: TextNode[];
}

/** A page of paper; what stands on it from the left upper corner on, in mm. Nothing covers anything else. */
export interface SheetPage {
  /** Glyphs, the corners around codes and where to cut. */
  shapes: PathNode[];
  codes: PlacedCode[];
  strips: Strip[];
}

export type SheetBooth = Pick<CodedBooth, 'id' | 'product' | 'label' | 'place'>;

/** What sheets say beside the booths' own texts. */
export interface SheetContent {
  words: Record<Language, SheetWords>;
  /** The event's name. */
  event: Text;
  productNames: Partial<Record<ProductId, Text>>;
}

/** What sets texts; sizes in mm. */
export type Setting = Pick<Drawing, 'fit' | 'block' | 'blockNodes' | 'glyph' | 'look'> & {
  measure: ReturnType<Drawing['measure']>;
};

/** Blank around a code's picture, which is how far away its corners are, mm. */
export const quietZone: Readonly<Record<PerPage, number>> = { 1: 5, 6: 2 };

/** The app's name in both languages. */
export const appNames = ({ words }: SheetContent): string => `${words.zh.app} · ${words.en.app}`;

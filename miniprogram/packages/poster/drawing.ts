import type { ProductId } from '../../../typings/content';
import { drawPicture } from './draw-picture';
import { glyph } from './layout/art';
import { block, blockNodes } from './layout/blocks';
import { fit } from './layout/fit';
import { lookOf, type Look } from './layout/look';
import type { Measure } from './layout/scene';
import { measureWith } from './measure';
import { offscreenCanvas } from './offscreen-canvas';

/** What sets texts and draws, for another package, which loads it with `require.async`. */
export const drawing = {
  fit,
  block,
  blockNodes,
  glyph,
  drawPicture,
  /** How a product looks on paper. */
  look: (product: ProductId): Look => lookOf('light', product),
  /** @throws Error where WeChat has no offscreen canvas */
  measure: (): Measure => measureWith(offscreenCanvas(1, 1).context),
};

export type Drawing = typeof drawing;

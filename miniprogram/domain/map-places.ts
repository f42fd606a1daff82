import type { ProductId } from '../../typings/content';

/** Lengths in rpx, in a box 686 wide; y grows downwards. */
export interface Point {
  x: number;
  y: number;
}

/** The centre of each product's node on the ecosystem map, and whether its name stands above it (no line leaves upwards there). */
export const places: Record<ProductId, Point & { above: boolean }> = {
  channels: { x: 80, y: 280, above: false },
  pay: { x: 260, y: 102, above: true },
  miniprogram: { x: 546, y: 138, above: true },
  wecom: { x: 600, y: 396, above: false },
  search: { x: 338, y: 440, above: false },
};

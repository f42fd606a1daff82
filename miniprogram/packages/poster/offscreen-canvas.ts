import type { Context } from './measure';

export interface OffscreenCanvas {
  canvas: WechatMiniprogram.OffscreenCanvas;
  context: Context;
}

const isContext = (context: unknown): context is Context =>
  typeof context === 'object' && context !== null && 'fillText' in context;

/**
 * A canvas that is on no page; lengths in physical px.
 * @throws Error where WeChat has none: before base library 2.16.1 there is only one for WebGL, or none
 */
export const offscreenCanvas = (width: number, height: number): OffscreenCanvas => {
  try {
    const canvas = wx.createOffscreenCanvas({ type: '2d', width, height });
    const context: unknown = canvas.getContext('2d');
    if (isContext(context)) return { canvas, context };
  } catch {
    // Said below, as where there is a canvas without a context.
  }
  throw new Error('this WeChat cannot draw a picture: it has no offscreen canvas of type 2d');
};

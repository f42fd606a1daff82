import { fail } from '../engine/failures';
import { withServedFont } from '../served-font';
import { tempFileUrl } from '../temp-files';

const contextFont = Object.getOwnPropertyDescriptor(CanvasRenderingContext2D.prototype, 'font');

/** A 2D context for which the system font is the preview's, as it is for the styles. */
const withFont = (context: CanvasRenderingContext2D | null): CanvasRenderingContext2D | null => {
  if (context === null || Object.hasOwn(context, 'font')) return context;
  return Object.defineProperty(context, 'font', {
    get: (): unknown => contextFont?.get?.call(context),
    set: (font: unknown) => contextFont?.set?.call(context, withServedFont(String(font))),
  });
};

const imageSource = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src');

/** A picture to draw, whose `src` may be a temporary file. */
const createImage = (): HTMLImageElement => {
  const image = new Image();
  return Object.defineProperty(image, 'src', {
    get: (): unknown => imageSource?.get?.call(image),
    set: (source: unknown) => imageSource?.set?.call(image, tempFileUrl(String(source)) ?? source),
  });
};

const handedOut = new WeakSet<HTMLCanvasElement>();

/** Whether the app has a value as a canvas's node. */
export const isCanvasNode = (value: unknown): value is HTMLCanvasElement =>
  value instanceof HTMLCanvasElement && handedOut.has(value);

/**
 * An HTML canvas as the platform hands it out: it draws and makes pictures, and cannot be listened to.
 * @param only the one type of context, for a canvas that was made for it ("离屏 canvas 类型不可混用",
 * wx.createOffscreenCanvas)
 */
export const asCanvasNode = (canvas: HTMLCanvasElement, only?: '2d'): HTMLCanvasElement => {
  handedOut.add(canvas);
  return Object.assign(canvas, {
    createImage,
    createPath2D: (path?: Path2D | string) => new Path2D(path),
    createImageData: (width: number, height: number) => new ImageData(width, height),
    requestAnimationFrame: (draw: FrameRequestCallback) => requestAnimationFrame(draw),
    cancelAnimationFrame: (handle: number) => {
      cancelAnimationFrame(handle);
    },
    getContext: (type: string, settings?: object): RenderingContext | null => {
      if (only !== undefined && type !== only) fail(`getContext("${type}") of a canvas made for "${only}"`);
      const context = HTMLCanvasElement.prototype.getContext.call(canvas, type, settings);
      return context instanceof CanvasRenderingContext2D ? withFont(context) : context;
    },
    addEventListener: undefined,
    removeEventListener: undefined,
  });
};

import { withServedFont } from '../served-font';

const contextFont = Object.getOwnPropertyDescriptor(CanvasRenderingContext2D.prototype, 'font');

/** A 2D context for which the system font is the preview's, as it is for the styles. */
const withFont = (context: CanvasRenderingContext2D | null): CanvasRenderingContext2D | null => {
  if (context === null || Object.hasOwn(context, 'font')) return context;
  return Object.defineProperty(context, 'font', {
    get: (): unknown => contextFont?.get?.call(context),
    set: (font: unknown) => contextFont?.set?.call(context, withServedFont(String(font))),
  });
};

/** An HTML canvas as the platform hands it out: it draws and makes pictures, and cannot be listened to. */
export const asCanvasNode = (canvas: HTMLCanvasElement): HTMLCanvasElement =>
  Object.assign(canvas, {
    createImage: () => new Image(),
    createPath2D: (path?: Path2D | string) => new Path2D(path),
    createImageData: (width: number, height: number) => new ImageData(width, height),
    requestAnimationFrame: (draw: FrameRequestCallback) => requestAnimationFrame(draw),
    cancelAnimationFrame: (handle: number) => {
      cancelAnimationFrame(handle);
    },
    getContext: (type: string, settings?: object): RenderingContext | null => {
      const context = HTMLCanvasElement.prototype.getContext.call(canvas, type, settings);
      return context instanceof CanvasRenderingContext2D ? withFont(context) : context;
    },
    addEventListener: undefined,
    removeEventListener: undefined,
  });

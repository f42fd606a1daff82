import { asCanvasNode, isCanvasNode } from '../components/canvas-node';
import type { HostServices } from '../host';
import { keepTempFile } from '../temp-files';
import { method, numberOr, textOr, type Options } from './call';

/**
 * px of a canvas's longer side. The canvas component's notes give 1365 × 1365 as the most, which is a buffer of
 * 4096 px where three px are one of the layout's.
 */
const largestSide = 1365 * 3;

/** Android's words for a picture that it cannot make, such as too large a one; the reference names no failure. */
const impossible = 'create bitmap failed';

/** A canvas of the app's. Components hand out the element itself, extended by the platform's calls. */
const canvasOf = (options: Options): HTMLCanvasElement => {
  if (isCanvasNode(options.canvas)) return options.canvas;
  throw new Error('fail canvas is empty');
};

/** @throws Error where the platform has no memory for a picture of this size, or the size is no size */
const checkSize = (...sides: number[]): void => {
  if (!sides.every((side) => side >= 1 && side <= largestSide)) throw new Error(impossible);
};

/** Chromium encodes in the spare time of frames; where nothing moves it waits a second for the next one. */
const toBlob = (canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob> =>
  new Promise((resolve, reject) => {
    let isDone = false;
    const askForFrames = (): void => {
      if (!isDone) requestAnimationFrame(askForFrames);
    };
    askForFrames();
    canvas.toBlob(
      (blob) => {
        isDone = true;
        if (blob) resolve(blob);
        else reject(new Error(impossible));
      },
      type,
      quality,
    );
  });

/** A quality that is not in (0, 1] counts as 1 (wx.canvasToTempFilePath). */
const qualityOf = (options: Options): number => {
  const quality = numberOr(options, 'quality', 1);
  return quality > 0 && quality <= 1 ? quality : 1;
};

const fileTypeOf = (options: Options): 'png' | 'jpg' => {
  const type = textOr(options, 'fileType', 'png');
  if (type !== 'png' && type !== 'jpg')
    throw new Error(`parameter error: fileType "${type}" is not png or jpg`);
  return type;
};

/** Canvas 2D without a place on the page, and pictures of any canvas. */
export const canvas = ({ fail }: HostServices): Record<string, unknown> => ({
  createOffscreenCanvas: (options: Options = {}) => {
    const type = textOr(options, 'type', 'webgl'); // the reference's default
    if (type !== '2d')
      return fail(`wx.createOffscreenCanvas: type "${type}" is not in the preview, only "2d"`);
    const made = document.createElement('canvas');
    made.width = numberOr(options, 'width', 300);
    made.height = numberOr(options, 'height', 150);
    return asCanvasNode(made, type);
  },
  canvasToTempFilePath: method('canvasToTempFilePath', async (options) => {
    const source = canvasOf(options);
    const x = numberOr(options, 'x', 0);
    const y = numberOr(options, 'y', 0);
    const width = numberOr(options, 'width', source.width - x);
    const height = numberOr(options, 'height', source.height - y);
    const target = document.createElement('canvas');
    // "默认值：width*屏幕像素密度" (wx.canvasToTempFilePath).
    target.width = numberOr(options, 'destWidth', width * window.devicePixelRatio);
    target.height = numberOr(options, 'destHeight', height * window.devicePixelRatio);
    checkSize(source.width, source.height, width, height, target.width, target.height);
    const fileType = fileTypeOf(options);
    target.getContext('2d')?.drawImage(source, x, y, width, height, 0, 0, target.width, target.height);
    const blob = await toBlob(target, fileType === 'jpg' ? 'image/jpeg' : 'image/png', qualityOf(options));
    return { tempFilePath: keepTempFile(blob, fileType) };
  }),
});

import { asCanvasNode } from '../components/canvas-node';
import type { HostServices } from '../host';
import { method, numberOr, textOr, type Options } from './call';

/** A canvas that the preview drew. Components hand out the element itself, extended by the platform's calls. */
const canvasOf = (options: Options): HTMLCanvasElement => {
  const given = options.canvas;
  if (given instanceof HTMLCanvasElement) return given;
  throw new Error('parameter error: canvas should be the node of a canvas of type 2d');
};

const toBlob = (canvas: HTMLCanvasElement, type: string, quality: number): Promise<Blob> =>
  new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => {
        if (blob) resolve(blob);
        else reject(new Error('the canvas cannot be read'));
      },
      type,
      quality,
    );
  });

/** Canvas 2D without a place on the page, and pictures of any canvas. Temporary files are `blob:` addresses. */
export const canvas = ({ fail }: HostServices): Record<string, unknown> => ({
  createOffscreenCanvas: (options: Options) => {
    if (options.type !== '2d') fail('wx.createOffscreenCanvas is in the preview for type 2d only');
    const made = document.createElement('canvas');
    made.width = numberOr(options, 'width', 300);
    made.height = numberOr(options, 'height', 150);
    return asCanvasNode(made);
  },
  canvasToTempFilePath: method('canvasToTempFilePath', async (options) => {
    const source = canvasOf(options);
    const width = numberOr(options, 'width', source.width);
    const height = numberOr(options, 'height', source.height);
    const target = document.createElement('canvas');
    target.width = numberOr(options, 'destWidth', width);
    target.height = numberOr(options, 'destHeight', height);
    target
      .getContext('2d')
      ?.drawImage(
        source,
        numberOr(options, 'x', 0),
        numberOr(options, 'y', 0),
        width,
        height,
        0,
        0,
        target.width,
        target.height,
      );
    const type = textOr(options, 'fileType', 'png') === 'jpg' ? 'image/jpeg' : 'image/png';
    const blob = await toBlob(target, type, numberOr(options, 'quality', 1));
    return { tempFilePath: URL.createObjectURL(blob) };
  }),
});

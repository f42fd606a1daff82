import type { Scene } from './layout/scene';
import { draw, type Pictures } from './draw';
import { offscreenCanvas } from './offscreen-canvas';

type Canvas = WechatMiniprogram.OffscreenCanvas;

const load = (canvas: Canvas, source: string): Promise<WechatMiniprogram.Image> =>
  new Promise((resolve, reject) => {
    const image = canvas.createImage();
    image.onload = () => {
      resolve(image);
    };
    image.onerror = () => {
      reject(new Error(`the picture ${source} cannot be loaded`));
    };
    image.src = source;
  });

const picturesOf = async (canvas: Canvas, { nodes }: Scene): Promise<Pictures> => {
  const sources = nodes.flatMap((node) => (node.kind === 'picture' ? [node.source] : []));
  const images = await Promise.all(sources.map((source) => load(canvas, source)));
  return new Map(images.map((image, index) => [sources[index] ?? '', image]));
};

/** What a picture is kept as; a jpg has no see-through parts. */
export type FileType = 'png' | 'jpg';

const exported = (canvas: Canvas, fileType: FileType): Promise<string> =>
  new Promise((resolve, reject) => {
    const { width, height } = canvas;
    wx.canvasToTempFilePath({
      canvas,
      x: 0,
      y: 0,
      width,
      height,
      destWidth: width,
      destHeight: height,
      fileType,
      success: ({ tempFilePath }) => {
        resolve(tempFilePath);
      },
      fail: ({ errMsg }) => {
        reject(new Error(`the picture cannot be exported: ${errMsg}`));
      },
    });
  });

/**
 * Draws a scene.
 * @returns the local path of a temporary file
 * @throws Error where WeChat has no offscreen canvas, a picture does not load or the export fails
 */
export const drawPicture = async (scene: Scene, fileType: FileType = 'png'): Promise<string> => {
  const { canvas, context } = offscreenCanvas(
    Math.round(scene.width * scene.scale),
    Math.round(scene.height * scene.scale),
  );
  draw(context, scene, await picturesOf(canvas, scene));
  return exported(canvas, fileType);
};

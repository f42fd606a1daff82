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
    addEventListener: undefined,
    removeEventListener: undefined,
  });

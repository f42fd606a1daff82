import jsQR from 'jsqr';
import { PNG } from 'pngjs';

interface Read {
  text: string;
  /** Of the picture, in pixels. */
  width: number;
  height: number;
}

/** Reads the QR code of a PNG, as a phone's scanner would. @throws Error where there is none */
export const readCode = (png: Buffer): Read => {
  const { data, width, height } = PNG.sync.read(png);
  const found = jsQR(new Uint8ClampedArray(data), width, height);
  if (!found) throw new Error('the picture shows no QR code');
  return { text: found.data, width, height };
};

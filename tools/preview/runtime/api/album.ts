import { element } from '../frame/element';
import type { HostServices } from '../host';
import { addressOfFile, readFile } from '../temp-files';
import { method, text } from './call';
import { demandAlbum } from './settings';

/** Hands a picture to the browser, as a download: the preview's album. One of another server opens beside the app. */
export const saveFile = (path: string): void => {
  const extension = /\.\w+$/.exec(path)?.[0] ?? '.png';
  element('a', { href: addressOfFile(path), download: `picture${extension}`, target: '_blank' }).click();
};

/** The phone's album: what is saved there is a download of the browser. */
export const album = (services: HostServices): Record<string, unknown> => ({
  saveImageToPhotosAlbum: method('saveImageToPhotosAlbum', async (options) => {
    const path = text(options, 'filePath');
    await demandAlbum(services);
    await readFile(path);
    saveFile(path);
  }),
});

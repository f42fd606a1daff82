import { element } from '../frame/element';
import type { HostServices } from '../host';
import { addressOfFile, readFile } from '../temp-files';
import { saveFile } from './album';
import { method, text, textOr } from './call';
import { plainAnswer, showSheet } from './dialog';
import { canShare, pageAddress } from './share-content';
import { shareWords } from './share-words';

/** Where a picture that was sent leads back to; null for none. Defaults: wx.showShareImageMenu, from 3.8.2 on. */
const entranceOf = (services: HostServices, needed: unknown, path: string): string | null => {
  if (needed === false) return null;
  if (path !== '') return path;
  return canShare(services, 'onShareAppMessage') ? pageAddress(services).path : `/${services.firstPage}`;
};

/** WeChat's menu for a picture. */
export const shareImage = (services: HostServices): Record<string, unknown> => ({
  showShareImageMenu: method('showShareImageMenu', async (options) => {
    const path = text(options, 'path');
    await readFile(path);
    const words = shareWords(services.launch.language);
    const entrance = entranceOf(services, options.needShowEntrance, textOr(options, 'entrancePath', ''));
    const picture = element('img', { class: 'frame-picture', alt: words.picture, src: addressOfFile(path) });
    const note = { class: 'frame-picture-note', 'data-entrance': entrance ?? '' };
    const chosen = await showSheet(services.frame.overlay, {
      head: [picture, ...(entrance === null ? [] : [element('div', note, [`${words.leadsTo} ${entrance}`])])],
      choices: [words.toFriend, words.toMoments, words.favourite, words.save].map(plainAnswer),
      cancelText: words.cancel,
      label: words.picture,
    });
    if (chosen === null) throw new Error('cancel');
    if (chosen === 3) saveFile(path);
  }),
});

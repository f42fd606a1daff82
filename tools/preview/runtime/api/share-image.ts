import type { PictureMenu } from '../components';
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

type Choice = 'toFriend' | 'toMoments' | 'favourite' | 'save';

/** Shows WeChat's menu for a picture and does what is chosen; false where the reader leaves it. */
const showMenu = async (
  { frame, launch }: HostServices,
  path: string,
  offered: Choice[],
  note: Node[],
): Promise<boolean> => {
  const words = shareWords(launch.language);
  const picture = element('img', { class: 'frame-picture', alt: words.picture, src: addressOfFile(path) });
  const chosen = await showSheet(frame.overlay, {
    head: [picture, ...note],
    choices: offered.map((choice) => plainAnswer(words[choice])),
    cancelText: words.cancel,
    label: words.picture,
  });
  if (chosen !== null && offered[chosen] === 'save') saveFile(path);
  return chosen !== null;
};

/** What a long press shows on a picture that asks for it (documentation of image: show-menu-by-longpress). */
export const pictureMenu =
  (services: HostServices): PictureMenu =>
  (path) => {
    void showMenu(services, path, ['toFriend', 'favourite', 'save'], []);
  };

/** The same menu, as the app calls for it. */
export const shareImage = (services: HostServices): Record<string, unknown> => ({
  showShareImageMenu: method('showShareImageMenu', async (options) => {
    const path = text(options, 'path');
    await readFile(path);
    const words = shareWords(services.launch.language);
    const entrance = entranceOf(services, options.needShowEntrance, textOr(options, 'entrancePath', ''));
    const note = { class: 'frame-picture-note', 'data-entrance': entrance ?? '' };
    const shown = entrance === null ? [] : [element('div', note, [`${words.leadsTo} ${entrance}`])];
    const offered: Choice[] = ['toFriend', 'toMoments', 'favourite', 'save'];
    if (!(await showMenu(services, path, offered, shown))) throw new Error('cancel');
  }),
});

import { element } from '../frame/element';
import type { HostServices } from '../host';
import { openAt } from '../open-at';
import { addressOfFile } from '../temp-files';
import { plainAnswer, showSheet } from './dialog';
import {
  pageAddress,
  shareContent,
  type ShareContent,
  type ShareHandler,
  type ShareRequest,
} from './share-content';
import { shareWords } from './share-words';

/** How the receiver opens what was shared: scene (launch scene list) and words. */
const opening = {
  onShareAppMessage: { scene: 1007, words: 'openCard' },
  onShareTimeline: { scene: 1154, words: 'openMoments' },
  onAddToFavorites: { scene: 1010, words: 'openFavourite' },
} as const satisfies Record<ShareHandler, object>;

/**
 * The card as the receiver sees it: 5:4 in a chat, 1:1 in Moments and favourites. `data-share` names the handler,
 * `data-content` is what it gave, as JSON.
 */
const card = (content: ShareContent, handler: ShareHandler): HTMLElement => {
  const { title, path, query, imageUrl } = content;
  const picture =
    imageUrl === ''
      ? element('div', { class: 'frame-card-blank' })
      : element('img', { alt: '', src: addressOfFile(imageUrl) });
  const body = [element('div', { class: 'frame-card-title' }, [title]), picture];
  const small = handler !== 'onShareAppMessage';
  const address = small ? query : path;
  const attributes = { class: 'frame-card', 'data-share': handler, 'data-content': JSON.stringify(content) };
  return element('div', attributes, [
    small ? element('div', { class: 'frame-card-moments' }, body) : element('div', {}, body),
    ...(address === '' ? [] : [element('div', { class: 'frame-card-path' }, [address])]),
  ]);
};

/** Shows what would be shared, as the chat's send dialog does, and opens it as its receiver. */
export const showShareCard = async (
  services: HostServices,
  handler: ShareHandler,
  asked: ShareRequest,
): Promise<void> => {
  const shared = pageAddress(services);
  const content = await shareContent(services, handler, asked);
  if (!content) return;
  const words = shareWords(services.launch.language);
  const { scene, words: label } = opening[handler];
  const chosen = await showSheet(services.frame.overlay, {
    head: [card(content, handler)],
    choices: [plainAnswer(words[label])],
    cancelText: words.done,
    label: words.menu,
  });
  if (chosen === null) return;
  const address = new URL(window.location.href);
  address.searchParams.set('scene', String(scene));
  address.hash = content.path || `${shared.path}${content.query === '' ? '' : `?${content.query}`}`;
  openAt(address);
};

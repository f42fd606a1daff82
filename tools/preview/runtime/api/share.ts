import { element } from '../frame/element';
import type { HostServices } from '../host';
import { method, text, texts, type Options } from './call';
import { showSheet, type Answer } from './dialog';
import { singlePageScene } from './single-page';

/** Share menu, pictures to share and the album. */
export const share = (services: HostServices): Record<string, unknown> => {
  const { frame, launch } = services;
  const words = wordsFor(launch.language);
  const hidden = new Set<string>();
  const saveFile = (address: string): void => {
    const link = element('a', { href: address, download: 'picture.png' });
    link.click();
  };
  const allItems = ['shareAppMessage', 'shareTimeline'];
  const menusOf = (options: Options, key: string): string[] =>
    options[key] === undefined ? allItems : texts(options, key);

  frame.onMenu(() => {
    void openMenu(services, hidden);
  });

  return {
    showShareMenu: method('showShareMenu', (options) => {
      for (const item of menusOf(options, 'menus')) hidden.delete(item);
    }),
    hideShareMenu: method('hideShareMenu', (options) => {
      for (const item of menusOf(options, 'menus')) hidden.add(item);
    }),
    showShareImageMenu: method('showShareImageMenu', async (options) => {
      const path = text(options, 'path');
      const chosen = await showSheet(frame.overlay, {
        head: [element('img', { class: 'frame-picture', alt: words.picture, src: path })],
        choices: [plain(words.toFriend), plain(words.save)],
        cancelText: words.cancel,
        label: words.picture,
      });
      if (chosen === null) throw new Error('cancel');
      if (chosen === 1) saveFile(path);
    }),
    saveImageToPhotosAlbum: method('saveImageToPhotosAlbum', (options) => {
      saveFile(text(options, 'filePath'));
    }),
  };
};

const plain = (label: string): Answer => ({ text: label, colour: '' });

const wordsFor = (
  language: HostServices['launch']['language'],
): Record<
  'toFriend' | 'toMoments' | 'favourite' | 'save' | 'cancel' | 'picture' | 'menu' | 'none' | 'send',
  string
> =>
  language === 'en'
    ? {
        toFriend: 'Send to a friend',
        toMoments: 'Share to Moments',
        favourite: 'Add to Favourites',
        save: 'Save picture',
        cancel: 'Cancel',
        picture: 'Picture to share',
        menu: 'Share',
        none: 'This page cannot be shared',
        send: 'Done',
      }
    : {
        toFriend: '发送给朋友',
        toMoments: '分享到朋友圈',
        favourite: '收藏',
        save: '保存图片',
        cancel: '取消',
        picture: '要分享的图片',
        menu: '分享',
        none: '当前页面不可分享',
        send: '完成',
      };

type Handler = 'onShareAppMessage' | 'onShareTimeline' | 'onAddToFavorites';

/** What a page's share handler gives; a field it leaves out is the platform's default. */
export interface ShareContent {
  title: string;
  /** With a leading slash; empty for Moments and favourites. */
  path: string;
  query: string;
  imageUrl: string;
}

/** A share handler's promise counts only if it settles in this time, ms (Page.onShareAppMessage reference). */
const promiseLimit = 3000;

type Fields = Partial<Record<keyof ShareContent, unknown>>;

const isFields = (value: unknown): value is Fields & { promise?: unknown } =>
  typeof value === 'object' && value !== null;

const late = (milliseconds: number): Promise<undefined> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/**
 * Asks the page on show what it shares.
 * @param asked the argument of the handler: where the request came from
 * @returns null where the page has no such handler
 */
const shareContent = async (
  { router, launch }: HostServices,
  handler: Handler,
  asked: { from: 'button' | 'menu'; target?: unknown },
): Promise<ShareContent | null> => {
  const page = router.pages().at(-1);
  if (!isFields(page)) return null;
  const run: unknown = Reflect.get(page, handler);
  if (typeof run !== 'function') return null;
  const given: unknown = Reflect.apply(run, page, [asked]);
  const fields = isFields(given) ? given : {};
  const promised: unknown = fields.promise
    ? await Promise.race([Promise.resolve(fields.promise).catch(() => undefined), late(promiseLimit)])
    : undefined;
  const merged: Fields = { ...fields, ...(isFields(promised) ? promised : {}) };
  const read = (key: keyof ShareContent, otherwise: string): string => {
    const value = merged[key];
    return typeof value === 'string' && value !== '' ? value : otherwise;
  };
  const isCard = handler === 'onShareAppMessage';
  return {
    title: read('title', document.title),
    path: isCard ? read('path', `/${launch.path}`) : '',
    query: isCard ? '' : read('query', ''),
    imageUrl: read('imageUrl', ''),
  };
};

/** The card as the receiver sees it: 5:4 in a chat, 1:1 in Moments and favourites. */
const card = ({ title, path, query, imageUrl }: ShareContent, handler: Handler): HTMLElement => {
  const picture =
    imageUrl === ''
      ? element('div', { class: 'frame-card-blank' })
      : element('img', { alt: '', src: imageUrl });
  const body = [element('div', { class: 'frame-card-title' }, [title]), picture];
  const small = handler !== 'onShareAppMessage';
  const address = small ? query : path;
  return element('div', { class: 'frame-card', 'data-share': handler }, [
    small ? element('div', { class: 'frame-card-moments' }, body) : element('div', {}, body),
    ...(address === '' ? [] : [element('div', { class: 'frame-card-path' }, [address])]),
  ]);
};

/** Shows what would be shared, as the chat's send dialog does. */
export const showShareCard = async (
  services: HostServices,
  handler: Handler,
  asked: { from: 'button' | 'menu'; target?: unknown },
): Promise<void> => {
  const content = await shareContent(services, handler, asked);
  if (!content) return;
  const words = wordsFor(services.launch.language);
  await showSheet(services.frame.overlay, {
    head: [card(content, handler)],
    choices: [],
    cancelText: words.send,
    label: words.menu,
  });
};

const openMenu = async (services: HostServices, hidden: ReadonlySet<string>): Promise<void> => {
  const words = wordsFor(services.launch.language);
  const page = services.router.pages().at(-1);
  const has = (handler: Handler): boolean =>
    isFields(page) && typeof Reflect.get(page, handler) === 'function';
  const canShare = services.launch.scene !== singlePageScene;
  // Moments needs the message handler too (onShareTimeline reference).
  const offers: { handler: Handler; label: string; offered: boolean }[] = [
    {
      handler: 'onShareAppMessage',
      label: words.toFriend,
      offered: has('onShareAppMessage') && !hidden.has('shareAppMessage'),
    },
    {
      handler: 'onShareTimeline',
      label: words.toMoments,
      offered: has('onShareAppMessage') && has('onShareTimeline') && !hidden.has('shareTimeline'),
    },
    { handler: 'onAddToFavorites', label: words.favourite, offered: has('onAddToFavorites') },
  ];
  const open = offers.filter(({ offered }) => canShare && offered);
  const chosen = await showSheet(services.frame.overlay, {
    head: open.length > 0 ? [] : [element('div', { class: 'frame-sheet-note' }, [words.none])],
    choices: open.map(({ label }) => plain(label)),
    cancelText: words.cancel,
    label: words.menu,
  });
  const offer = chosen === null ? undefined : open[chosen];
  if (offer) await showShareCard(services, offer.handler, { from: 'menu' });
};

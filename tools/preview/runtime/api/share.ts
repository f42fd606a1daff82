import { element } from '../frame/element';
import type { HostServices } from '../host';
import { method, texts, type Options } from './call';
import { plainAnswer, showSheet } from './dialog';
import { showShareCard } from './share-card';
import { canShare, type ShareHandler } from './share-content';
import { shareWords } from './share-words';
import { singlePageScene } from './single-page';

const allItems = ['shareAppMessage', 'shareTimeline'];

const menusOf = (options: Options): string[] =>
  options.menus === undefined ? allItems : texts(options, 'menus');

/** The capsule's menu: what the page on show offers to share. */
const openMenu = async (services: HostServices, hidden: ReadonlySet<string>): Promise<void> => {
  const words = shareWords(services.launch.language);
  const has = (handler: ShareHandler): boolean => canShare(services, handler);
  const isSinglePage = services.launch.scene === singlePageScene;
  // Moments needs the message handler too (onShareTimeline reference).
  const offers: { handler: ShareHandler; label: string; offered: boolean }[] = [
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
  const open = offers.filter(({ offered }) => offered && !isSinglePage);
  const chosen = await showSheet(services.frame.overlay, {
    head: open.length > 0 ? [] : [element('div', { class: 'frame-sheet-note' }, [words.none])],
    choices: open.map(({ label }) => plainAnswer(label)),
    cancelText: words.cancel,
    label: words.menu,
  });
  const offer = chosen === null ? undefined : open[chosen];
  if (offer) await showShareCard(services, offer.handler, { from: 'menu' });
};

/** The share menu of a page. */
export const share = (services: HostServices): Record<string, unknown> => {
  const hidden = new Set<string>();
  services.frame.onMenu(() => {
    void openMenu(services, hidden);
  });
  return {
    showShareMenu: method('showShareMenu', (options) => {
      for (const item of menusOf(options)) hidden.delete(item);
    }),
    hideShareMenu: method('hideShareMenu', (options) => {
      for (const item of menusOf(options)) hidden.add(item);
    }),
  };
};

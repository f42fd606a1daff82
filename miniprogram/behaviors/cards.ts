import { shareArt } from '../domain/share-art';
import { sharedPath, sharedQuery, type Shared } from '../domain/share/shared';
import type { Via } from '../domain/share/via';
import { note } from '../services/beacon';

/** What every page that can be passed on has. */
export interface SharingMethods {
  onShareAppMessage(asked: WechatMiniprogram.Page.IShareAppMessageOption): ChatCard;
  onShareTimeline(): WechatMiniprogram.Page.ICustomTimelineContent;
  onAddToFavorites(): WechatMiniprogram.Page.IAddToFavoritesContent;
}

type ChatCard = WechatMiniprogram.Page.ICustomShareContent | WechatMiniprogram.Page.IAsyncCustomShareContent;

/**
 * What a chat is sent: onShareAppMessage.
 * @param picture of its own, 5:4, drawn meanwhile: the platform waits 3 s for it and then takes the bundled one
 */
export const chatCard = (shared: Shared, surface: Via['surface'], picture?: Promise<string>): ChatCard => {
  note({ kind: 'share', page: shared.page, channel: 'chat' });
  const card = {
    title: shared.title,
    path: sharedPath(shared, { channel: 'chat', surface }),
    imageUrl: shareArt(shared.art, 'card'),
  };
  if (picture === undefined) return card;
  return {
    ...card,
    promise: picture.then(
      (imageUrl) => ({ ...card, imageUrl }),
      () => card,
    ),
  };
};

const smallCard = (
  shared: Shared,
  channel: Via['channel'],
): { title: string; query: string; imageUrl: string } => {
  note({ kind: 'share', page: shared.page, channel });
  return {
    title: shared.title,
    query: sharedQuery(shared, { channel, surface: 'menu' }),
    imageUrl: shareArt(shared.art, 'square'),
  };
};

/** What Moments are sent: onShareTimeline. */
export const momentsCard = (shared: Shared): WechatMiniprogram.Page.ICustomTimelineContent =>
  smallCard(shared, 'moments');

/** What goes among the reader's favourites in WeChat: onAddToFavorites. */
export const favouriteCard = (shared: Shared): WechatMiniprogram.Page.IAddToFavoritesContent =>
  smallCard(shared, 'favourite');

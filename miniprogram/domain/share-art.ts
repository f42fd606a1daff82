import type { ProductId } from '../../typings/content';

/** A card in a chat is 5:4; Moments and favourites show a square. */
export type ShareRatio = 'card' | 'square';

/** The bundled picture that a page is shared with, as a path in the package. It holds no words and no numbers. */
export const shareArt = (page: 'home' | ProductId, ratio: ShareRatio): string =>
  `/images/share/${page}-${ratio}.png`;

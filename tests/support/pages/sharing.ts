import type { Locator, Page } from 'playwright-core';

export type ShareHandler = 'onShareAppMessage' | 'onShareTimeline' | 'onAddToFavorites';

/** What a share hands to WeChat, and what its picture is. */
export interface Payload {
  title: string;
  /** Of a card in a chat: page and query. */
  path: string;
  /** Of Moments and favourites, which open the page that was shared. */
  query: string;
  imageUrl: string;
  /** Of the picture as loaded, px. */
  width: number;
  height: number;
}

/** As the preview names them in its menu. */
const menuItems: Record<ShareHandler, string> = {
  onShareAppMessage: '发送给朋友',
  onShareTimeline: '分享到朋友圈',
  onAddToFavorites: '收藏',
};

const cardOf = (page: Page, handler: ShareHandler): Locator => page.locator(`[data-share="${handler}"]`);

/** What is on show as being shared. */
export const payloadOn = async (page: Page, handler: ShareHandler): Promise<Payload> => {
  const card = cardOf(page, handler);
  const content = JSON.parse((await card.getAttribute('data-content')) ?? '') as Omit<
    Payload,
    'width' | 'height'
  >;
  const size = await card.locator('img').evaluate(async (image: HTMLImageElement) => {
    await image.decode();
    return { width: image.naturalWidth, height: image.naturalHeight };
  });
  return { ...content, ...size };
};

/** Shares by the menu that stands on every page, and closes what the preview shows of it. */
export const shareByMenu = async (page: Page, handler: ShareHandler): Promise<Payload> => {
  await page.getByRole('button', { name: '更多' }).click();
  await page.getByRole('button', { name: menuItems[handler], exact: true }).last().click();
  const payload = await payloadOn(page, handler);
  await page.keyboard.press('Escape');
  await cardOf(page, handler).waitFor({ state: 'hidden' });
  return payload;
};

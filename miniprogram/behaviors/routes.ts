import type { ProductId } from '../../typings/content';
import { focusValue, type Focus } from '../domain/focus';
import { routeOf } from '../domain/pages';
import { isProductId } from '../domain/products';
import { takeLost } from '../services/launch';

/** An event of ours whose detail names a product or a section. */
export type ChooseEvent = WechatMiniprogram.CustomEvent<{ id: string }>;

/** Navigation is refused in single-page mode and at ten pages deep; the page on show then simply stays. */
const stay = (): void => undefined;

/** Opens the product an event names above the page on show. */
export const openProduct = ({ detail }: { detail: { id: string } }): void => {
  if (isProductId(detail.id)) wx.navigateTo({ url: `/${routeOf(detail.id)}`, fail: stay });
};

/** Puts the product an event names in place of the page on show. */
export const replaceWithProduct = ({ detail }: ChooseEvent): void => {
  if (isProductId(detail.id)) wx.redirectTo({ url: `/${routeOf(detail.id)}`, fail: stay });
};

/** Opens a product's page above the one on show, at one of its records. */
export const openRecord = (product: ProductId, focus: Focus): void => {
  wx.navigateTo({ url: `/${routeOf(product)}?focus=${focusValue(focus)}`, fail: stay });
};

/** Opens what is nearest to a page that is not there: the product's that its route names, or else the home page. */
export const openNearest = (route: string): void => {
  const product = route.split('/').find(isProductId);
  // Where the platform refuses, no page comes up to say it.
  const fail = (): void => {
    takeLost();
  };
  if (product === undefined) wx.switchTab({ url: `/${routeOf('home')}`, fail });
  else wx.redirectTo({ url: `/${routeOf(product)}`, fail });
};

/** Opens the tab of the reader's own, where the passport is. */
export const openMe = (): void => {
  wx.switchTab({ url: '/pages/me/me', fail: stay });
};

/** Opens the poster of a product's record above the page on show. */
export const openPoster = (product: ProductId, focus: Focus): void => {
  const url = `/packages/poster/poster/poster?product=${product}&focus=${focusValue(focus)}`;
  wx.navigateTo({ url, fail: stay });
};

/** Opens the poster of the badge above the page on show. */
export const openBadge = (): void => {
  wx.navigateTo({ url: '/packages/poster/poster/poster?badge=1', fail: stay });
};

/** Opens the organisers' desk above the page on show. */
export const openConsole = (): void => {
  wx.navigateTo({ url: '/packages/console/console/console', fail: stay });
};

/** Opens one of the pages without parameters above the one on show. */
export const openPage = (page: 'quotes' | 'find'): void => {
  wx.navigateTo({ url: `/pages/${page}/${page}`, fail: stay });
};

/** What visitors and organisers do at the event, in the project's own app. */
import type { Page } from 'playwright-core';
import { productIds } from '../../miniprogram/domain/products';
import { addressFor } from '../../tools/preview/address';
import type { ProductId } from '../../typings/content';
import type { CodedBooth, CodesEvent, CreateData } from '../../typings/event';
import type { Result } from '../../typings/functions';
import type { PageOptions } from './preview';

/** The data of a function's success. The contract's types stand for themselves: what they hold is looked at. */
export const askCloud = async <Data>(
  url: string,
  name: string,
  event: object,
  openid: string,
): Promise<Data> => {
  const response = await fetch(`${url}/functions/${name}`, {
    method: 'POST',
    headers: { 'x-wx-openid': openid },
    body: JSON.stringify(event),
  });
  const result = (await response.json()) as Result<Data>;
  if (!result.ok) throw new Error(`${name}: ${result.error.code} ${result.error.message}`);
  return result.data;
};

/** One a product, made by the organiser. */
export const makeBooths = async (url: string): Promise<Record<ProductId, CodedBooth>> => {
  const make = async (product: ProductId): Promise<[ProductId, CodedBooth]> => {
    const event: CodesEvent = { action: 'create', product, label: `${product}展台`, place: '一号馆' };
    return [product, (await askCloud<CreateData>(url, 'codes', event, 'o_organiser')).booth];
  };
  return Object.fromEntries(await Promise.all(productIds.map(make))) as Record<ProductId, CodedBooth>;
};

/** How the app is launched by a booth's code: scene 1047, a Mini Program code was scanned. */
export const launchedBy = ({ page, scene }: CodedBooth): PageOptions => ({
  path: page,
  query: { scene: encodeURIComponent(scene) },
  scene: 1047,
});

/** The app starts anew on the same phone. */
export const relaunch = async (page: Page, url: string, options: PageOptions): Promise<void> => {
  await page.goto('about:blank');
  await page.goto(addressFor(url, options));
};

/** WeChat's scanner opens a booth's code while the app runs behind it. */
export const scanFromBehind = (page: Page, { page: path, scene }: CodedBooth): Promise<void> =>
  page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    `#/${path}?scene=${encodeURIComponent(scene)}`,
  );

/** The scanned code's page says what became of the stamp. */
export const scanSays = (page: Page, text: string): Promise<void> =>
  page.locator('wx-scan-note').filter({ visible: true }).getByText(text).first().waitFor();

/** The app goes to the background, where it stays. */
export const leaveApp = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });

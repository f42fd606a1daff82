import type { Page } from 'playwright-core';
import type { TappedState } from './tapped-state';

const desk: TappedState['on'] = ({ name }) => name === 'console';

const choosePart = (page: Page, part: number): Promise<void> =>
  page.getByRole('radiogroup').first().getByRole('radio').nth(part).click();

const leaveToNumbers = (page: Page): Promise<void> => choosePart(page, 0);

const newBooth: TappedState = {
  name: 'new booth',
  on: desk,
  part: 'wx-booth-codes',
  reach: async (page) => {
    await choosePart(page, 1);
    await page.locator('.booth-codes__create').click();
    await page.locator('wx-booth-form').waitFor();
  },
  leave: async (page) => {
    await page.locator('wx-booth-form').getByRole('button').first().click();
    await leaveToNumbers(page);
  },
};

/** A booth is made as an organiser does it, and its code looked at. */
const boothWithCode: TappedState = {
  name: 'booth with its code',
  on: desk,
  part: 'wx-booth-codes',
  reach: async (page) => {
    await newBooth.reach(page);
    const form = page.locator('wx-booth-form');
    for (const [field, text] of [
      [0, '刷掌支付体验台'],
      [1, 'Palm payment'],
      [2, '一层 西侧'],
      [3, 'Ground floor, west'],
    ] as const)
      await form.locator('input').nth(field).fill(text);
    await form.getByRole('button').last().click();
    await form.waitFor({ state: 'detached' });
    const row = page.locator('wx-booth-row').first();
    await row.getByRole('button').first().click();
    await row.getByRole('img').locator('img').waitFor();
  },
  leave: leaveToNumbers,
};

const publishing: TappedState = {
  name: 'publishing',
  on: desk,
  part: 'wx-publish-desk',
  reach: async (page) => {
    await choosePart(page, 2);
    const publish = page.locator('wx-publish-desk');
    await publish.getByRole('button').first().click();
    await publish.locator('.publish-desk__heading').waitFor();
  },
  leave: leaveToNumbers,
};

/** With a booth of its own, made past the page: what is printed is what the cloud has. */
const firstSheet: TappedState = {
  name: 'first page',
  on: ({ name }) => name === 'sheet',
  part: 'wx-page',
  reach: async (page) => {
    await page.evaluate(async () => {
      const label = { zh: '刷掌支付体验台', en: 'Palm payment' };
      const place = { zh: '一层 西侧', en: 'Ground floor, west' };
      await fetch('/functions/codes', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-wx-openid': 'o_organiser' },
        body: JSON.stringify({ action: 'create', product: 'pay', label, place }),
      });
    });
    await page.reload();
    await page.locator('.sheet__picture img').waitFor();
  },
  leave: () => Promise.resolve(),
};

/** The organisers' pages, as their taps leave them. */
export const deskStates: readonly TappedState[] = [newBooth, boothWithCode, publishing, firstSheet];

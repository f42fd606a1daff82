import type { Page } from 'playwright-core';
import { addressFor } from '../../../tools/preview/address';
import { changeDocument } from '../../support/cloud-console';
import { openPreview } from '../../support/preview';

const preview = openPreview();
const path = 'pages/pay/pay';

/** Calls publish as an organiser's program does. */
const publish = async (event: object): Promise<unknown> => {
  const response = await fetch(`${preview.url()}/functions/publish`, {
    method: 'POST',
    headers: { 'x-wx-openid': 'o_organiser' },
    body: JSON.stringify(event),
  });
  return response.json();
};

/** How long a function instance may serve what it knows: the contract's own time, with nothing to await. */
const instancesCatchUp = (page: Page): Promise<void> => page.waitForTimeout(2_000);

/** The card of the caring stores, with its number as it is said aloud. */
const stores = (page: Page, number: string): Promise<void> =>
  page.getByRole('button', { name: `爱心门店，共计，${number}` }).waitFor();

const correct = (value: number): Promise<void> =>
  changeDocument(preview.url(), 'metrics', '2023.pay-caring-meal-stores', { value });

describe('an organiser corrects a number', () => {
  it('which readers see once it is released, and again as it was after a rollback', async () => {
    const page = await preview.page({ path });
    await stores(page, '5700家');

    await correct(5800);
    expect(await publish({ action: 'release', edition: '2023' })).toMatchObject({
      ok: true,
      data: { version: 2 },
    });
    await instancesCatchUp(page);
    await page.reload();
    await stores(page, '5800家');
    await page.getByText('内容第2版').waitFor();

    expect(await publish({ action: 'rollback', version: 1 })).toMatchObject({
      ok: true,
      data: { version: 3, from: 1 },
    });
    await instancesCatchUp(page);
    await page.reload();
    await stores(page, '5700家');
  });

  it('and is told what is wrong, while readers keep what they had', async () => {
    const page = await preview.page({ path });
    await correct(-1);
    expect(await publish({ action: 'release', edition: '2023' })).toMatchObject({
      ok: false,
      error: {
        code: 'FAILED_PRECONDITION',
        message: expect.stringContaining('pay-caring-meal-stores') as unknown,
      },
    });
    await page.reload();
    await stores(page, '5700家');
  });
});

describe.each(['offline', 'refused'] as const)('with the cloud %s', (network) => {
  it('a first visit reads the bundled content, undisturbed', async () => {
    const page = await preview.page({ path, network });
    await stores(page, '5700家');
    await page.getByText('内容随手册附带').waitFor();
  });

  it('a later visit reads what was served last, with a quiet note', async () => {
    const page = await preview.page({ path });
    await page.getByText('已是最新').waitFor();
    await page.goto(addressFor(preview.url(), { path, network }));
    await stores(page, '5700家');
    await page.getByText('暂时连不上云端').first().waitFor();
  });
});

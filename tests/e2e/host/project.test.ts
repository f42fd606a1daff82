import { readFile } from 'node:fs/promises';
import { inProject } from '../../../tools/support/paths';
import { openPreview } from '../../support/preview';

const preview = openPreview();

it('opens every page of the project without a word in the console', async () => {
  const config = JSON.parse(await readFile(inProject('miniprogram', 'app.json'), 'utf8')) as {
    pages: string[];
  };
  for (const path of config.pages) {
    const page = await preview.page({ path, openid: 'o_test' });
    expect(await page.locator('html').getAttribute('data-ready-page')).toBe(path);
  }
});

it('draws a page in the size of the phone on a desk', async () => {
  const page = await preview.page({
    path: 'pages/pay/pay',
    theme: 'dark',
    viewport: { width: 1280, height: 900 },
  });
  expect(await page.locator('.frame-title').innerText()).toBe('微信支付');
});

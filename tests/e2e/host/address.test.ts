import type { Page } from 'playwright-core';
import { addressFor } from '../../../tools/preview/address';
import { openPreview } from '../../support/preview';

const preview = openPreview();
/** An app that leaves unknown pages to the platform. */
const plain = openPreview('host');

/** Opens an address that does not lead to a page. */
const openWrong = async (page: Page, address: string): Promise<string> => {
  await page.goto(address);
  const alert = page.getByRole('alert');
  await alert.waitFor();
  return alert.innerText();
};

describe('an address that leads nowhere', () => {
  it.each([
    ['an unknown theme', '/?theme=pink', 'theme=pink is not one of light, dark'],
    ['an unknown network', '/?network=5g', 'network=5g is not one of online, offline, slow, refused'],
    ['a font that is no number', '/?font=big', 'font is a positive number'],
  ])('says what is wrong with %s, and leads home', async (_, wrong, reason) => {
    const page = await preview.page({ expected: [new RegExp(reason)] });
    // Another address with the same document would only change its hash.
    await page.goto('about:blank');
    expect(await openWrong(page, preview.url() + wrong)).toContain(reason);

    await page.getByRole('link', { name: '打开首页' }).click();
    await page.getByRole('heading', { name: '之约手册', level: 1 }).waitFor();
  });

  it('says so of an unknown page where the app has no answer, and leads home', async () => {
    const page = await plain.page({ expected: [/is not found/] });
    await page.goto('about:blank');
    const address = addressFor(plain.url(), { path: 'pages/nope/nope' });
    expect(await openWrong(page, address)).toContain('page "pages/nope/nope" is not found');

    await page.getByRole('link', { name: '打开首页' }).click();
    await page.getByRole('heading', { name: 'First', level: 1 }).waitFor();
  });

  it('is tried again when its page is corrected', async () => {
    const page = await plain.page({ expected: [/is not found/] });
    await page.goto('about:blank');
    await openWrong(page, addressFor(plain.url(), { path: 'pages/nope/nope', lang: 'en' }));
    await page.evaluate(() => {
      location.hash = '#/pages/second/second';
    });
    await page.getByText('Second page').waitFor();
  });
});

it('an address without a page opens the first one', async () => {
  const page = await preview.page();
  await page.goto('about:blank');
  await page.goto(`${preview.url()}/#/`);
  await page.getByRole('heading', { name: '之约手册', level: 1 }).waitFor();
});

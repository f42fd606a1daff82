/** The organisers' desk, as its journeys use it. */
import type { Page } from 'playwright-core';
import type { CreateData } from '../../../typings/event';
import { askCloud } from '../../support/event-visitor';
import type { PageOptions, PreviewUnderTest } from '../../support/preview';

export const organiser = {
  path: 'packages/console/console/console',
  openid: 'o_organiser',
  reducedMotion: true,
} as const;

/** Opens one of the desk's three parts. */
export const openDesk = async (
  preview: PreviewUnderTest,
  part: '现场' | '展位码' | '发布',
  options: PageOptions = {},
): Promise<Page> => {
  const page = await preview.page({ ...organiser, ...options });
  await page.getByRole('radio', { name: part, exact: true }).click();
  return page;
};

export const makeBooth = async (
  url: string,
  label: string,
  product: string,
): Promise<CreateData['booth']> => {
  const text = { zh: label, en: `${label} booth` };
  const event = { action: 'create', product, label: text, place: '一层' };
  return (await askCloud<CreateData>(url, 'codes', event, 'o_organiser')).booth;
};

/** Answers WeChat's own question. */
export const confirm = (page: Page, answer: string): Promise<void> =>
  page.getByRole('alertdialog').getByRole('button', { name: answer, exact: true }).click();

/** From now on a function fails with a code. */
export const answering = (page: Page, name: string, code: string): Promise<unknown> =>
  page.route(`**/functions/${name}`, (route) =>
    route.fulfill({ json: { ok: false, error: { code, message: 'Not now.' } } }),
  );

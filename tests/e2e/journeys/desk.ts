/** The organisers' desk, as its journeys use it. */
import type { Page } from 'playwright-core';
import type { CreateData } from '../../../typings/event';
import type { Result } from '../../../typings/functions';
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

/** Calls a function as someone else's phone would. @throws Error where it refuses */
export const call = async <Data>(url: string, name: string, event: object, openid: string): Promise<Data> => {
  const response = await fetch(`${url}/functions/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-wx-openid': openid },
    body: JSON.stringify(event),
  });
  const result = (await response.json()) as Result<Data>;
  if (!result.ok) throw new Error(`${name}: ${result.error.message}`);
  return result.data;
};

export const makeBooth = async (
  url: string,
  label: string,
  product: string,
): Promise<CreateData['booth']> => {
  const text = { zh: label, en: `${label} booth` };
  const event = { action: 'create', product, label: text, place: '一层' };
  return (await call<CreateData>(url, 'codes', event, 'o_organiser')).booth;
};

/** Answers WeChat's own question. */
export const confirm = (page: Page, answer: string): Promise<void> =>
  page.getByRole('alertdialog').getByRole('button', { name: answer, exact: true }).click();

/** From now on a function fails with a code. */
export const answering = (page: Page, name: string, code: string): Promise<unknown> =>
  page.route(`**/functions/${name}`, (route) =>
    route.fulfill({ json: { ok: false, error: { code, message: 'Not now.' } } }),
  );

import type { Page } from 'playwright-core';
import { isProductId } from '../../miniprogram/domain/products';
import type { Launch } from '../preview/address';
import { deskStates } from './desk-states';
import { passportStates } from './passport-states';
import type { On, TappedState } from './tapped-state';

/** Another way to come, or another phone. */
export interface LaunchedState {
  name: string;
  on: On;
  launch?: Pick<Launch, 'scene' | 'network' | 'query' | 'screen' | 'openid'>;
  /** Of the phone, CSS px. */
  width?: number;
  /** Whether what moves does so on the way; nothing does in the other pictures. */
  moves?: boolean;
}

const product: On = ({ name }) => isProductId(name);
const named =
  (wanted: string): On =>
  ({ name }) =>
    name === wanted;
const home = named('home');
const every: On = () => true;

/** States are reached by role and component, so that they hold in every language. */
const metricSheet: TappedState = {
  name: 'metric sheet',
  on: product,
  part: 'wx-metric-sheet',
  reach: (page) => page.locator('wx-metric-card').getByRole('button').first().click(),
  leave: async (page) => {
    const close = page.locator('wx-metric-sheet').getByRole('button').last();
    await close.click();
    await close.waitFor({ state: 'hidden' });
  },
};

const chartAsTable: TappedState = {
  name: 'chart as table',
  on: product,
  part: 'wx-chart-card',
  reach: async (page) => {
    await page.locator('wx-chart-card').getByRole('button').click();
    await page.getByRole('table').waitFor();
  },
  leave: (page) => page.locator('wx-chart-card').getByRole('button').click(),
};

const mapLink: TappedState = {
  name: 'link on the map',
  on: home,
  part: 'wx-ecosystem-map',
  reach: (page) => page.locator('wx-ecosystem-map').getByRole('button', { expanded: false }).first().click(),
  leave: (page) => page.locator('wx-ecosystem-map').getByRole('button', { expanded: true }).click(),
};

const keptQuote: TappedState = {
  name: 'quote kept',
  on: named('quotes'),
  part: 'wx-quote-actions',
  reach: (page) => page.locator('wx-quote-actions').first().getByRole('button').nth(1).click(),
  leave: (page) => page.locator('wx-quote-actions').getByRole('button', { pressed: true }).click(),
};

/** A number is kept where it stands, as a reader does it. */
const somethingKept: TappedState = {
  name: 'something kept',
  on: named('me'),
  part: 'wx-page',
  reach: async (page) => {
    await page.evaluate(() => {
      location.hash = '#/pages/pay/pay';
    });
    await page.locator('wx-metric-card').getByRole('button').first().click();
    const sheet = page.locator('wx-metric-sheet').getByRole('button');
    await sheet.nth(-2).click();
    await sheet.last().click();
    await sheet.last().waitFor({ state: 'hidden' });
    await page.goBack();
    await page.locator('wx-kept-row').waitFor();
  },
  leave: async (page) => {
    await page.locator('wx-kept-row').getByRole('button').last().click();
    await page.locator('wx-kept-row').waitFor({ state: 'hidden' });
  },
};

const choose = (page: Page, bar: number, choice: number): Promise<void> =>
  page.getByRole('radiogroup').nth(bar).getByRole('radio').nth(choice).click();

const filtered: TappedState = {
  name: 'one product',
  on: named('insights'),
  part: 'wx-page',
  reach: (page) => choose(page, 0, 1),
  leave: (page) => choose(page, 0, 0),
};

const filteredToNothing: TappedState = {
  name: 'nothing left by the filter',
  on: named('insights'),
  part: 'wx-page',
  reach: async (page) => {
    await choose(page, 0, 1);
    await choose(page, 1, -1);
    await page.locator('wx-metric-group').first().waitFor({ state: 'hidden' });
  },
  leave: async (page) => {
    await choose(page, 0, 0);
    await choose(page, 1, 0);
  },
};

const search = (page: Page, query: string): Promise<void> => page.locator('wx-input input').fill(query);

const found: TappedState = {
  name: 'records found',
  on: named('find'),
  part: 'wx-page',
  reach: async (page) => {
    // Letters would bring records in which only the other language has them, and then show that.
    await search(page, '100%');
    await page.locator('wx-found-record').first().waitFor();
  },
  leave: (page) => search(page, ''),
};

const foundNothing: TappedState = {
  name: 'nothing found',
  on: named('find'),
  part: 'wx-page',
  reach: async (page) => {
    await search(page, 'xyzzy');
    await page.locator('[aria-live=polite]').filter({ hasText: 'xyzzy' }).waitFor();
  },
  leave: (page) => search(page, ''),
};

/** What every page is judged and pictured in, besides at rest. A page's new state is one more here. */
export const tappedStates: readonly TappedState[] = [
  metricSheet,
  chartAsTable,
  mapLink,
  keptQuote,
  somethingKept,
  filtered,
  filteredToNothing,
  found,
  foundNothing,
  ...passportStates,
  ...deskStates,
];

/** Scenes of the platform's list: a card in a chat, Moments. */
const [card, moments] = [1007, 1154];

export const launchedStates: readonly LaunchedState[] = [
  { name: 'offline', on: every, launch: { network: 'offline' } },
  { name: 'cloud refused', on: every, launch: { network: 'refused' } },
  { name: 'from Moments', on: (page) => home(page) || product(page), launch: { scene: moments } },
  { name: 'by a card', on: product, launch: { scene: card } },
  { name: 'no organiser', on: named('console'), launch: { openid: 'o_reader' } },
  { name: '320 px', on: every, width: 320 },
  { name: 'tablet', on: every, launch: { screen: 'window' }, width: 820 },
  { name: 'after moving', on: every, moves: true },
];

import { appPage } from './app-pages';
import type { Shot } from './camera';
import { someStamps } from './passport-states';

const desk = { width: 960, height: 920 };

/** The pictures of the READMEs, in docs/screenshots. */
export const readmeShots: readonly Shot[] = [
  { file: 'home.png', page: appPage('home') },
  { file: 'pay.png', page: appPage('pay') },
  { file: 'pay-dark.png', page: appPage('pay'), launch: { theme: 'dark' } },
  {
    file: 'channels-chart.png',
    page: appPage('channels'),
    reach: (page) =>
      page.getByRole('img').evaluate((plot) => {
        plot.scrollIntoView({ block: 'center' });
      }),
  },
  { file: 'search-en.png', page: appPage('search'), launch: { lang: 'en' } },
  {
    file: 'metric.png',
    page: appPage('pay'),
    reach: (page) => page.locator('wx-metric-card').getByRole('button').first().click(),
  },
  { file: 'insights.png', page: appPage('insights') },
  {
    file: 'find.png',
    page: appPage('find'),
    reach: (page) => page.locator('wx-input input').fill('wxzf'),
  },
  { file: 'quotes.png', page: appPage('quotes') },
  {
    file: 'me-en-dark.png',
    page: appPage('me'),
    launch: { lang: 'en', theme: 'dark' },
    reach: someStamps.reach,
  },
  { file: 'desktop.png', page: appPage('miniprogram'), window: desk },
];

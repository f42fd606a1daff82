import { consoleWords } from '../../../miniprogram/packages/console/i18n';
import { allBooths, liveView } from '../../../miniprogram/packages/console/live-numbers/live-view';
import { snapshot } from '../../../miniprogram/snapshot/index';
import type { BoothCounts, StatsData } from '../../../typings/event';

const day = '2023-01-10';

const boothCounts = (changes: Partial<BoothCounts> = {}): BoothCounts => ({
  id: 'a1b2c3d4',
  product: 'pay',
  label: { zh: '刷掌支付', en: 'Palm payment' },
  place: { zh: '一层', en: 'Ground floor' },
  revoked: null,
  scans: 30,
  stamps: 20,
  times: [
    { time: `${day}T09`, scans: 10, stamps: 5 },
    { time: `${day}T10`, scans: 20, stamps: 15 },
  ],
  ...changes,
});

const stats = (changes: Partial<StatsData> = {}): StatsData => ({
  edition: '2023',
  from: day,
  to: day,
  by: 'hour',
  total: { visits: 12_345, scans: 40, stamps: 25, shares: 2 },
  visitors: 12,
  badges: 3,
  times: [
    { time: `${day}T09`, visits: 9000, scans: 40, stamps: 5, shares: 0 },
    { time: `${day}T10`, visits: 3345, scans: 20, stamps: 20, shares: 2 },
  ],
  booths: [boothCounts(), boothCounts({ id: 'b1b2c3d4', scans: 10, stamps: 5, times: [], revoked: 1 })],
  channels: [{ channel: 'code', count: 40 }],
  shares: [
    { page: 'pay', count: 1 },
    { page: 'home', count: 1 },
  ],
  metrics: [
    { metric: 'pay-coupons-used', count: 1200 },
    { metric: 'no-longer-there', count: 1 },
  ],
  ...changes,
});

const naming = {
  language: 'zh',
  words: consoleWords('zh').numbers,
  content: snapshot.pages.insights,
} as const;

it('counts in words and figures, by name', () => {
  const { totals, shares, metrics, channels } = liveView(stats(), allBooths, naming);
  expect(totals.map(({ label, text }) => `${label} ${text}`)).toEqual([
    '扫码 40',
    '印章 25',
    '集章的人 12',
    '集齐的人 3',
    '进入手册 12,345',
    '分享 2',
  ]);
  expect(shares.map(({ name }) => name)).toEqual(['微信支付', '首页']);
  expect(channels.map(({ name, count }) => `${name} ${count}`)).toEqual(['扫码 40次']);
  // A number that the content at hand has not is named by its id.
  expect(metrics.map(({ name, count }) => `${name} ${count}`)).toEqual([
    '微信支付 · 优惠券使用金额 1,200次',
    'no-longer-there 1次',
  ]);
});

it('has a bar for each hour of a day, as high as its part of the busiest one', () => {
  const { bars } = liveView(stats(), allBooths, naming);
  expect(bars.bars).toHaveLength(24);
  expect(bars.bars[9]).toMatchObject({ scans: 100, stamps: 12.5 });
  expect(bars.bars[10]).toMatchObject({ scans: 50, stamps: 50 });
  expect(bars.bars[11]).toMatchObject({ scans: 0, stamps: 0 });
  expect(bars.bars.filter(({ mark }) => mark !== '').map(({ mark }) => mark)).toEqual(['0', '6', '12', '18']);
  expect(bars.phrase.replace(/\u200a/g, '')).toBe('最热闹的是9–10时：扫码40，印章5');
});

it('has a bar for each day of a week', () => {
  const week = stats({
    from: '2023-01-04',
    to: day,
    by: 'day',
    times: [{ time: day, visits: 1, scans: 4, stamps: 1, shares: 0 }],
  });
  const { bars } = liveView(week, allBooths, naming);
  expect(bars.bars.map(({ mark }) => mark)).toEqual(['4', '5', '6', '7', '8', '9', '10']);
  expect(bars.bars.at(-1)?.scans).toBe(100);
});

it('shows one booth’s hours where one is chosen', () => {
  const { bars, choices } = liveView(stats(), 'a1b2c3d4', naming);
  expect(choices.map(({ text }) => text)).toEqual(['全部展位', '刷掌支付', '刷掌支付']);
  expect(bars.bars[10]).toMatchObject({ scans: 100, stamps: 75 });
  const { bars: none } = liveView(stats(), 'b1b2c3d4', naming);
  expect(none.phrase).toBe('这里没有动静');
  expect(none.bars.every(({ scans }) => scans === 0)).toBe(true);
});

it('has every booth on the table, also a revoked one', () => {
  const { booths } = liveView(stats(), allBooths, naming);
  expect(booths.map(({ scans, stamps, length, revoked }) => [scans, stamps, length, revoked])).toEqual([
    ['30', '20', 100, false],
    ['10', '5', (10 / 30) * 100, true],
  ]);
});

it('is empty where nothing happened', () => {
  const nothing = stats({ total: { visits: 0, scans: 0, stamps: 0, shares: 0 } });
  expect(liveView(nothing, allBooths, naming).isEmpty).toBe(true);
  expect(liveView(stats(), allBooths, naming).isEmpty).toBe(false);
});

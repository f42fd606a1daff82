import {
  isBooths,
  isHistory,
  isRelease,
  isStats,
  isValidation,
  isWhoami,
} from '../../../miniprogram/packages/console/guards';

const booth = {
  id: 'a1b2c3d4',
  edition: '2023',
  product: 'pay',
  label: { zh: '一', en: 'One' },
  place: { zh: '一层', en: 'Ground floor' },
  created: 1,
  revoked: null,
  scene: '1.a1b2c3d4.AAAAAAAAAAAAAA',
  page: 'pages/pay/pay',
};

const stats = {
  edition: '2023',
  from: '2023-01-10',
  to: '2023-01-10',
  by: 'hour',
  total: { visits: 1, scans: 1, stamps: 1, shares: 1 },
  visitors: 1,
  badges: 0,
  times: [],
  booths: [{ ...booth, scans: 1, stamps: 1, times: [{ time: '2023-01-10T09', scans: 1, stamps: 1 }] }],
  channels: [{ channel: 'code', count: 1 }],
  shares: [],
  metrics: [],
};

it.each<[string, (value: unknown) => boolean, unknown]>([
  ['who is there', isWhoami, { openid: 'o', organiser: false }],
  ['booths', isBooths, { booths: [booth, { ...booth, revoked: 2 }] }],
  ['numbers', isStats, stats],
  ['a history before anything', isHistory, { current: null, versions: [] }],
  [
    'problems',
    isValidation,
    {
      edition: '2023',
      valid: false,
      problems: [{ collection: 'metrics', record: 'a', field: 'b', message: 'c' }],
    },
  ],
  [
    'a release',
    isRelease,
    { version: 2, edition: '2023', hashes: {}, codes: { rendered: ['pay'], failed: [] } },
  ],
])('knows %s', (_name, is, value) => {
  expect(is(value)).toBe(true);
});

it.each<[string, (value: unknown) => boolean, unknown]>([
  ['nothing', isWhoami, undefined],
  ['a flag that is a word', isWhoami, { openid: 'o', organiser: 'yes' }],
  ['a product that is none of ours', isBooths, { booths: [{ ...booth, product: 'video' }] }],
  ['a label in one language', isBooths, { booths: [{ ...booth, label: { zh: '一' } }] }],
  ['a number that is none', isStats, { ...stats, badges: NaN }],
  ['a booth without its hours', isStats, { ...stats, booths: [booth] }],
  ['a release without its codes', isRelease, { version: 2, edition: '2023' }],
])('does not take %s', (_name, is, value) => {
  expect(is(value)).toBe(false);
});

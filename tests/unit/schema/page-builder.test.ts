import { buildPages, pageEntries } from '../../../cloudfunctions/shared/content/page-builder';
import type { ProductPage } from '../../../typings/content';
import { snapshotOf } from '../../../tools/build/snapshot';
import { recordOf, sampleEdition } from '../../support/sample-edition';

const ids = (records: { _id: string }[]): string[] => records.map(({ _id }) => _id);

const payPage = (content = sampleEdition()): ProductPage => {
  const { pay } = buildPages(content);
  if (pay === undefined) throw new Error('The sample has a page for pay');
  return pay;
};

it('builds a page for each product of the edition, and those that every edition has', () => {
  expect(pageEntries(buildPages(sampleEdition())).map(([id, page]) => [id, page.id])).toEqual(
    expect.arrayContaining(['home', 'pay', 'channels', 'insights', 'quotes'].map((id) => [id, id])),
  );
  expect(Object.keys(buildPages(sampleEdition()))).toHaveLength(5);
});

describe('the home page', () => {
  const { home } = buildPages(sampleEdition());

  it("has a row a product in the edition's order", () => {
    expect(home.rows.map(({ product }) => product.slug)).toEqual(['pay', 'channels']);
  });

  it('shows the lead, then the other headlines of the product in their order', () => {
    expect(home.rows.map(({ lead, others }) => [lead._id, ids(others)])).toEqual([
      ['pay-claims', ['pay-spending']],
      ['channels-time', []],
    ]);
  });

  it('says how every metric is written', () => {
    expect(home.rows[0]?.lead.display.en).toEqual({
      prefix: 'over ',
      number: '300',
      suffix: ' million claims',
    });
  });

  it('carries links and quotes', () => {
    expect([ids(home.links), ids(home.quotes)]).toEqual([['pay-channels'], ['pay-quote']]);
  });
});

describe('a product page', () => {
  it('has the lead, and every other metric of the product in order', () => {
    expect(payPage().lead._id).toBe('pay-claims');
    expect(ids(payPage().metrics)).toEqual(['pay-issued', 'pay-spending', 'pay-volume']);
  });

  it('knows its place and the next product, after the last the first', () => {
    const { pay, channels } = buildPages(sampleEdition());
    expect(pay).toMatchObject({ index: 1, total: 2, next: { slug: 'channels' } });
    expect(channels).toMatchObject({ index: 2, total: 2, next: { slug: 'pay' } });
  });

  it('has its own announcements, stories, chart and quote, and nothing where there is none', () => {
    const { pay, channels } = buildPages(sampleEdition());
    expect(pay).toMatchObject({
      chart: { _id: 'pay-chart' },
      quote: { _id: 'pay-quote' },
      announcements: [{ _id: 'pay-news' }],
      stories: [{ _id: 'pay-story' }],
    });
    expect(channels).toMatchObject({ quote: null, announcements: [], stories: [] });
  });

  it('says which event it belongs to', () => {
    expect(payPage().edition).toEqual({
      _id: 'sample',
      title: { zh: '样例', en: 'Sample' },
      theme: { zh: '主题', en: 'Theme' },
      source: { zh: '出处', en: 'Source' },
      unofficial: { zh: '非官方', en: 'Unofficial' },
    });
  });
});

it('lists every metric for the insights page, product by product', () => {
  expect(ids(buildPages(sampleEdition()).insights.metrics)).toEqual([
    'pay-claims',
    'pay-issued',
    'pay-spending',
    'pay-volume',
    'channels-time',
    'channels-income',
    'channels-uploads',
  ]);
});

it('does not change the content it is built from', () => {
  const content = sampleEdition();
  buildPages(content);
  expect(content).toEqual(sampleEdition());
});

it('does not bundle an edition that lacks a product as a snapshot', () => {
  expect(snapshotOf('sample', sampleEdition())).toBeNull();
});

it('bundles an edition with every product, older than any release', () => {
  const content = sampleEdition();
  for (const slug of ['miniprogram', 'wecom', 'search'] as const) {
    const lead = `${slug}-lead`;
    content.products.push({ ...recordOf(content.products), _id: slug, slug, lead });
    content.metrics.push({ ...recordOf(content.metrics), _id: lead, product: slug });
    recordOf(content.editions).productOrder.push(slug);
  }
  const snapshot = snapshotOf('sample', content);
  expect(snapshot).toMatchObject({ version: 0, edition: 'sample', pages: buildPages(content) });
  expect(Object.keys(snapshot?.hashes ?? {}).sort()).toEqual(Object.keys(buildPages(content)).sort());
});

import { readingsOf } from '../../../cloudfunctions/shared/content/readings';
import { snapshot } from '../../../miniprogram/snapshot';
import { recordOf, sampleEdition } from '../../support/sample-edition';

describe('the readings of an edition', () => {
  it('are those of the context: a character that is read in two ways there has both, and no others', () => {
    const content = sampleEdition();
    const label = recordOf(content.metrics).label;
    label.zh = '女子银行的长期增长';
    expect(readingsOf(content)).toMatchObject({ 行: 'hang', 长: 'chang zhang', 女: 'nv' });
    label.zh = '女子银行的增长';
    expect(readingsOf(content)).toMatchObject({ 长: 'zhang' });
  });

  it('read a speaker’s name as a name', () => {
    const content = sampleEdition();
    recordOf(content.quotes).speaker.zh = '曾单';
    expect(readingsOf(content)).toMatchObject({ 曾: 'zeng' });
  });

  it('are of the units beside the numbers too', () => {
    expect(readingsOf(sampleEdition())).toMatchObject({ 亿: 'yi', 超: 'chao' });
  });
});

it('the 2023 edition has a reading for every character of what can be searched, and little weight by it', () => {
  const { channels, pay, miniprogram, wecom, search, insights } = snapshot.pages;
  const { readings = {} } = insights;
  const searchable = [channels, pay, miniprogram, wecom, search].map(
    ({ product, lead, metrics, announcements, stories, quote }) => [
      product.name,
      [lead, ...metrics].map(({ label, window, scope, meaning, display }) => [
        label,
        window,
        scope,
        meaning,
        display,
      ]),
      announcements.map(({ title, text }) => [title, text]),
      stories.map(({ title, text }) => [title, text]),
      [quote?.words, quote?.speaker, quote?.role],
    ],
  );
  const characters = new Set(JSON.stringify(searchable).match(/\p{Script=Han}/gu));
  expect(
    [...characters].filter((character) => !/^[a-z]+( [a-z]+)*$/.test(readings[character] ?? '')),
  ).toEqual([]);
  expect(JSON.stringify(readings).length).toBeLessThan(16 * 1024);
});

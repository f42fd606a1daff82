import { sheetView } from '../../../miniprogram/domain/view/sheet-view';
import { wordsFor } from '../../../miniprogram/i18n';
import { snapshot } from '../../../miniprogram/snapshot';
import { productIds } from '../../../miniprogram/domain/products';
import type { Language, Qualifier, ServedMetric } from '../../../typings/content';
import { channelsPage, text, uploads, watchTime } from './samples';

/** What a sheet says of the page's lead metric: its terms with their lines. */
const said = (lead: ServedMetric, language: Language = 'zh'): Record<string, string[]> => {
  const sheet = sheetView(channelsPage({ lead }), lead._id, language, wordsFor(language));
  return Object.fromEntries((sheet?.rows ?? []).map(({ term, lines }) => [term, lines]));
};

describe('a metric up close', () => {
  it('is the metric of the page that was asked for', () => {
    const sheet = sheetView(channelsPage(), 'uploads', 'zh', wordsFor('zh'));
    expect(sheet).toMatchObject({ product: 'channels', metric: { id: 'uploads', number: '100' } });
    expect(sheetView(channelsPage(), 'nothing', 'zh', wordsFor('zh'))).toBeNull();
  });

  it('says what is measured, how exact it is, what it is set against, and where it was said', () => {
    expect(said(uploads)).toEqual({
      衡量什么: ['过去一年\u200a2\u200a次统计'],
      怎么读: ['下限：原文说“超”，实际更多'],
      和谁比: ['去年同期'],
      出处: ['视频号演讲 · “样例”'],
    });
    expect(said(uploads, 'en')).toEqual({
      Measures: ['Counted twice'],
      'How to read it': ['Lower bound: over this, so it was more'],
      'Set against': ['The same time a year earlier'],
      Source: ['Channels talk · “样例”'],
    });
  });

  it('says period, scope and standing where they limit the number', () => {
    const limited: ServedMetric = {
      ...watchTime,
      against: 'unstated',
      window: text('2022年', 'in 2022'),
      scope: text('认证店铺', 'verified shops'),
      status: 'target',
    };
    expect(said(limited)).toMatchObject({
      和谁比: ['原文没有说明'],
      时段: ['2022\u200a年'],
      范围: ['认证店铺'],
      性质: ['目标：演讲时还在努力，尚未达到'],
    });
  });

  it.each<[Qualifier, string, string]>([
    ['exact', '确数', 'Exact'],
    ['over', '下限', 'Lower bound'],
    ['upwards', '下限', 'Lower bound'],
    ['odd', '下限', 'Lower bound'],
    ['orMore', '下限', 'Lower bound'],
    ['within', '上限', 'Upper bound'],
    ['several', '约数', 'Rough'],
  ])('reads %s as %s', (qualifier, zh, en) => {
    const metric = { ...watchTime, qualifier };
    expect(said(metric)['怎么读']?.[0]).toContain(zh);
    expect(said(metric, 'en')['How to read it']?.[0]).toContain(en);
  });

  it('names every place of the record, word for word', () => {
    const sources: ServedMetric['sources'] = [
      { section: 'opening', words: '使用时长达3倍' },
      { section: 'closing', words: '再见' },
    ];
    expect(said({ ...watchTime, sources })['出处']).toEqual(['开场总览 · “使用时长达3倍”', '结语 · “再见”']);
  });
});

it.each(productIds)('every metric of %s has its meaning, its reading and its source', (id) => {
  const page = snapshot.pages[id];
  for (const { _id } of [page.lead, ...page.metrics]) {
    for (const language of ['zh', 'en'] as const) {
      const sheet = sheetView(page, _id, language, wordsFor(language));
      expect(sheet?.rows.length).toBeGreaterThanOrEqual(3);
    }
  }
});

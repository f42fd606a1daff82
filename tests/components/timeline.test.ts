import { labels, loadComponent, texts } from '../support/component';
import { metricOf } from '../support/views';

const show = loadComponent('timeline');

const itemOf = (status: string, statusText: string): Record<string, unknown> => ({
  id: status,
  status,
  statusText,
  title: `标题-${status}`,
  text: '正文',
  metrics: [],
});

describe('a timeline', () => {
  it('says each status in a word as well as by a mark', () => {
    const timeline = show({ items: [itemOf('launched', '已上线'), itemOf('rollingOut', '逐步开放')] });
    expect(texts(timeline, '.timeline__status')).toEqual(['已上线', '逐步开放']);
    expect(timeline.querySelectorAll('.timeline__mark--launched')).toHaveLength(1);
    expect(timeline.querySelectorAll('.timeline__mark--rolling')).toHaveLength(1);
  });

  it('keeps the order it is given', () => {
    const timeline = show({ items: [itemOf('upcoming', '即将推出'), itemOf('launched', '已上线')] });
    expect(texts(timeline, '.timeline__title')).toEqual(['标题-upcoming', '标题-launched']);
  });

  it('carries the numbers that belong to an announcement', () => {
    const timeline = show({ items: [{ ...itemOf('launched', '已上线'), metrics: [metricOf()] }] });
    expect(labels(timeline)).toEqual([metricOf().phrase]);
  });
});

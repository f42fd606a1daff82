import { loadComponent, texts } from '../support/component';

const bars = loadComponent('count-bars', { folder: 'packages/console' });

describe('counts by the hour', () => {
  const view = {
    heading: '每小时',
    phrase: '最热闹的是 9–10 时：扫码 40，印章 5',
    bars: [
      { time: '2023-01-10T06', scans: 0, stamps: 0, mark: '6' },
      { time: '2023-01-10T09', scans: 100, stamps: 12.5, mark: '' },
    ],
  };

  it('say their finding in words, and which bar is which', () => {
    const component = bars({ bars: view, scans: '扫码', stamps: '印章' });
    expect(texts(component, '.count-bars__heading')).toEqual(['每小时']);
    expect(texts(component, '.count-bars__phrase')).toEqual([view.phrase]);
    expect(texts(component, '.count-bars__mark')).toEqual(['6', '']);
    expect(texts(component, '.count-bars__key')).toEqual(['扫码', '印章']);
  });

  it('are as high as counted', () => {
    const component = bars({ bars: view, scans: '扫码', stamps: '印章' });
    const heights = component
      .querySelectorAll('.count-bars__bar')
      .map(({ dom }) => (dom instanceof HTMLElement ? dom.style.height : ''));
    expect(heights).toEqual(['0%', '0%', '100%', '12.5%']);
  });
});

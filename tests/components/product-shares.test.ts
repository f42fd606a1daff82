import { labels, loadComponent, texts } from '../support/component';
import { listedOf } from '../support/views';

it('says how many metrics each product has', () => {
  const groups = [
    { id: 'channels', name: '视频号', metrics: [listedOf()] },
    { id: 'pay', name: '微信支付', metrics: [listedOf(), listedOf({ id: 'other' })] },
  ];
  const shown = loadComponent('product-shares')({ groups });
  expect(labels(shown)).toEqual(['视频号 1', '微信支付 2']);
  expect(texts(shown, '.product-shares__key')).toEqual(['1', '2']);
});

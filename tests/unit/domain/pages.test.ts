import { isPageId, pageIds } from '../../../miniprogram/domain/pages';
import { isProductId, productIds } from '../../../miniprogram/domain/products';

it('knows a page for each product and three more', () => {
  expect([...pageIds].sort()).toEqual([...productIds, 'home', 'insights', 'quotes'].sort());
  expect(pageIds.every(isPageId)).toBe(true);
});

it.each(['nope', 'constructor', '', 7, null, undefined, ['home']])('does not take %j for a page', (value) => {
  expect(isPageId(value)).toBe(false);
});

it('does not take a page without a product for a product', () => {
  expect(productIds.every(isProductId)).toBe(true);
  expect(isProductId('home')).toBe(false);
});

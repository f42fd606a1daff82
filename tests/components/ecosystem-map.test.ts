import fc from 'fast-check';
import { mapLines, touchSize } from '../../miniprogram/components/ecosystem-map/layout';
import { places } from '../../miniprogram/domain/map-places';
import { productIds } from '../../miniprogram/domain/products';
import links from '../../cloudfunctions/publish/editions/2023/links.json';
import type { Link, ProductId } from '../../typings/content';
import { labelsOf, listen, loadComponent, tap, texts } from '../support/component';

const show = loadComponent('ecosystem-map');

const properties = {
  products: [
    { id: 'pay', name: '微信支付' },
    { id: 'miniprogram', name: '小程序' },
    { id: 'search', name: '搜一搜' },
  ],
  links: [
    { id: 'pay-miniprogram', between: ['pay', 'miniprogram'], fact: '付完款，领一张券。' },
    { id: 'miniprogram-search', between: ['miniprogram', 'search'], fact: '小程序能被搜到。' },
  ],
  label: '生态地图',
  linkLabel: '两个产品的连接',
  openLabel: '打开',
};

describe('the map of the ecosystem', () => {
  it('has a button for every product and every stated link', () => {
    expect(labelsOf(show(properties), 'button')).toEqual([
      '打开 微信支付',
      '打开 小程序',
      '打开 搜一搜',
      '两个产品的连接: 微信支付 — 小程序',
      '两个产品的连接: 小程序 — 搜一搜',
    ]);
  });

  it('tells which product was tapped', async () => {
    const map = show(properties);
    const chosen = listen(map, 'choose');
    await tap(map, '.ecosystem-map__node', 1);
    expect(chosen).toEqual([{ id: 'miniprogram' }]);
  });

  it('shows its products and its links, and leads nowhere, in a page inside Moments', async () => {
    const map = show({ ...properties, openLabel: '' });
    expect(labelsOf(map, 'text')).toEqual(['微信支付', '小程序', '搜一搜']);
    expect(labelsOf(map, 'button')).toHaveLength(2);
    const chosen = listen(map, 'choose');
    await tap(map, '.ecosystem-map__node', 1);
    expect(chosen).toEqual([]);
  });

  it('shows the fact behind the line that was tapped, and lets go of it on a second tap', async () => {
    const map = show(properties);
    await tap(map, '.ecosystem-map__knot', 1);
    expect(texts(map, '.ecosystem-map__fact')).toEqual(['小程序 — 搜一搜小程序能被搜到。']);
    expect(map.querySelectorAll('.ecosystem-map__line--chosen')).toHaveLength(1);
    await tap(map, '.ecosystem-map__knot', 1);
    expect(texts(map, '.ecosystem-map__fact')).toEqual([]);
  });
});

const pairs = productIds.flatMap((one, index) =>
  productIds.slice(index + 1).map((other): [ProductId, ProductId] => [one, other]),
);

describe('the layout of the map', () => {
  it('keeps the touch targets of this edition’s links and products apart', () => {
    const edition = links as unknown as Link[];
    const targets = [
      ...mapLines(edition.map((link) => link.between)).map((line) => line.knot),
      ...Object.values(places),
    ];
    for (const [index, one] of targets.entries()) {
      for (const other of targets.slice(index + 1)) {
        const distance = Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y));
        expect(distance).toBeGreaterThanOrEqual(touchSize);
      }
    }
  });

  it('puts each knot on its line, whichever products are linked', () => {
    fc.assert(
      fc.property(fc.subarray(pairs), (linked) => {
        for (const [index, line] of mapLines(linked).entries()) {
          const [from, to] = linked[index]?.map((id) => places[id]) ?? [];
          if (from === undefined || to === undefined) throw new Error('a line without a pair');
          const detour =
            Math.hypot(line.knot.x - from.x, line.knot.y - from.y) +
            Math.hypot(to.x - line.knot.x, to.y - line.knot.y) -
            line.length;
          // Half a pixel each from rounding the knot's place and the line's length.
          expect(Math.abs(detour)).toBeLessThan(2);
        }
      }),
    );
  });
});

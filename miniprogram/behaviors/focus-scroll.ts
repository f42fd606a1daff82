import { barHeight } from './section-watcher';

interface Page {
  createSelectorQuery(): WechatMiniprogram.SelectorQuery;
  selectAllComponents(selector: string): WechatMiniprogram.Component.TrivialInstance[];
}

/** Room between the section bar and what stands below it, px. */
const room = 20;

const isBox = (value: unknown): value is { top: number } =>
  typeof value === 'object' && value !== null && 'top' in value && typeof value.top === 'number';

const topOf = (query: WechatMiniprogram.SelectorQuery): Promise<number | null> =>
  new Promise((resolve) => {
    query.select('.focused').boundingClientRect();
    query.exec(([box]: unknown[]) => {
      resolve(isBox(box) ? box.top : null);
    });
  });

const scrollTopOf = (page: Page): Promise<number> =>
  new Promise((resolve) => {
    page
      .createSelectorQuery()
      .selectViewport()
      .scrollOffset(({ scrollTop }) => {
        resolve(scrollTop);
      })
      .exec();
  });

/**
 * Brings the element of class `focused` under the section bar; nothing happens where there is none.
 * @param page the element stands in it, or in a component of class `records`
 * @param duration ms
 */
export const scrollToFocused = async (page: Page, duration: number): Promise<void> => {
  const queries = [
    page.createSelectorQuery(),
    ...page.selectAllComponents('.records').map((component) => page.createSelectorQuery().in(component)),
  ];
  const tops = await Promise.all(queries.map(topOf));
  const [top] = tops.filter((found) => found !== null);
  if (top === undefined) return;
  const scrollTop = Math.max(0, (await scrollTopOf(page)) + top - barHeight() - room);
  await wx.pageScrollTo({ scrollTop, duration });
};

interface Page {
  createSelectorQuery(): WechatMiniprogram.SelectorQuery;
}

interface Edge {
  top: number;
  bottom: number;
}

/**
 * Where a page was scrolled past the start of its results, brings that start under the bar of filters again.
 * @param page the bar is of class `filters` and stays at the top, the results of class `results`
 */
export const showFromStart = (page: Page): void => {
  const query = page.createSelectorQuery();
  query.select('.filters').boundingClientRect();
  query.select('.results').boundingClientRect();
  query.selectViewport().scrollOffset();
  query.exec(([bar, results, viewport]: [Edge | null, Edge | null, { scrollTop: number }]) => {
    if (bar === null || results === null || results.top >= bar.bottom) return;
    void wx.pageScrollTo({ scrollTop: viewport.scrollTop + results.top - bar.bottom, duration: 0 });
  });
};

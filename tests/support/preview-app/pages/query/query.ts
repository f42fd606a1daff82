interface Drawn {
  width: number;
  isOpaque: boolean;
}

Page({
  seen: [] as { id: string; ratio: number; name: unknown }[],
  scrolls: [] as number[],
  bottoms: 0,
  passed: [] as WechatMiniprogram.IntersectionObserverObserveCallbackResult[],
  passing: null as WechatMiniprogram.IntersectionObserver | null,
  observer: null as WechatMiniprogram.IntersectionObserver | null,
  onReady() {
    this.observer = this.createIntersectionObserver({ thresholds: [0.5] });
    this.observer.relativeToViewport({ bottom: 0 }).observe('.below', (result) => {
      const { id, dataset } = result as typeof result & { id: string; dataset: { name: unknown } };
      this.seen.push({ id, ratio: result.intersectionRatio, name: dataset.name });
    });
  },
  onUnload() {
    this.observer?.disconnect();
  },
  /** Follows the first box over the window's edge; `margins` grow the window. */
  follow(margins: { top?: number }) {
    this.passing = this.createIntersectionObserver({ thresholds: [0] });
    this.passing.relativeToViewport(margins).observe('#first', (result) => {
      this.passed.push(result);
    });
  },
  unfollow() {
    this.passing?.disconnect();
  },
  async scroll(options: WechatMiniprogram.PageScrollToOption) {
    await wx.pageScrollTo(options);
  },
  onPageScroll({ scrollTop }) {
    this.scrolls.push(scrollTop);
  },
  onReachBottom() {
    this.bottoms += 1;
  },
  async scrollAndLeave() {
    await wx.pageScrollTo({ selector: '.below', duration: 0 });
    await this.ask();
    await wx.navigateTo({ url: '../second/second' });
  },
  ask(): Promise<unknown[]> {
    return new Promise((done) => {
      wx.createSelectorQuery()
        .select('#first')
        .boundingClientRect()
        .selectAll('.box')
        .fields({ id: true, dataset: true, size: true, computedStyle: ['display'] })
        .selectViewport()
        .scrollOffset()
        .select('.absent')
        .boundingClientRect()
        .exec(done);
    });
  },
  /** What one query gives when it is carried out twice. */
  askTwice(): Promise<unknown[]> {
    const query = wx.createSelectorQuery().select('#first').fields({ id: true });
    return Promise.all([1, 2].map(() => new Promise((done) => query.exec(done))));
  },
  draw(): Promise<Drawn> {
    return new Promise((done) => {
      this.createSelectorQuery()
        .select('#canvas')
        .fields({ node: true, size: true })
        .exec(([found]: { node: WechatMiniprogram.Canvas; width: number }[]) => {
          if (found === undefined) return;
          const { node, width } = found;
          node.width = width;
          const context = node.getContext('2d') as unknown as CanvasRenderingContext2D;
          context.fillRect(0, 0, 10, 10);
          done({ width, isOpaque: context.getImageData(5, 5, 1, 1).data[3] === 255 });
        });
    });
  },
});

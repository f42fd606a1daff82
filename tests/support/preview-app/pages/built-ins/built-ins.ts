interface ScrollNode {
  scrollTo: (target: { top: number }) => void;
}

Page({
  data: { top: 0, playing: false, text: 'first', menu: true },
  events: [] as { type: string; detail: object }[],
  note({ type, detail }: WechatMiniprogram.CustomEvent<object>) {
    this.events.push({ type, detail });
  },
  set(data: Record<string, unknown>) {
    this.setData(data);
  },
  nodeOf(selector: string): Promise<ScrollNode> {
    return new Promise((done) => {
      this.createSelectorQuery()
        .select(selector)
        .node((found) => {
          done((found as { node: ScrollNode }).node);
        })
        .exec();
    });
  },
  async scrollByNode(top: number) {
    (await this.nodeOf('.list')).scrollTo({ top });
  },
});

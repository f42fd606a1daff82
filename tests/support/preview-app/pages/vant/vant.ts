Page({
  data: { shown: false, active: 0, label: 'open', hasEntered: false },
  events: [] as string[],
  note({ type }: WechatMiniprogram.CustomEvent) {
    this.events.push(type);
  },
  open() {
    this.setData({ shown: true, label: 'opened' });
  },
  close() {
    this.setData({ shown: false });
  },
  entered() {
    this.setData({ hasEntered: true });
  },
  choose({ detail }: WechatMiniprogram.CustomEvent<{ index: number }>) {
    this.setData({ active: detail.index });
  },
});

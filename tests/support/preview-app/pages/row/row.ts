Page({
  data: {
    into: '',
    animated: false,
    items: ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'],
  },
  events: [] as { type: string; detail: object }[],
  note({ type, detail }: WechatMiniprogram.CustomEvent<object>) {
    this.events.push({ type, detail });
  },
  set(data: Record<string, unknown>) {
    this.setData(data);
  },
});

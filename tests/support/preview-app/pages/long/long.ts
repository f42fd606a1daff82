const { calls } = getApp<{ calls: string[] }>();

Page({
  data: {
    start: 2,
    shown: 1,
    slides: ['one', 'two', 'three'],
    lateSlides: [] as string[],
    source: '',
  },
  note({ type, detail }: WechatMiniprogram.CustomEvent<object>) {
    calls.push(`long ${type} ${JSON.stringify(detail)}`);
  },
  set(data: Record<string, unknown>) {
    this.setData(data);
  },
});

export {};

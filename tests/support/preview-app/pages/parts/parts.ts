Page({
  data: { into: '', slide: 0, slides: ['one', 'two', 'three'], typed: '' },
  events: [] as { type: string; detail: object }[],
  note({ type, detail }: WechatMiniprogram.CustomEvent<object>) {
    this.events.push({ type, detail });
  },
  showFar() {
    this.setData({ into: 'far' });
  },
  showLast() {
    this.setData({ slide: 2 });
  },
  changeSlide(event: WechatMiniprogram.SwiperChange) {
    this.note(event);
    this.setData({ slide: event.detail.current });
  },
});

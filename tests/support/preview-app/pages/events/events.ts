Page({
  data: { moved: false },
  events: [] as WechatMiniprogram.CustomEvent[],
  steps: [] as string[],
  note(event: WechatMiniprogram.CustomEvent<object, object, { step: string }>) {
    this.events.push(event);
    this.steps.push(event.currentTarget.dataset.step);
  },
  move() {
    this.setData({ moved: true });
  },
});

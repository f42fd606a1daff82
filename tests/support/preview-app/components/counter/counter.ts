const { calls } = getApp<{ calls: string[] }>();

Component({
  options: { multipleSlots: true },
  properties: { start: { type: Number, value: 0 } },
  data: { value: 0 },
  lifetimes: {
    attached(this: WechatMiniprogram.Component.TrivialInstance) {
      calls.push('counter attached');
      this.setData({ value: this.data.start });
    },
    ready() {
      calls.push('counter ready');
    },
    detached() {
      calls.push('counter detached');
    },
  },
  pageLifetimes: {
    show() {
      calls.push('counter show');
    },
    hide() {
      calls.push('counter hide');
    },
  },
  methods: {
    add(this: WechatMiniprogram.Component.TrivialInstance) {
      const value = Number(this.data.value) + 1;
      this.setData({ value });
      this.triggerEvent('changed', { value });
    },
  },
});

export {};

export const greeting = Behavior({
  data: { greeting: 'hello' },
  lifetimes: {
    attached() {
      getApp<{ calls: string[] }>().calls.push('behavior attached');
    },
  },
  pageLifetimes: {
    show() {
      getApp<{ calls: string[] }>().calls.push('behavior show');
    },
  },
  methods: {
    greet(this: WechatMiniprogram.Component.TrivialInstance) {
      this.setData({ greeting: 'good day' });
    },
  },
});

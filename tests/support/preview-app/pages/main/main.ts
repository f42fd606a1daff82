import { greeting } from '../../behaviors/greeting';

const { calls } = getApp<{ calls: string[] }>();

Page({
  behaviors: [greeting],
  data: { count: 0, list: [{ id: 'a' }, { id: 'b' }], changes: [] as number[] },
  onLoad(query) {
    calls.push(`main load ${JSON.stringify(query)}`);
  },
  onShow() {
    calls.push('main show');
  },
  onReady() {
    calls.push('main ready');
  },
  onHide() {
    calls.push('main hide');
  },
  onUnload() {
    calls.push('main unload');
  },
  onResize({ size }) {
    calls.push(`main resize ${size.windowWidth}`);
  },
  onChanged(event: WechatMiniprogram.CustomEvent<{ value: number }>) {
    this.setData({ count: event.detail.value });
  },
  async next() {
    await wx.navigateTo({ url: '../second/second?word=a%20b&empty=' });
  },
  fail() {
    throw new Error('thrown by a handler');
  },
});

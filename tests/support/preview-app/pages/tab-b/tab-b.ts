const { calls } = getApp<{ calls: string[] }>();

Page({
  onShow() {
    calls.push('tab-b show');
  },
  onUnload() {
    calls.push('tab-b unload');
  },
});

export {};

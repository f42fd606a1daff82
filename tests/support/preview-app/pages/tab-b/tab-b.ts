const { calls } = getApp<{ calls: string[] }>();

Page({
  onShow() {
    calls.push('tab-b show');
  },
});

export {};

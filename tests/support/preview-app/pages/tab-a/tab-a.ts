const { calls } = getApp<{ calls: string[] }>();

interface Sum {
  add: (a: number, b: number) => number;
}

Page({
  data: { sum: 0 },
  onLoad(query) {
    calls.push(`tab-a load ${JSON.stringify(query)}`);
  },
  onShow() {
    calls.push('tab-a show');
  },
  onHide() {
    calls.push('tab-a hide');
  },
  onUnload() {
    calls.push('tab-a unload');
  },
  /** The platform's message of a move. */
  go(move: 'redirectTo' | 'reLaunch', url: string): Promise<string> {
    return wx[move]({ url }).then(
      ({ errMsg }) => errMsg,
      (error: unknown) => (error as { errMsg: string }).errMsg,
    );
  },
  open(url: string): Promise<string> {
    return wx.navigateTo({ url }).then(({ errMsg }) => errMsg);
  },
  async onReady() {
    const { add } = (await require.async('../../package-late/sum')) as Sum;
    this.setData({ sum: add(1, 2) });
  },
});

export {};

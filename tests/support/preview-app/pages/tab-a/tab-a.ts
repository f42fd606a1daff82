const { calls } = getApp<{ calls: string[] }>();

interface Sum {
  add: (a: number, b: number) => number;
}

const moves = {
  navigateTo: (url: string): Promise<{ errMsg: string }> => wx.navigateTo({ url }),
  redirectTo: (url: string): Promise<{ errMsg: string }> => wx.redirectTo({ url }),
  reLaunch: (url: string): Promise<{ errMsg: string }> => wx.reLaunch({ url }),
  switchTab: (url: string): Promise<{ errMsg: string }> => wx.switchTab({ url }),
};

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
  go(move: keyof typeof moves, url: string): Promise<string> {
    return moves[move](url).then(
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

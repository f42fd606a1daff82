App<{ calls: string[] }>({
  calls: [],
  onLaunch({ path, scene }) {
    this.calls.push(`app launch ${path} ${scene}`);
    wx.onPageNotFound((missing) => {
      this.calls.push(`wx page not found ${missing.path}`);
    });
  },
  onShow() {
    this.calls.push('app show');
  },
  onError(error) {
    this.calls.push(`app error ${error.split('\n')[0] ?? ''}`);
  },
  onPageNotFound({ path, query, isEntryPage }) {
    this.calls.push(`app page not found ${JSON.stringify({ path, query, isEntryPage })}`);
    void wx.redirectTo({ url: '/pages/second/second?word=instead' });
  },
});

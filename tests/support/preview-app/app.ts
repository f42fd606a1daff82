App<{ calls: string[] }>({
  calls: [],
  onLaunch({ path, scene }) {
    this.calls.push(`app launch ${path} ${scene}`);
  },
  onShow() {
    this.calls.push('app show');
  },
});

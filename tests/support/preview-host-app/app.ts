App({
  /** What the platform told the app and its first page, in order. */
  notes: [] as string[],
  onShow({ scene }) {
    this.notes.push(`app show ${scene}`);
  },
  onHide() {
    this.notes.push('app hide');
  },
  onError(error) {
    this.notes.push(`app error ${error.split('\n')[0] ?? ''}`);
  },
  onUnhandledRejection({ reason }) {
    this.notes.push(`app rejection ${reason}`);
  },
  onThemeChange({ theme }) {
    this.notes.push(`app theme ${theme}`);
  },
});

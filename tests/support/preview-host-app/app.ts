App({
  /** What the platform told the app and its first page, in order. */
  notes: [] as string[],
  onShow({ scene }) {
    this.notes.push(`app show ${scene}`);
  },
  onHide() {
    this.notes.push('app hide');
  },
  onThemeChange({ theme }) {
    this.notes.push(`app theme ${theme}`);
  },
});

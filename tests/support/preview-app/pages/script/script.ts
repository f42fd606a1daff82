Page({
  data: { level: 0 },
  pressed({ x }: { x: number }) {
    this.setData({ level: x });
  },
});

/** What an instance knows and does not render. */
interface Memory {
  watcher?: WechatMiniprogram.IntersectionObserver | undefined;
}

const properties = {
  heading: { type: String, value: '' },
};

const data = { seen: false };

type Methods = WechatMiniprogram.Component.MethodOption & { unwatch(): void };

/** A part of a page under its heading. It rises into place once, when it is first seen. */
Component<typeof data, typeof properties, Methods, [], Memory>({
  properties,
  data,

  lifetimes: {
    attached() {
      this.watcher = this.createIntersectionObserver({ thresholds: [0] });
      this.watcher.relativeToViewport().observe('.page-section', ({ intersectionRatio }) => {
        if (intersectionRatio <= 0 || this.data.seen) return;
        this.unwatch();
        this.setData({ seen: true });
      });
    },
    detached() {
      this.unwatch();
    },
  },

  methods: {
    unwatch() {
      this.watcher?.disconnect();
      this.watcher = undefined;
    },
  },
});

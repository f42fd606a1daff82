/** When a page is painted and in view at once; told by its lifecycles, in whatever order they come. */
export interface Presence {
  onShow(): void;
  /** The first paint is done. A page left before it is painted while hidden. */
  onReady(): void;
  /** For onUnload as well. */
  onHide(): void;
}

/** @param enter called each time the page comes to be painted and in view; what it returns, when it no longer is */
export const createPresence = (enter: () => () => void): Presence => {
  let visible = false;
  let painted = false;
  let leave: (() => void) | null = null;
  const update = (): void => {
    if (visible && painted) {
      leave ??= enter();
      return;
    }
    leave?.();
    leave = null;
  };
  return {
    onShow() {
      visible = true;
      update();
    },
    onReady() {
      painted = true;
      update();
    },
    onHide() {
      visible = false;
      update();
    },
  };
};

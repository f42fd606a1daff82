import { passportState } from './state/service';

/** What an instance knows and does not render. */
export interface Following {
  endChanges?: (() => void) | undefined;
}

type Methods = WechatMiniprogram.Component.MethodOption & {
  follow(): void;
  leave(): void;
  /** The component's own: shows the passport as it is now. */
  update(): void;
};

/** Calls the component's `update` while its page is shown: at once, and whenever the passport changes. */
export const followsPassport = Behavior<Record<string, never>, Record<string, never>, Methods, [], Following>(
  {
    lifetimes: {
      attached() {
        this.follow();
      },
      detached() {
        this.leave();
      },
    },

    pageLifetimes: {
      show() {
        this.follow();
      },
      hide() {
        this.leave();
      },
    },

    methods: {
      follow() {
        if (this.endChanges !== undefined) return;
        this.endChanges = passportState.subscribe(() => {
          this.update();
        });
        this.update();
      },

      leave() {
        this.endChanges?.();
        this.endChanges = undefined;
      },

      update: () => undefined,
    },
  },
);

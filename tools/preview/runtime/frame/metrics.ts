/** Lengths of the phone drawn, in CSS px. */
export interface ScreenMetrics {
  /** True where a phone stands on a desk; false where the browser's window is the screen. */
  framed: boolean;
  width: number;
  height: number;
  statusBarHeight: number;
  /** The strip of the home indicator. */
  bottomInset: number;
}

/** iPhone 12 to 14: screen, status bar and home indicator (Apple's layout guide, points). */
const phone = { width: 390, height: 844, statusBarHeight: 47, bottomInset: 34 };

/** From this width on there is room for a desk around the phone. */
const deskWidth = 600;

/** Free space above and below the phone on a low window. */
const deskMargin = 20;

/** Below it bars would leave nothing of a page. */
const lowestScreen = 240;

/** WeChat's navigation bar and tab bar on iOS. */
export const navigationBarHeight = 44;
export const tabBarHeight = 49;

/** The capsule button, as getMenuButtonBoundingClientRect gives it on iOS. */
export const capsule = { width: 87, height: 32, right: 7 };

/** phone: a wide window is a desk with a phone on it. window: the window is the screen, as a tablet's is. */
export type Screen = 'phone' | 'window';

/** The screen for a browser window of this size. */
export const screenMetrics = (
  window: { width: number; height: number },
  screen: Screen = 'phone',
): ScreenMetrics =>
  screen === 'window' || window.width < deskWidth
    ? { framed: false, width: window.width, height: window.height, statusBarHeight: 0, bottomInset: 0 }
    : {
        framed: true,
        ...phone,
        height: Math.min(phone.height, Math.max(lowestScreen, window.height - 2 * deskMargin)),
      };

/** The screen as it is now; `launch.ts` has refused any other name of one. */
export const currentScreen = (): ScreenMetrics =>
  screenMetrics(
    { width: window.innerWidth, height: window.innerHeight },
    new URLSearchParams(window.location.search).get('screen') === 'window' ? 'window' : 'phone',
  );

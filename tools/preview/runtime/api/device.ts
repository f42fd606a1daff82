import { capsule, currentScreen, navigationBarHeight } from '../frame/metrics';
import type { HostServices } from '../host';
import { listeners, method } from './call';
import { singlePageScene } from './single-page';

/** The base library that the engine stands for: the first with glass-easel in the WebView. */
const libraryVersion = '3.8.12';

/** Screen, device, app and network, as the platform describes them. Lengths in CSS px. */
export const device = ({ launch, conditions, frame }: HostServices): Record<string, unknown> => {
  const getWindowInfo = (): Record<string, unknown> => {
    const { width, height, statusBarHeight, bottomInset } = currentScreen();
    // On a single page the safe area is the whole screen ("Share to Moments").
    const whole = launch.scene === singlePageScene;
    const top = whole ? 0 : statusBarHeight;
    const bottom = whole ? height : height - bottomInset;
    return {
      pixelRatio: window.devicePixelRatio,
      screenWidth: width,
      screenHeight: height,
      windowWidth: width,
      windowHeight: frame.stage.clientHeight,
      statusBarHeight,
      safeArea: { left: 0, right: width, top, bottom, width, height: bottom - top },
      screenTop: statusBarHeight + navigationBarHeight,
    };
  };
  const getDeviceInfo = (): Record<string, unknown> => ({
    abi: 'arm64',
    benchmarkLevel: 50,
    brand: 'iPhone',
    model: 'iPhone 13',
    platform: 'ios',
    system: 'iOS 17.5',
    cpuType: 'Apple A15',
    memorySize: '4096',
  });
  const getAppBaseInfo = (): Record<string, unknown> => ({
    SDKVersion: libraryVersion,
    enableDebug: false,
    host: { env: 'WeChat', appId: '', version: 0 },
    language: launch.language,
    version: '8.0.50',
    theme: launch.theme,
    fontSizeScaleFactor: launch.font,
    fontSizeSetting: 16 * launch.font,
  });
  const getMenuButtonBoundingClientRect = (): Record<string, number> => {
    const { width, statusBarHeight } = currentScreen();
    const top = statusBarHeight + (navigationBarHeight - capsule.height) / 2;
    const right = width - capsule.right;
    return {
      width: capsule.width,
      height: capsule.height,
      top,
      right,
      bottom: top + capsule.height,
      left: right - capsule.width,
    };
  };
  const networkType = (): string => (launch.network === 'offline' ? 'none' : 'wifi');
  const networkListeners = listeners<[{ isConnected: boolean; networkType: string }]>();
  let known = networkType();
  conditions.onNetwork(() => {
    // A slow or a refusing cloud is a connection all the same.
    if (networkType() === known) return;
    known = networkType();
    networkListeners.tell({ isConnected: known !== 'none', networkType: known });
  });
  const themeListeners = listeners<[{ theme: string }]>();
  conditions.onTheme((theme) => {
    themeListeners.tell({ theme });
  });

  return {
    getWindowInfo,
    getDeviceInfo,
    getAppBaseInfo,
    getMenuButtonBoundingClientRect,
    /** Deprecated, but Vant asks it for the library's version. */
    getSystemInfoSync: () => ({ ...getDeviceInfo(), ...getAppBaseInfo(), ...getWindowInfo() }),
    getNetworkType: method('getNetworkType', () => ({ networkType: networkType() })),
    onNetworkStatusChange: networkListeners.add,
    offNetworkStatusChange: networkListeners.remove,
    onThemeChange: themeListeners.add,
    offThemeChange: themeListeners.remove,
    vibrateShort: method('vibrateShort', () => undefined),
  };
};

import type { HostServices } from '../host';
import { listeners, method } from './call';
import { singlePageScene } from './single-page';

/**
 * What cannot happen in the preview: its memory suffices, nothing was fetched before.
 * Each is a pair wx.on… and wx.off….
 */
const eventsThatNeverCome = ['MemoryWarning', 'BackgroundFetchData', 'NeedPrivacyAuthorization'];

/** Launch, show and hide of the app, and the events around them. */
export const lifecycle = ({ launch, packages, app }: HostServices): Record<string, unknown> => {
  const enterOptions = (): Record<string, unknown> => ({
    path: launch.path,
    query: { ...launch.query },
    scene: launch.scene,
    referrerInfo: {},
    apiCategory: launch.scene === singlePageScene ? 'browseOnly' : 'default',
  });
  /** A code that is scanned while the app runs changes what it was entered with, not launched with. */
  const launchedWith = enterOptions();
  const shown = listeners<[Record<string, unknown>]>();
  app.show.add(() => {
    shown.tell(enterOptions());
  });
  const errors = listeners<[{ message: string; stack: string }]>();
  window.addEventListener('error', ({ error, message }: ErrorEvent) => {
    errors.tell({ message, stack: error instanceof Error ? (error.stack ?? '') : '' });
  });
  const rejections = listeners<[{ reason: unknown; promise: Promise<unknown> }]>();
  window.addEventListener('unhandledrejection', ({ reason, promise }) => {
    rejections.tell({ reason, promise });
  });
  const nothing = (): void => undefined;

  return {
    ...Object.fromEntries(
      eventsThatNeverCome.flatMap((name) => [
        [`on${name}`, nothing],
        [`off${name}`, nothing],
      ]),
    ),
    onLazyLoadError: packages.onError,
    offLazyLoadError: packages.offError,
    getLaunchOptionsSync: () => ({ ...launchedWith }),
    getEnterOptionsSync: enterOptions,
    onAppShow: shown.add,
    offAppShow: shown.remove,
    onAppHide: app.hide.add,
    offAppHide: app.hide.remove,
    onPageNotFound: app.pageNotFound.add,
    offPageNotFound: app.pageNotFound.remove,
    onError: errors.add,
    offError: errors.remove,
    onUnhandledRejection: rejections.add,
    offUnhandledRejection: rejections.remove,
    nextTick: (run: () => void) => {
      setTimeout(run);
    },
    getUpdateManager: () => ({
      onCheckForUpdate: (tell: (result: { hasUpdate: boolean }) => void) => {
        setTimeout(tell, 0, { hasUpdate: false });
      },
      onUpdateReady: nothing,
      onUpdateFailed: nothing,
      applyUpdate: nothing,
    }),
    getAccountInfoSync: () => ({
      miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' },
      plugin: {},
    }),
    /** Nothing was fetched before the start; iOS then succeeds with an empty text. */
    getBackgroundFetchData: method('getBackgroundFetchData', () => ({
      fetchedData: '',
      timeStamp: 0,
      path: '',
      query: '',
      scene: 0,
    })),
    setBackgroundFetchToken: method('setBackgroundFetchToken', () => undefined),
    reportEvent: nothing,
  };
};

import { report } from '../engine/failures';
import type { LaunchOptions, Theme } from '../host';

/** The app's one App() object and its lifecycle. */
export interface AppInstance {
  /** The App constructor of app.ts. */
  App: (definition: Record<string, unknown>) => void;
  getApp: () => Record<string, unknown> | undefined;
  launch(): void;
  show(): void;
  hide(): void;
  themeChanged(theme: Theme): void;
  /** Calls onPageNotFound; false where the app has none. */
  pageNotFound(page: { path: string; query: Record<string, string>; isEntryPage: boolean }): boolean;
}

/** An app without app.ts, or before it has run, has an empty object. */
export const createApp = (launch: LaunchOptions): AppInstance => {
  let instance: Record<string, unknown> | undefined;
  const options = (): Record<string, unknown> => ({
    path: launch.path,
    query: { ...launch.query },
    scene: launch.scene,
    referrerInfo: {},
  });
  const call = (name: string, ...args: unknown[]): void => {
    const method = instance?.[name];
    if (typeof method !== 'function') return;
    try {
      Reflect.apply(method, instance, args);
    } catch (error) {
      report(error);
    }
  };
  return {
    App(definition) {
      if (instance !== undefined) throw new Error('App() is called twice');
      instance = { ...definition };
    },
    getApp: () => instance,
    launch() {
      call('onLaunch', options());
      call('onShow', options());
    },
    show() {
      call('onShow', options());
    },
    hide() {
      call('onHide');
    },
    themeChanged(theme) {
      call('onThemeChange', { theme });
    },
    pageNotFound(page) {
      call('onPageNotFound', page);
      return instance !== undefined && 'onPageNotFound' in instance;
    },
  };
};

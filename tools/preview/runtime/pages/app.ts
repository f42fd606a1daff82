import { listeners } from '../api/call';
import { report } from '../engine/failures';
import type { AppEvents, LaunchOptions, Theme } from '../host';

/** The app's one App() object and its lifecycle. */
export interface AppInstance {
  /** The App constructor of app.ts. */
  App: (definition: Record<string, unknown>) => void;
  getApp: () => Record<string, unknown> | undefined;
  launch(): void;
  show(): void;
  hide(): void;
  themeChanged(theme: Theme): void;
  /** Tells of a page that is not there; false where nobody listens. */
  pageNotFound(page: { path: string; query: Record<string, string>; isEntryPage: boolean }): boolean;
  /** An uncaught error, and a promise whose refusal nobody takes. */
  failed(error: unknown): void;
  refused(rejection: { reason: unknown; promise: Promise<unknown> }): void;
  /** The same for those who listen through wx. */
  readonly events: AppEvents;
}

/** An app without app.ts, or before it has run, has an empty object. */
export const createApp = (launch: LaunchOptions): AppInstance => {
  let instance: Record<string, unknown> | undefined;
  const events: AppEvents = { show: listeners(), hide: listeners(), pageNotFound: listeners() };
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
      events.show.tell();
    },
    hide() {
      call('onHide');
      events.hide.tell();
    },
    themeChanged(theme) {
      call('onThemeChange', { theme });
    },
    pageNotFound(page) {
      // Asked first: one who listens may take itself off as it hears of the page.
      const isHeard =
        (instance !== undefined && 'onPageNotFound' in instance) || events.pageNotFound.isHeard();
      call('onPageNotFound', page);
      events.pageNotFound.tell(page);
      return isHeard;
    },
    failed(error) {
      // "错误信息，包含堆栈" (App.onError).
      call('onError', error instanceof Error ? (error.stack ?? error.message) : String(error));
    },
    refused(rejection) {
      call('onUnhandledRejection', rejection);
    },
    events,
  };
};

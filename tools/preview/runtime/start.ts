import type { AppBundle } from './bundle';
import { defineBuiltIns } from './components';
import { completeCallers, setDataCount } from './engine/caller';
import { fail, surfaceFailures } from './engine/failures';
import { installReady } from './engine/ready';
import { createRegistry } from './engine/registration';
import { listen } from './events/dom-events';
import { hooks } from './events/hooks';
import type { Frame, HostServices, LaunchOptions } from './host';
import { readLaunch } from './launch';
import { createModules } from './loader';
import { type AppInstance, createApp } from './pages/app';
import { createPageStack, type PageStack } from './pages/page-stack';
import { createRouter } from './pages/router';
import { followFrame } from './pages/frame-state';
import { tabBarOf } from './pages/window-config';
import { trackStageSize, webviewStyles } from './pages/webview';

/** The parts of the host that the engine does not make itself. */
export interface Host {
  createFrame(launch: LaunchOptions): Frame;
  createWx(services: HostServices): object;
  /** Shows what a share button of the page on show would share. */
  share(services: HostServices, target: object): void;
}

/** What the compiled app and tests find on `window`. */
interface PreviewHandle {
  load(bundle: AppBundle): void;
  hooks: typeof hooks;
  /** Page instances, lowest first. */
  pages: () => unknown[];
  /** The App() object. */
  app: () => unknown;
  setData: typeof setDataCount;
}

const addStyle = (css: string, from: string): void => {
  const style = document.createElement('style');
  style.dataset.from = from;
  style.textContent = css;
  document.head.append(style);
};

/** Packages ask for members of `wx` to learn whether they are there; to the app's own code that is a defect. */
const withoutStrictness = (wx: object): object =>
  new Proxy(wx, {
    get: (target, name): unknown => (name in target ? Reflect.get(target, name) : undefined),
  });

const launchApp = (host: Host, bundle: AppBundle): Pick<PreviewHandle, 'pages' | 'app'> => {
  const launch = readLaunch(new URL(location.href), bundle.pages[0] ?? '');
  document.documentElement.dataset.theme = launch.theme;
  const frame = host.createFrame(launch);
  const tabBar = tabBarOf(bundle, launch.theme);
  if (tabBar !== null) frame.setTabBar(tabBar);
  const app = createApp(launch);
  let wx: object = {};
  let packageWx: object = {};
  const modules = createModules(bundle, (file) => ({
    wx: file.includes('miniprogram_npm/') ? packageWx : wx,
    App: app.App,
    ...registry.constructors,
    getApp: (options?: { allowDefault?: boolean }) =>
      app.getApp() ?? (options?.allowDefault === true ? {} : undefined),
    getCurrentPages: () => router.pages(),
    globalThis: appGlobals,
  }));
  const appGlobals = {};
  const registry = createRegistry(bundle, modules);
  const { tracked, stack } = followFrame(frame, (shown) => createPageStack(bundle, registry, shown, launch));
  const router = createRouter(stack);
  const services: HostServices = { launch, router, frame: tracked, fail };
  addStyle(
    webviewStyles +
      defineBuiltIns(services, (target) => {
        host.share(services, target);
      }),
    'components',
  );
  addStyle(bundle.css, 'app');
  wx = host.createWx(services);
  packageWx = withoutStrictness(wx);
  listen(frame.stage);
  trackStageSize(frame.stage, () => {
    const size = { windowWidth: frame.stage.clientWidth, windowHeight: frame.stage.clientHeight };
    stack.top()?.resize(size);
  });
  if (bundle.script !== null) modules.require(bundle.script);
  app.launch();
  openFirst(bundle, stack, app, launch);
  return { pages: () => router.pages(), app: app.getApp };
};

/** An unknown launch path is the app's to handle, or a defect. */
const openFirst = (bundle: AppBundle, stack: PageStack, app: AppInstance, launch: LaunchOptions): void => {
  const { path, query } = launch;
  if (bundle.pages.includes(path)) stack.launch({ path, query });
  else if (!app.pageNotFound({ path, query, isEntryPage: true })) fail(`page "${path}" is not found`);
};

/** Prepares the engine and waits for the compiled app, which calls `__preview.load`. */
export const startPreview = (host: Host): void => {
  surfaceFailures();
  installReady();
  completeCallers();
  const handle: PreviewHandle = {
    load: (bundle) => {
      Object.assign(handle, launchApp(host, bundle));
    },
    hooks,
    pages: () => [],
    app: () => undefined,
    setData: setDataCount,
  };
  Object.assign(window, { __preview: handle });
};

import { addStyle } from './add-style';
import type { AppBundle } from './bundle';
import { defineBuiltIns, type OpenTypes, type PictureMenu } from './components';
import { activity, noteWarning } from './activity';
import { createConditions } from './conditions';
import { completeCallers } from './engine/caller';
import { fail, surfaceFailures } from './engine/failures';
import { installReady } from './engine/ready';
import { createRegistry } from './engine/registration';
import { listen } from './events/dom-events';
import { hooks } from './events/hooks';
import type { Frame, HostServices, LaunchOptions } from './host';
import { readLaunch } from './launch';
import { followSources } from './live/follow';
import { createModules } from './loader';
import { createScreenshots } from './screenshots';
import { createPackages } from './packages';
import { type AppInstance, createApp } from './pages/app';
import { createPageStack, type PageStack } from './pages/page-stack';
import { createRouter } from './pages/router';
import type { PageUrl } from './pages/url';
import { followFrame } from './pages/frame-state';
import { tabBarOf } from './pages/window-config';
import { showStartFailure } from './start-failure';
import { followSurroundings } from './surroundings';
import { trackStageSize, webviewStyles } from './pages/webview';

/** The parts of the host that the engine does not make itself. */
export interface Host {
  createFrame(launch: LaunchOptions): Frame;
  createWx(services: HostServices): object;
  /** What a button's open-type does: shows what the page on show would share, or opens the settings. */
  open(services: HostServices): OpenTypes;
  /** What a long press on a picture shows. */
  pictureMenu(services: HostServices): PictureMenu;
  /** Adds the developer's panel beside the phone. */
  addPanel(services: HostServices): void;
}

/** What the compiled app and tests find on `window`. */
interface PreviewHandle {
  load(bundle: AppBundle): void;
  hooks: typeof hooks;
  /** Page instances, lowest first. */
  pages: () => unknown[];
  /** The App() object. */
  app: () => unknown;
  setData: typeof activity.setData;
  /** Takes a screenshot, as the panel's button does. */
  screenshot: () => void;
}

/** Packages ask for members of `wx` to learn whether they are there; to the app's own code that is a defect. */
const withoutStrictness = (wx: object): object =>
  new Proxy(wx, {
    get: (target, name): unknown => (name in target ? Reflect.get(target, name) : undefined),
  });

const launchApp = (host: Host, bundle: AppBundle): Pick<PreviewHandle, 'pages' | 'app' | 'screenshot'> => {
  const address = new URL(location.href);
  const launch = readLaunch(address, bundle.pages[0] ?? '');
  const conditions = createConditions(launch, !address.searchParams.has('theme'));
  const frame = host.createFrame(launch);
  const tabBar = tabBarOf(bundle, launch.theme);
  if (tabBar !== null) frame.setTabBar(tabBar);
  const app = createApp(launch);
  let wx: object = {};
  let packageWx: object = {};
  const packages = createPackages(launch, bundle.subpackageRoots);
  const modules = createModules(bundle, packages, (file) => ({
    wx: file.includes('miniprogram_npm/') ? packageWx : wx,
    App: app.App,
    ...registry.constructors,
    getApp: (options?: { allowDefault?: boolean }) =>
      app.getApp() ?? (options?.allowDefault === true ? {} : undefined),
    getCurrentPages: () => router.pages(),
    globalThis: appGlobals,
  }));
  const appGlobals = {};
  const registry = createRegistry(bundle, modules, packages);
  /** WeChat's scanner lay over the app, and shows it again with what the code said. */
  const enter = (url: PageUrl): void => {
    stack.top()?.pause();
    app.hide();
    Object.assign(launch, url);
    app.show();
  };
  const { tracked, stack } = followFrame(frame, (shown) =>
    createPageStack(bundle, registry, shown, launch, {
      enter,
      missing: (url) => {
        missPage(app, url);
      },
    }),
  );
  const router = createRouter(stack);
  const screenshots = createScreenshots();
  const firstPage = bundle.pages[0] ?? '';
  const services = {
    launch,
    conditions,
    app: app.events,
    router,
    packages,
    screenshots,
    frame: tracked,
    firstPage,
    fail,
  };
  followSurroundings({ conditions, frame, bundle }, stack, app);
  addStyle(
    webviewStyles + defineBuiltIns(services, host.open(services), host.pictureMenu(services)),
    'components',
  );
  wx = host.createWx(services);
  packageWx = withoutStrictness(wx);
  host.addPanel(services);
  listen(frame.stage);
  trackStageSize(frame.stage, () => {
    const size = { windowWidth: frame.stage.clientWidth, windowHeight: frame.stage.clientHeight };
    stack.top()?.resize(size);
  });
  if (bundle.script !== null) modules.require(bundle.script);
  app.launch();
  openFirst(bundle, stack, app, launch);
  return { pages: () => router.pages(), app: app.getApp, screenshot: screenshots.take };
};

/** An unknown path is the app's to handle, or a defect. */
const missPage = (app: AppInstance, { path, query }: PageUrl): void => {
  if (!app.pageNotFound({ path, query, isEntryPage: true })) fail(`page "${path}" is not found`);
};

const openFirst = (bundle: AppBundle, stack: PageStack, app: AppInstance, launch: LaunchOptions): void => {
  const { path, query } = launch;
  if (bundle.pages.includes(path)) stack.launch({ path, query });
  else missPage(app, { path, query });
};

/** Prepares the engine and waits for the compiled app, which calls `__preview.load`. */
export const startPreview = (host: Host): void => {
  surfaceFailures();
  installReady();
  completeCallers();
  const handle: PreviewHandle = {
    load: (bundle) => {
      followSources((texts) => {
        texts.forEach(noteWarning);
      });
      try {
        Object.assign(handle, launchApp(host, bundle));
      } catch (error) {
        showStartFailure(error instanceof Error ? error.message : String(error));
        throw error;
      }
    },
    hooks,
    pages: () => [],
    app: () => undefined,
    setData: activity.setData,
    screenshot: () => undefined,
  };
  Object.assign(window, { __preview: handle });
};

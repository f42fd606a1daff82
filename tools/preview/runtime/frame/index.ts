import { addStyle } from '../add-style';
import type { Frame, LaunchOptions, TabBarConfig } from '../host';
import { openAt } from '../open-at';
import { createBars } from './bars';
import { element } from './element';
import { currentScreen } from './metrics';
import { frameStyles } from './styles';
import { createTabs } from './tabs';

/** Scene of a page opened from Moments, which lacks tab bar and navigation. */
const singlePageScene = 1154;

/**
 * Builds the phone in the document's body: on a desk where the window is wide, bare on a phone.
 * In single-page mode there is no tab bar, the title stays the page JSON's, and a bar leads to the Mini Program.
 */
export const createFrame = (launch: LaunchOptions): Frame => {
  const root = document.documentElement;
  const singlePage = launch.scene === singlePageScene;
  root.dataset.theme = launch.theme;
  root.lang = launch.language === 'en' ? 'en' : 'zh-CN';
  addStyle(frameStyles, 'frame');

  const bars = createBars(launch.language);
  const tabs = createTabs();
  const stage = element('main', { class: 'frame-stage' });
  const overlay = element('div', { class: 'frame-overlay' });
  const indicator = element('div', { class: 'frame-indicator' });
  const screen = element('div', { class: 'frame-screen' }, [bars.top, stage, tabs.bar, indicator, overlay]);
  if (singlePage) stage.after(onwardBar(launch.language));
  const desk = element('div', { class: 'frame-desk' }, [element('div', { class: 'frame-phone' }, [screen])]);
  document.body.append(desk);

  let bottomBar = singlePage;
  const measure = (): void => {
    const { framed, width, height, statusBarHeight, bottomInset } = currentScreen();
    desk.classList.toggle('frame-framed', framed);
    const lengths = {
      '--rpx': width / 750, // 750 rpx are the width of any screen (WXSS guide)
      '--frame-width': width,
      '--frame-height': height,
      '--frame-status-height': statusBarHeight,
      '--frame-bottom-inset': bottomInset,
      // A bar at the bottom keeps the inset itself, so that the page has none to keep.
      '--safe-area-inset-bottom': bottomBar ? 0 : bottomInset,
    };
    for (const [name, pixels] of Object.entries(lengths)) root.style.setProperty(name, `${pixels}px`);
  };
  measure();
  window.addEventListener('resize', measure);

  const showTitle = (title: string): void => {
    bars.setTitle(title);
    document.title = title;
  };

  return {
    stage,
    overlay,
    setTabBar: (config: TabBarConfig) => {
      tabs.configure(config);
    },
    setTabText: tabs.setText,
    showPage: ({ window: config, canGoBack, showHome, tab }) => {
      showTitle(config.navigationBarTitleText);
      bars.setColour(config.navigationBarBackgroundColor, config.navigationBarTextStyle);
      bars.setButtons({ back: canGoBack && !singlePage, home: showHome && !singlePage });
      screen.style.setProperty('--frame-page', config.backgroundColor);
      const tabShown = singlePage ? null : tab;
      tabs.select(tabShown);
      screen.classList.toggle('frame-has-tabs', tabShown !== null);
      bottomBar = singlePage || tabShown !== null;
      measure();
      // The first page's colours stand at once; later ones fade.
      requestAnimationFrame(() => {
        // One frame has been painted by the second call.
        requestAnimationFrame(() => {
          screen.classList.add('frame-settled');
        });
      });
    },
    setTitle: (title) => {
      if (!singlePage) showTitle(title);
    },
    setNavigationBarColor: (background, front) => {
      bars.setColour(background, front.toLowerCase() === '#ffffff' ? 'white' : 'black');
    },
    onBack: bars.onBack,
    onHome: bars.onHome,
    onMenu: bars.onMenu,
    onTab: tabs.onSelect,
  };
};

/** Scene of a Mini Program opened by single-page mode's bar (1155, launch scene list). */
const onwardScene = '1155';

const onwardBar = (language: LaunchOptions['language']): HTMLElement => {
  const bar = element('button', { class: 'frame-onward', type: 'button' }, [
    language === 'en' ? 'Open the Mini Program' : '前往小程序',
  ]);
  bar.addEventListener('click', () => {
    const address = new URL(window.location.href);
    address.searchParams.set('scene', onwardScene);
    openAt(address);
  });
  return bar;
};

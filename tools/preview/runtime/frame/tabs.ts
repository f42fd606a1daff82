import type { TabBarConfig } from '../host';
import { element } from './element';

export interface Tabs {
  readonly bar: HTMLElement;
  configure: (config: TabBarConfig) => void;
  setText: (index: number, text: string) => void;
  /** Marks the tab of this page; null where the page on show is no tab. */
  select: (path: string | null) => void;
  onSelect: (listener: (path: string) => void) => void;
}

/** tabBar.borderStyle has two values only (app.json reference); each is a hairline here. */
const hairline = { black: 'rgb(0 0 0 / 12%)', white: 'rgb(255 255 255 / 14%)' };

/** The tab bar: empty until configured. */
export const createTabs = (): Tabs => {
  const bar = element('nav', { class: 'frame-tabs', role: 'tablist' });
  const listeners: ((path: string) => void)[] = [];
  /** Texts of wx.setTabBarItem, which another theme leaves. */
  const texts = new Map<number, string>();
  let config: TabBarConfig | null = null;
  let tabs: { path: string; tab: HTMLButtonElement; picture: HTMLImageElement; label: HTMLSpanElement }[] =
    [];

  return {
    bar,
    configure: (wanted) => {
      config = wanted;
      bar.style.background = wanted.backgroundColor;
      bar.style.setProperty('--frame-tabs-line', hairline[wanted.borderStyle]);
      tabs = wanted.list.map(({ pagePath, text, iconPath }, index) => {
        const picture = element('img', { alt: '', src: iconPath });
        const label = element('span', {}, [texts.get(index) ?? text]);
        const tab = element('button', { class: 'frame-tab', type: 'button', role: 'tab' }, [picture, label]);
        tab.addEventListener('click', () => {
          for (const listener of listeners) listener(pagePath);
        });
        return { path: pagePath, tab, picture, label };
      });
      bar.replaceChildren(...tabs.map(({ tab }) => tab));
    },
    setText: (index, text) => {
      texts.set(index, text);
      const found = tabs[index];
      if (found) found.label.textContent = text;
    },
    select: (path) => {
      tabs.forEach((each, index) => {
        const selected = each.path === path;
        const item = config?.list[index];
        each.tab.setAttribute('aria-selected', String(selected));
        each.tab.style.color = (selected ? config?.selectedColor : config?.color) ?? '';
        const picture = selected ? item?.selectedIconPath : item?.iconPath;
        if (picture) each.picture.setAttribute('src', picture);
      });
    },
    onSelect: (listener) => {
      listeners.push(listener);
    },
  };
};

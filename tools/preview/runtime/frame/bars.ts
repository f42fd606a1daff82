import type { LaunchOptions, WindowConfig } from '../host';
import { element, icon } from './element';

export interface Bars {
  readonly top: HTMLElement;
  setTitle: (title: string) => void;
  setColour: (background: string, text: WindowConfig['navigationBarTextStyle']) => void;
  setButtons: (shown: { back: boolean; home: boolean }) => void;
  onBack: (listener: () => void) => void;
  onHome: (listener: () => void) => void;
  onMenu: (listener: () => void) => void;
}

const texts = {
  zh_CN: { back: '返回', home: '返回首页', menu: '更多', close: '关闭' },
  en: { back: 'Back', home: 'Home', menu: 'More', close: 'Close' },
};

const statusBar = (): HTMLElement => {
  const bars = icon(['M1 8.5h2v2.5H1z', 'M5.5 6h2v5h-2z', 'M10 3.5h2V11h-2z', 'M14.5 1h2v10h-2z'], {
    width: 18,
    height: 12,
    filled: true,
  });
  const waves = icon(
    [
      'M8 9.2l1.9 1.9L8 13l-1.9-1.9z',
      'M3.7 6.7a6.2 6.2 0 0 1 8.6 0l1.3-1.3a8 8 0 0 0-11.2 0z',
      'M.9 3.9a10.2 10.2 0 0 1 14.2 0l.9-1.3a11.8 11.8 0 0 0-16 0z',
    ],
    { width: 16, height: 13, filled: true },
  );
  const battery = icon(
    [
      'M3 1h17a2.6 2.6 0 0 1 2.6 2.6v5.8A2.6 2.6 0 0 1 20 12H3A2.6 2.6 0 0 1 .5 9.4V3.6A2.6 2.6 0 0 1 3 1z',
      'M24.5 5v3',
      'M3.5 6.5h16',
    ],
    { width: 25, height: 13, className: 'frame-battery' },
  );
  battery.lastElementChild?.setAttribute('stroke-width', '7');
  battery.lastElementChild?.setAttribute('stroke-linecap', 'butt');
  return element('div', { class: 'frame-status', 'aria-hidden': 'true' }, [
    '9:41',
    element('span', { class: 'frame-status-signs' }, [bars, waves, battery]),
  ]);
};

const button = (label: string, picture: SVGSVGElement, className: string): HTMLButtonElement =>
  element('button', { type: 'button', 'aria-label': label, ...(className && { class: className }) }, [
    picture,
  ]);

/** Status bar and navigation bar. `language` is the system's, in which WeChat's own buttons are named. */
export const createBars = (language: LaunchOptions['language']): Bars => {
  const text = texts[language];
  const back = button(
    text.back,
    icon(['M15.5 4.5 8 12l7.5 7.5'], { width: 24, height: 24, className: 'frame-chevron' }),
    'frame-button frame-back',
  );
  const home = button(
    text.home,
    icon(['M4.5 10.8 12 4.5l7.5 6.3', 'M6.5 9.5v9h11v-9', 'M12 18.5v-4.2'], { width: 24, height: 24 }),
    'frame-button frame-home',
  );
  const dot = (x: number, radius: number): string =>
    `M${x - radius} 9a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;
  const menu = button(
    text.menu,
    icon([dot(2.5, 2), dot(9, 3), dot(15.5, 2)], { width: 18, height: 18, filled: true }),
    'frame-menu',
  );
  const close = button(
    text.close,
    icon(
      ['M1.5 9a7.5 7.5 0 1 0 15 0a7.5 7.5 0 1 0-15 0z', 'M7.2 9a1.8 1.8 0 1 0 3.6 0a1.8 1.8 0 1 0-3.6 0z'],
      { width: 18, height: 18 },
    ),
    'frame-close',
  );
  for (const chevron of [back, home]) chevron.firstElementChild?.setAttribute('stroke-width', '1.8');
  close.firstElementChild?.setAttribute('stroke-width', '2.2');
  close.firstElementChild?.lastElementChild?.setAttribute('fill', 'currentColor');

  const title = element('div', { class: 'frame-title', role: 'heading', 'aria-level': '1' });
  const top = element('header', { class: 'frame-top' }, [
    statusBar(),
    element('div', { class: 'frame-navigation' }, [
      element('div', { class: 'frame-left' }, [back, home]),
      title,
      element('div', { class: 'frame-capsule' }, [menu, close]),
    ]),
  ]);
  const listen =
    (target: HTMLElement) =>
    (listener: () => void): void => {
      target.addEventListener('click', listener);
    };
  return {
    top,
    setTitle: (value) => {
      title.textContent = value;
    },
    setColour: (background, textStyle) => {
      top.style.setProperty('--frame-bar', background);
      top.style.setProperty('--frame-bar-ink', textStyle === 'white' ? '#ffffff' : '#000000');
      top.classList.toggle('frame-on-dark', textStyle === 'white');
    },
    setButtons: (shown) => {
      back.hidden = !shown.back;
      home.hidden = !shown.home;
    },
    onBack: listen(back),
    onHome: listen(home),
    onMenu: listen(menu),
  };
};

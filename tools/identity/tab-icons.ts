import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import theme from '../../miniprogram/theme.json';
import { findBrowser } from '../support/browser';
import { inProject } from '../support/paths';

/** A tab's icon on a grid of 24; the selected one is filled. */
const shapes = {
  home: {
    plain:
      '<path d="M12 5.4 5.4 17.6h13.2z"/><g class="solid"><circle cx="12" cy="5.2" r="2.7"/><circle cx="5.2" cy="17.8" r="2.7"/><circle cx="18.8" cy="17.8" r="2.7"/></g>',
    selected:
      '<path d="M12 5.4 5.4 17.6h13.2z"/><g class="full"><circle cx="12" cy="5.2" r="3"/><circle cx="5.2" cy="17.8" r="3"/><circle cx="18.8" cy="17.8" r="3"/></g>',
  },
  insights: {
    plain:
      '<rect x="3.8" y="12" width="4" height="8.2" rx="1.4"/><rect x="10" y="7.8" width="4" height="12.4" rx="1.4"/><rect x="16.2" y="3.8" width="4" height="16.4" rx="1.4"/>',
    selected:
      '<g class="full"><rect x="3.8" y="12" width="4" height="8.2" rx="1.4"/><rect x="10" y="7.8" width="4" height="12.4" rx="1.4"/><rect x="16.2" y="3.8" width="4" height="16.4" rx="1.4"/></g>',
  },
  me: {
    plain: '<path d="M6.2 5.6A1.8 1.8 0 0 1 8 3.8h8a1.8 1.8 0 0 1 1.8 1.8v14.6L12 16l-5.8 4.2z"/>',
    selected:
      '<path class="full" d="M6.2 5.6A1.8 1.8 0 0 1 8 3.8h8a1.8 1.8 0 0 1 1.8 1.8v14.6L12 16l-5.8 4.2z"/>',
  },
};

/** The platform's size of a tab icon, px (app.json, tabBar.list). */
const size = 81;

const svg = (body: string, colour: string, ground: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 24 24" fill="none" stroke="${colour}" stroke-width="1.7" stroke-linecap="round" stroke-linejoin="round"><style>.full{fill:${colour}}.solid{fill:${ground}}</style>${body}</svg>`;

/** Draws every tab's icon, plain and selected, in the tab bar's colours of both themes, into images/tabs. */
export const drawTabIcons = async (): Promise<void> => {
  const folder = inProject('miniprogram', 'images', 'tabs');
  await mkdir(folder, { recursive: true });
  const browser = await chromium.launch(await findBrowser());
  try {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const draw = async (file: string, icon: string): Promise<void> => {
      await page.setContent(`<body style="margin:0;background:transparent">${icon}</body>`);
      await writeFile(path.join(folder, file), await page.screenshot({ omitBackground: true }));
    };
    for (const name of ['light', 'dark'] as const) {
      const { tab, tabSelected, tabBar } = theme[name];
      for (const [icon, { plain, selected }] of Object.entries(shapes)) {
        await draw(`${icon}-${name}.png`, svg(plain, tab, tabBar));
        await draw(`${icon}-selected-${name}.png`, svg(selected, tabSelected, tabBar));
      }
    }
  } finally {
    await browser.close();
  }
};

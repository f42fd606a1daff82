import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { inProject } from '../../../tools/support/paths';
import type { PreviewUnderTest } from '../../support/preview';
import { ofPage, openFixture, ready, routes, styleOf } from './fixture';

const preview: PreviewUnderTest = openFixture();
const path = 'pages/built-ins/built-ins';

interface Noted {
  type: string;
  detail: Record<string, unknown>;
}

/** Details of the events of a type, once there is at least one. */
const noted = async (page: Page, type: string): Promise<Record<string, unknown>[]> => {
  await page.waitForFunction((wanted) => {
    const { __preview } = window as unknown as { __preview: { pages: () => { events: Noted[] }[] } };
    return __preview
      .pages()
      .at(-1)
      ?.events.some((event) => event.type === wanted);
  }, type);
  return ((await ofPage(page, 'events')) as Noted[])
    .filter((event) => event.type === type)
    .map(({ detail }) => detail);
};

/** Colours of an element at these px from its left edge, halfway down, once its picture is there. */
const pixels = async (page: Page, selector: string, columns: number[]): Promise<number[][]> => {
  const element = page.locator(selector);
  for (const img of await element.locator('img[src]').all()) {
    await img.evaluate((picture) => (picture instanceof HTMLImageElement ? picture.decode() : undefined));
  }
  const { data, width, height } = PNG.sync.read(await element.screenshot());
  return columns.map((x) => {
    const start = (Math.floor(height / 2) * width + x) * 4;
    return [...data.subarray(start, start + 4)];
  });
};

const open = (expected: RegExp[] = []): Promise<Page> => preview.page({ path, expected });

describe('text', () => {
  it('decodes entities and can be selected, where it asks for it', async () => {
    const page = await open();
    expect(await page.locator('.decoded').textContent()).toBe('a\u00a0<b');
    expect(await styleOf(page, '.decoded', 'user-select')).toBe('text');
    expect(await styleOf(page, '.plain', 'user-select')).toBe('none');
  });
});

describe('image', () => {
  it('keeps its own shape with mode widthFix', async () => {
    const page = await open();
    expect(await noted(page, 'load')).toEqual([{ width: 10, height: 10 }]);
    expect(await page.locator('.fixed-width').boundingBox()).toMatchObject({ width: 60, height: 60 });
  });

  it('lies whole in the middle with mode aspectFit, and fills its place without a mode', async () => {
    const page = await open();
    const red = [255, 0, 0, 255];
    const [left, middle, right] = await pixels(page, '.fitted', [15, 30, 45]);
    expect(middle).toEqual(red);
    expect([left, right]).toEqual([left, left]);
    expect(left).not.toEqual(red);
    expect(await pixels(page, '.filled', [15, 30, 45])).toEqual([red, red, red]);
  });

  it('shows WeChat’s menu on a long press, in the place of a tap', async () => {
    const page = await open();
    await page.locator('.pressed').hover();
    await page.mouse.down();
    const menu = page.getByRole('dialog', { name: '要分享的图片' });
    await menu.waitFor();
    await page.mouse.up();
    expect(await menu.getByRole('button').allTextContents()).toEqual([
      '发送给朋友',
      '收藏',
      '保存图片',
      '取消',
    ]);
    const saved = page.waitForEvent('download');
    await menu.getByRole('button', { name: '保存图片' }).click();
    const download = await saved;
    expect(download.suggestedFilename()).toBe('picture.png');
    expect(await readFile(await download.path())).toEqual(
      await readFile(inProject('tests', 'support', 'preview-app', 'images', 'dot.png')),
    );
    await menu.waitFor({ state: 'detached' });
    expect(await ofPage(page, 'events')).toEqual(
      expect.not.arrayContaining([expect.objectContaining({ type: 'tap' })]),
    );
  });

  it('shows no menu where it does not ask for it: a press of any length is a tap', async () => {
    const page = await open();
    await ofPage(page, 'set', { menu: false });
    await page.locator('.pressed').click({ delay: 450 });
    expect(await noted(page, 'tap')).toHaveLength(1);
    expect(await page.getByRole('dialog').count()).toBe(0);
  });
});

describe('scroll-view', () => {
  it('tells of both ends once on arrival, with their thresholds, and scrolls by data', async () => {
    const page = await open();
    await ofPage(page, 'set', { top: 290 });
    expect(await noted(page, 'scrolltolower')).toEqual([{ direction: 'bottom' }]);
    expect((await noted(page, 'scroll')).at(-1)).toMatchObject({
      scrollTop: 290,
      scrollLeft: 0,
      scrollHeight: 400,
      deltaX: 0,
      deltaY: -290,
    });
    await ofPage(page, 'set', { top: 10 });
    expect(await noted(page, 'scrolltoupper')).toEqual([{ direction: 'top' }]);
  });

  it('scrolls by its node', async () => {
    const page = await open();
    await ofPage(page, 'scrollByNode', 150);
    expect((await noted(page, 'scroll')).at(-1)).toMatchObject({ scrollTop: 150 });
  });
});

describe('swiper', () => {
  it('plays by itself, round in a circle, and tells why and when it came to rest', async () => {
    const page = await open();
    await ofPage(page, 'set', { playing: true });
    await page.waitForFunction(() => {
      const { __preview } = window as unknown as { __preview: { pages: () => { events: Noted[] }[] } };
      const events = __preview.pages().at(-1)?.events ?? [];
      return events.filter(({ type }) => type === 'change').length >= 2;
    });
    await ofPage(page, 'set', { playing: false });
    expect((await noted(page, 'change')).slice(0, 2)).toEqual([
      { current: 1, currentItemId: '', source: 'autoplay' },
      { current: 0, currentItemId: '', source: 'autoplay' },
    ]);
    expect((await noted(page, 'animationfinish'))[0]).toEqual({
      current: 1,
      currentItemId: '',
      source: 'autoplay',
    });
  });
});

describe('input and textarea', () => {
  it('take no more than maxlength, and tell of focus, input and leaving', async () => {
    const page = await open();
    await page.locator('.field input').focus();
    await page.keyboard.type('abcdef');
    await page.locator('.area textarea').focus();
    expect(await noted(page, 'focus')).toEqual([{ value: '', height: 0 }]);
    expect((await noted(page, 'input')).at(-1)).toEqual({ value: 'abcd', cursor: 4, keyCode: 0 });
    expect(await noted(page, 'blur')).toEqual([{ value: 'abcd', cursor: 4 }]);
  });

  it('take a text of any length where maxlength is -1', async () => {
    const page = await open();
    const long = 'a'.repeat(150);
    await page.locator('.held input').focus();
    await page.keyboard.insertText(long);
    expect(await page.locator('.held input').inputValue()).toBe(long);
  });

  it('tell of the confirm key, and lose the keyboard by it unless it is held', async () => {
    const page = await open();
    await page.locator('.field input').fill('a');
    await page.keyboard.press('Enter');
    expect(await noted(page, 'confirm')).toEqual([{ value: 'a' }]);
    expect(await noted(page, 'blur')).toEqual([{ value: 'a', cursor: 1 }]);

    await page.locator('.held input').fill('b');
    await page.keyboard.press('Enter');
    expect(await noted(page, 'confirm')).toEqual([{ value: 'a' }, { value: 'b' }]);
    expect(await noted(page, 'blur')).toHaveLength(1);
  });

  it('name their confirm key', async () => {
    const page = await open();
    expect(await page.locator('.held input').getAttribute('enterkeyhint')).toBe('search');
  });

  it('show a placeholder in its style until something is written', async () => {
    const page = await open();
    const placeholder = page.locator('.field .preview-placeholder');
    expect(await placeholder.isVisible()).toBe(true);
    expect(await styleOf(page, '.field .preview-placeholder', 'color')).toBe('rgb(7, 7, 7)');
    await page.locator('.field input').fill('a');
    expect(await placeholder.isVisible()).toBe(false);
  });

  it('hide a password, and follow the data', async () => {
    const page = await open();
    expect(await page.locator('.secret input').getAttribute('type')).toBe('password');
    expect(await page.locator('.area textarea').inputValue()).toBe('first');
    await ofPage(page, 'set', { text: 'second' });
    expect(await page.locator('.area textarea').inputValue()).toBe('second');
  });
});

describe('switch', () => {
  it('stays as it is while it is disabled', async () => {
    const page = await open();
    await page.locator('.off').click({ force: true });
    expect(await page.locator('.off').getAttribute('aria-checked')).toBe('true');
    expect(await ofPage(page, 'events')).toEqual(
      expect.not.arrayContaining([expect.objectContaining({ type: 'change' })]),
    );
  });
});

describe('navigator', () => {
  it('tells why it could not go', async () => {
    const page = await open([/pages\/none\/none/]);
    await page.locator('.nowhere').click();
    expect(await noted(page, 'fail')).toEqual([
      { errMsg: 'navigateTo:fail page "pages/none/none" is not found' },
    ]);
  });

  it('goes back', async () => {
    const page = await preview.page({ path: 'pages/second/second' });
    await ofPage(page, 'open', `/${path}`);
    await ready(page, path);
    await page.locator('.back').click();
    await ready(page, 'pages/second/second');
    expect(await routes(page)).toEqual(['pages/second/second']);
  });
});

describe('button, cover-view and root-portal', () => {
  it('tell of settings and of taps', async () => {
    const page = await open();
    await page.locator('.settings').click();
    await page.getByRole('dialog', { name: '设置' }).getByRole('button', { name: '完成' }).click();
    expect(await noted(page, 'opensetting')).toEqual([{ errMsg: 'openSetting:ok', authSetting: {} }]);
    await page.locator('.cover').click();
    await page.locator('.portal').click();
    expect(await noted(page, 'tap')).toHaveLength(2);
  });

  it('work from the keyboard', async () => {
    const page = await open();
    await page.locator('.settings').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: '设置' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await noted(page, 'opensetting')).toHaveLength(1);
  });
});

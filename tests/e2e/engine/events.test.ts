import type { Page } from 'playwright-core';
import { ofPage, openFixture, styleOf } from './fixture';

const preview = openFixture();
/** Presses at a place in the window, px, moves 30 px to the right and lets go. */
const draggers: Record<string, (page: Page, x: number, y: number) => Promise<void>> = {
  'a mouse': async ({ mouse }, x, y) => {
    await mouse.move(x, y);
    await mouse.down();
    await mouse.move(x + 30, y);
    await mouse.up();
  },
  'a finger': async (page, x, y) => {
    const session = await page.context().newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: number[]): Promise<unknown> =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((at) => ({ x: at, y })) });
    await send('touchStart', [x]);
    await send('touchMove', [x + 30]);
    await send('touchEnd', []);
    await session.detach();
  },
};

const path = 'pages/events/events';

/** Waits until the page was told of this step. */
const stepTaken = (page: Page, step: string): Promise<unknown> =>
  page.waitForFunction((wanted) => {
    const { __preview } = window as unknown as { __preview: { pages: () => { steps: string[] }[] } };
    return __preview.pages().at(-1)?.steps.includes(wanted);
  }, step);

describe('events', () => {
  it('bubble from the inside out after the capture phase', async () => {
    const page = await preview.page({ path });
    await page.locator('.inner').click();
    expect(await ofPage(page, 'steps')).toEqual(['capture outer', 'inner', 'outer']);
  });

  it('stop at catch', async () => {
    const page = await preview.page({ path });
    await page.locator('.caught').click();
    expect(await ofPage(page, 'steps')).toEqual(['capture outer', 'caught']);
  });

  it('reach one of several mutual bindings, and go on', async () => {
    const page = await preview.page({ path });
    await page.locator('.mutual').click();
    expect(await ofPage(page, 'steps')).toEqual(['capture outer', 'mutual inner', 'outer']);
  });

  it('carry plain data: type, dataset, marks of the path, and touches', async () => {
    const page = await preview.page({ path });
    await page.locator('.inner').click({ position: { x: 5, y: 5 } });
    const [, event] = (await ofPage(page, 'events')) as Record<string, unknown>[];
    const touch = expect.objectContaining({ identifier: 0, clientX: 5, pageX: 5 }) as unknown;
    expect(event).toMatchObject({
      type: 'tap',
      mark: { place: 'outer', row: 3 },
      currentTarget: { dataset: { step: 'inner', someValue: 7 } },
      target: { dataset: { step: 'inner' } },
      detail: { x: 5 },
      touches: [touch],
      changedTouches: [touch],
    });
  });

  it('come from a finger as from a mouse', async () => {
    const page = await preview.page({ path });
    await page.locator('.inner').tap();
    expect(await ofPage(page, 'steps')).toEqual(['capture outer', 'inner', 'outer']);
  });

  it('end a press that the browser takes over, such as a drag of marked text', async () => {
    const page = await preview.page({ path });
    const box = await page.locator('.traced').boundingBox();
    if (box === null) throw new Error('nothing to press');
    await page.mouse.move(box.x + 5, box.y + 5);
    await page.mouse.down();
    await page.evaluate(() => {
      window.dispatchEvent(new PointerEvent('pointercancel', { pointerType: 'mouse' }));
    });
    await page.mouse.move(box.x + 9, box.y + 9);
    await page.mouse.up();
    const told = (await ofPage(page, 'events')) as { type: string }[];
    expect(told.map(({ type }) => type)).toEqual(['touchstart', 'touchcancel']);
  });

  it('show the hover class while pressed, and a long press in the place of a tap', async () => {
    const page = await preview.page({ path });
    await page.locator('.pressed').hover();
    await page.mouse.down();
    await page.locator('.hovering').waitFor();
    expect(await styleOf(page, '.pressed', 'background-color')).toBe('rgb(5, 5, 5)');
    await stepTaken(page, 'long');
    await page.mouse.up();
    await page.locator('.hovering').waitFor({ state: 'detached' });
    expect(await ofPage(page, 'steps')).toEqual(['long']);
  });

  it.each([
    ['a transition', '.moving', 'transition'],
    ['an animation', '.turning', 'animation'],
  ])('tell when %s has ended', async (_what, selector, step) => {
    const page = await preview.page({ path });
    await page.locator(selector).click();
    await stepTaken(page, step);
  });

  it.each(Object.keys(draggers))('follow %s: where it is down, and what changed', async (name) => {
    const page = await preview.page({ path });
    const box = await page.locator('.traced').boundingBox();
    if (box === null) throw new Error('nothing to trace');
    await draggers[name]?.(page, box.x + 10, box.y + 10);
    const at = (x: number): object => ({
      identifier: 0,
      clientX: x,
      clientY: 410,
      pageX: x,
      pageY: 410,
      force: 1,
    });
    const told = (await ofPage(page, 'events')) as Record<string, unknown>[];
    expect(told.map(({ type, touches, changedTouches }) => ({ type, touches, changedTouches }))).toEqual([
      { type: 'touchstart', touches: [at(30)], changedTouches: [at(30)] },
      { type: 'touchmove', touches: [at(60)], changedTouches: [at(60)] },
      { type: 'touchend', touches: [], changedTouches: [at(60)] },
    ]);
  });

  it('do not come from a disabled button', async () => {
    const page = await preview.page({ path });
    await page.locator('.disabled').click({ force: true });
    expect(await ofPage(page, 'steps')).toEqual([]);
    expect(await page.locator('.disabled').getAttribute('aria-disabled')).toBe('true');
  });
});

describe('WXS', () => {
  it('renders as the official compiler reads it', async () => {
    const page = await preview.page({ path: 'pages/script/script' });
    expect(await page.locator('.shout').textContent()).toBe('HEY! Array a#b#');
  });

  it('handles events and watches values in the view', async () => {
    const page = await preview.page({ path: 'pages/script/script' });
    await page.locator('.press').click();
    await page.locator('.watched', { hasText: '4' }).waitFor();
    expect(await styleOf(page, '.press', 'width')).toBe('52px');
    expect(await page.locator('.press').getAttribute('class')).toContain('touched');
    expect(await styleOf(page, '.watched', 'opacity')).toBe('0.4');
  });
});

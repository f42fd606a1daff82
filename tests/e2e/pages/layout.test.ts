import type { Page } from 'playwright-core';
import { appPage, appPages } from '../../../tools/gallery/app-pages';
import { comeToRest, seeWhole, showsRelease } from '../../../tools/gallery/at-rest';
import { deskStates } from '../../../tools/gallery/desk-states';
import { passportStates } from '../../../tools/gallery/passport-states';
import {
  largestSetData,
  layoutShifts,
  recordMotion,
  setDataWhileRolling,
  setDataWhileScrolling,
} from '../../support/pages/motion';
import { wxmlLimits, wxmlNodes } from '../../support/pages/nodes';
import { roomOf } from '../../support/pages/room';
import { openPreview } from '../../support/preview';

const preview = openPreview();

/** CSS px, held upright; more than the column of 720 px. */
const tablet = { width: 1024, height: 1366 };

/** Sum of all shifts from load to the end of the page; what the Web calls good is 0.1 (web.dev/articles/cls). */
const mostShift = 0.02;
/** Bytes of one setData (Mini Program performance guide: setData). */
const mostData = 256 * 1024;

/** Holds back what the cloud answers until it is let go. */
const holdAnswers = (): { hold: (page: Page) => Promise<void>; letGo: () => void } => {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  return {
    async hold(page) {
      await page.route('**/functions/*', async (route) => {
        await held;
        await route.continue();
      });
    },
    letGo,
  };
};

describe.each(appPages)('the page $name', ({ path, query, openid }) => {
  it('moves nothing but what rolls and scrolls, and is small enough for the platform', async () => {
    const answers = holdAnswers();
    const page = await preview.page({
      path,
      query,
      ...(openid && { openid }),
      async prepare(opened) {
        await recordMotion(opened);
        await answers.hold(opened);
      },
    });
    expect(await setDataWhileRolling(page)).toEqual([]);

    answers.letGo();
    await showsRelease(page, {});
    await comeToRest(page);
    await seeWhole(page);
    expect(await setDataWhileScrolling(page)).toBe(0);

    const { sum, of } = await layoutShifts(page);
    expect(sum > mostShift ? of : []).toEqual([]);

    const { nodes, depth, children } = await wxmlNodes(page);
    expect(nodes).toBeGreaterThan(1);
    expect(nodes).toBeLessThan(wxmlLimits.nodes);
    expect(depth).toBeLessThan(wxmlLimits.depth);
    expect(children).toBeLessThanOrEqual(wxmlLimits.children);
    expect(await largestSetData(page)).toBeLessThan(mostData);
  });

  it('has room for its words: in English, large, on the narrowest phone and on a tablet', async () => {
    const page = await preview.page({
      path,
      query,
      ...(openid && { openid }),
      lang: 'en',
      font: 1.4,
      screen: 'window',
      viewport: { width: 320, height: 640 },
      reducedMotion: true,
    });
    await showsRelease(page, { lang: 'en' });
    await seeWhole(page);
    expect(await roomOf(page)).toEqual({ cut: [], overlapping: [], wide: [] });

    await page.setViewportSize(tablet);
    await comeToRest(page);
    await seeWhole(page);
    expect(await roomOf(page)).toEqual({ cut: [], overlapping: [], wide: [] });
  });
});

/** A page on which each state can be. */
const stateful = [...passportStates, ...deskStates].map((state) => {
  const page = ['me', 'pay', 'poster', 'console', 'sheet'].map(appPage).find(state.on);
  if (page === undefined) throw new Error(`no page can be in the state ${state.name}`);
  return { ...state, ...page, state: state.name };
});

it.each(stateful)('the page $name has room for its words in the state “$state”', async (of) => {
  const page = await preview.page({
    path: of.path,
    query: of.query,
    ...(of.openid !== undefined && { openid: of.openid }),
    lang: 'en',
    font: 1.4,
    screen: 'window',
    viewport: { width: 320, height: 640 },
    reducedMotion: true,
  });
  await showsRelease(page, { lang: 'en' });
  await of.reach(page);
  await seeWhole(page);
  expect(await roomOf(page)).toEqual({ cut: [], overlapping: [], wide: [] });

  await page.setViewportSize(tablet);
  await comeToRest(page);
  expect(await roomOf(page)).toEqual({ cut: [], overlapping: [], wide: [] });
});

it('a booth’s code has its word at once, and what becomes of it moves nothing', async () => {
  const answers = holdAnswers();
  const page = await preview.page({
    path: 'pages/pay/pay',
    query: { scene: '1.booth001.AAAAAAAAAAAAAA' },
    scene: 1047,
    async prepare(opened) {
      await recordMotion(opened);
      await answers.hold(opened);
    },
  });
  await page.getByText('正在盖章').waitFor();
  answers.letGo();
  await page.getByText('没认出这个码').waitFor();
  await showsRelease(page, {});
  await comeToRest(page);
  const { sum, of } = await layoutShifts(page);
  expect(sum > mostShift ? of : []).toEqual([]);
});

it('a tablet shows a column in its middle, with three numbers side by side', async () => {
  const page = await preview.page({
    path: 'pages/pay/pay',
    screen: 'window',
    viewport: tablet,
    reducedMotion: true,
  });
  const boxes = await Promise.all(
    (await page.locator('wx-metric-grid wx-metric-card').all()).slice(1, 4).map((card) => card.boundingBox()),
  );
  expect(new Set(boxes.map((box) => box?.y)).size).toBe(1);
  expect(boxes[0]?.x).toBeGreaterThan(100);
  expect((boxes[2]?.x ?? 0) + (boxes[2]?.width ?? 0)).toBeLessThan(tablet.width - 100);
});

/** How an enter is counted: by the page, the way, and the booth whose code it was; never by whom. */
import fc from 'fast-check';
import { encodeScene } from '../../../miniprogram/domain/booth-scene';
import { entered, visitedPage } from '../../../miniprogram/domain/visits/entering';

const pay = { path: 'pages/pay/pay', scene: 1001, code: '', via: '' };
const knowsNone = (): boolean => false;
const boothCode = encodeScene({ id: 'booth001', tag: Array<number>(10).fill(7) });

it.each([
  ['a scan of a code', { scene: 1047 }, 'code'],
  ['an ordinary QR code', { scene: 1011 }, 'code'],
  ['a card in a chat', { scene: 1007 }, 'chat'],
  ['Moments', { scene: 1154 }, 'moments'],
  ["the reader's favourites in WeChat", { scene: 1010 }, 'favourite'],
  ["WeChat's search", { scene: 1053 }, 'search'],
  ['a link that says so itself', { scene: 1001, via: 'moments.menu' }, 'moments'],
  ["a poster's code", { scene: 1047, code: 'p' }, 'poster'],
  ['a picture sent from a poster', { scene: 1001, via: 'poster.sheet' }, 'poster'],
  ['anything else', { scene: 1089 }, 'other'],
  ['a scene that is no number', { scene: NaN }, 'other'],
])('%s is its own way in', (_, how, channel) => {
  expect(entered({ ...pay, ...how }, knowsNone)).toEqual({ kind: 'enter', page: 'pay', channel });
});

describe("a booth's code, however it was read,", () => {
  it.each([1047, 1001, 1007])('names the booth where its stamp was there before (scene %s)', (scene) => {
    const asked: unknown[] = [];
    const knows = (...stamp: unknown[]): boolean => asked.push(stamp) > 0;
    expect(entered({ ...pay, scene, code: boothCode }, knows)).toEqual({
      kind: 'enter',
      page: 'pay',
      channel: 'code',
      booth: 'booth001',
    });
    expect(asked).toEqual([[boothCode, 'pay']]);
  });

  it('names none where it gives a stamp, by which the scan is counted', () => {
    const enter = { kind: 'enter', page: 'pay', channel: 'code' };
    expect(entered({ ...pay, scene: 1047, code: boothCode }, knowsNone)).toEqual(enter);
  });

  it('names none on a page that gives no stamps', () => {
    const home = { ...pay, path: 'pages/home/home', code: boothCode };
    expect(entered(home, () => true)).toEqual({ kind: 'enter', page: 'home', channel: 'code' });
  });
});

it('a code that is not ours names no booth', () => {
  fc.assert(
    fc.property(fc.string(), (code) => {
      expect(entered({ ...pay, scene: 1047, code }, () => true)).not.toHaveProperty('booth');
    }),
  );
});

it.each([
  ['pages/home/home', 'home'],
  ['pages/miniprogram/miniprogram', 'miniprogram'],
  ['pages/find/find', 'find'],
  ['packages/poster/poster/poster', 'poster'],
  ['packages/console/console/console', null],
  ['pages/homepage', null],
  ['home', null],
  ['', null],
])('the page of %s is %s', (route, page) => {
  expect(visitedPage(route)).toBe(page);
  if (page === null) expect(entered({ ...pay, path: route }, knowsNone)).toBeNull();
});

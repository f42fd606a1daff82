import { withAction } from '../../../cloudfunctions/content/prefetch';

const opening = (path: unknown): object => ({ path, query: 'a=1', scene: 1047, token: 't', userInfo: {} });

describe('an event of the platform’s data prefetch', () => {
  it.each([
    ['pages/pay/pay', 'pay'],
    ['/pages/wecom/wecom', 'wecom'],
    ['pages/home/home', 'home'],
    ['pages/me/me', 'home'],
    ['packages/passport/pages/scan/scan', 'home'],
    ['', 'home'],
  ])('that opens "%s" asks for the page %s', (path, page) => {
    expect(withAction(opening(path))).toEqual({ action: 'getPage', page });
  });

  it.each([
    ['a call', { action: 'getManifest', path: 'pages/pay/pay', scene: 1 }],
    ['a path alone', { path: 'pages/pay/pay' }],
    ['a path of another type', opening(7)],
    ['no record', 'pages/pay/pay'],
    ['nothing', null],
  ])('is not %s, which stays as it is', (_, event) => {
    expect(withAction(event)).toBe(event);
  });
});

import fc from 'fast-check';
import {
  arrivalAt,
  noteEnter,
  noteLost,
  parseCodeScene,
  parseEnter,
  sceneAt,
  takeLost,
} from '../../../miniprogram/services/launch';

const pay = 'pages/pay/pay';

describe('how someone came', () => {
  it.each([
    [1007, 'card'],
    [1008, 'card'],
    [1044, 'card'],
    [1155, 'card'],
    [1047, 'code'],
    [1011, 'code'],
    [1154, 'singlePage'],
    [1001, null],
    ['1007', null],
    [undefined, null],
  ])('is read from the scene %s', (scene, arrival) => {
    expect(parseEnter({ path: pay, scene, query: {} })).toEqual({ path: pay, arrival });
  });

  it('is told once, and only to the page that was entered', () => {
    noteEnter({ path: pay, scene: 1007 });
    expect(arrivalAt('pages/home/home', {})).toBeNull();
    expect(arrivalAt(pay, {})).toBe('card');
    expect(arrivalAt(pay, {})).toBeNull();
  });

  it('is forgotten at the next enter', () => {
    noteEnter({ path: pay, scene: 1007 });
    noteEnter({ path: pay, scene: 1001 });
    expect(arrivalAt(pay, {})).toBeNull();
  });

  it('is a code where the page was opened with one', () => {
    expect(arrivalAt(pay, { scene: '1.ab.cd' })).toBe('code');
  });

  it.each([
    ['chat.menu', 'card'],
    ['moments.menu', 'card'],
    ['poster.sheet', 'card'],
    ['favourite.menu', null],
    ['chat', null],
    [undefined, null],
  ])('is told by the link where the scene is an ordinary one: %s', (via, arrival) => {
    noteEnter({ path: pay, scene: 1001 });
    expect(arrivalAt(pay, { via })).toBe(arrival);
  });
});

describe("a code's scene", () => {
  it('is decoded, as its values arrive encoded', () => {
    expect(parseCodeScene({ scene: encodeURIComponent("1.a!#$&'()*+,/:;=?@-._~b") })).toBe(
      "1.a!#$&'()*+,/:;=?@-._~b",
    );
  });

  it.each([
    ['no query', undefined],
    ['no scene', {}],
    ['an empty one', { scene: '' }],
    ['another type', { scene: ['1.ab.cd'] }],
    ['a broken escape', { scene: '%E4%A' }],
    ['more than 32 characters', { scene: 'a'.repeat(33) }],
    ['markup', { scene: '<script>' }],
    ['Chinese', { scene: encodeURIComponent('支付') }],
  ])('is none: %s', (_, query) => {
    expect(parseCodeScene(query)).toBeNull();
  });
});

describe('a code that brings a page to the front', () => {
  const enter = { path: pay, scene: 1047, query: { scene: '1.a%2Bb' } };

  it('tells that page its scene, once', () => {
    noteEnter(enter);
    expect(sceneAt('pages/home/home')).toBeNull();
    expect(sceneAt(pay)).toBe('1.a+b');
    expect(sceneAt(pay)).toBeNull();
  });

  it('tells it nothing where the page loads, which has the scene in its query', () => {
    noteEnter(enter);
    expect(arrivalAt(pay, enter.query)).toBe('code');
    expect(sceneAt(pay)).toBeNull();
  });

  it.each([
    ['the app was left and opened again', { ...enter, scene: 1001 }],
    ['a card of that address was opened', { ...enter, scene: 1007 }],
    ['the code carries nothing', { ...enter, query: {} }],
  ])('is none where %s', (_, options) => {
    noteEnter(options);
    expect(sceneAt(pay)).toBeNull();
  });
});

describe('whatever the outside says', () => {
  const hostile = fc.oneof(
    fc.anything(),
    fc.record({ path: fc.anything(), scene: fc.anything(), query: fc.anything() }),
    fc.record({ scene: fc.oneof(fc.string({ unit: 'binary' }), fc.webQueryParameters()) }),
  );

  it('never breaks the launch', () => {
    fc.assert(
      fc.property(hostile, fc.string(), (given, route) => {
        const { path, arrival } = parseEnter(given);
        expect(typeof path).toBe('string');
        expect(['card', 'code', 'singlePage', null]).toContain(arrival);
        noteEnter(given);
        expect(sceneAt(path) ?? 'none').toMatch(/^[\w!#$&'()*+,/:;=?@.~-]{1,32}$/);
        noteEnter(given);
        expect(['card', 'code', 'singlePage', null]).toContain(arrivalAt(route, given));
      }),
    );
  });

  it('gives a scene that fits a code, or none', () => {
    fc.assert(
      fc.property(hostile, (given) => {
        expect(parseCodeScene(given) ?? 'none').toMatch(/^[\w!#$&'()*+,/:;=?@.~-]{1,32}$/);
      }),
    );
  });
});

it('a page that stands in for one that is not there is told so, once', () => {
  expect(takeLost()).toBe(false);
  noteLost();
  expect(takeLost()).toBe(true);
  expect(takeLost()).toBe(false);
});

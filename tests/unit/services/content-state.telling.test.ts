import type { GetPageData } from '../../../typings/functions';
import {
  first,
  manifestOf,
  minutes,
  pending,
  second,
  seen,
  third,
  titleOf,
  world,
} from './content-state-world';

describe('a cloud that refuses', () => {
  it('leaves what is shown, and says so once', async () => {
    const given = world({ cached: first });
    const told: string[] = [];
    given.state.subscribe('quotes', (shown) => told.push(shown.freshness));
    await given.view();
    await given.view();
    expect(seen(given)).toEqual(['first', 1, 'unreachable']);
    expect(told).toEqual(['unreachable']);
    expect(given.calls).toEqual(['getManifest']);
  });

  it('leaves the older page where only the page is refused, and is asked again when the page is shown again', async () => {
    const given = world({ cached: first, manifests: [manifestOf(second)], pages: [null] });
    const leave = await given.view();
    expect(seen(given)).toEqual(['first', 1, 'older']);
    leave();
    given.pages[0] = second;
    await given.view();
    expect(seen(given)).toEqual(['second', 2, 'current']);
  });

  it('is not blamed for what it refused once when that is released again and still on its way', async () => {
    const again = { ...second, version: 4 };
    const answer = pending<GetPageData | null>();
    const given = world({
      cached: first,
      manifests: [manifestOf(second)],
      pages: [null, third, answer.promise],
    });
    for (const released of [second, third, again]) {
      given.manifests[0] = manifestOf(released);
      given.clock.now += 5 * minutes;
      (await given.view())();
    }
    expect(seen(given)).toEqual(['third', 3, 'unchecked']);
    await answer.answer(again);
    expect(seen(given)).toEqual(['second', 4, 'current']);
  });

  it('is not said to be out of reach where it answers that nothing was released', async () => {
    const given = world({ cached: first, manifests: ['unreleased'] });
    await given.view();
    expect(given.calls).toEqual(['getManifest']);
    expect(seen(given)).toEqual(['first', 1, 'unchecked']);
  });

  it('after it has answered, takes nothing back', async () => {
    const given = world({ cached: first, manifests: [manifestOf(first), null] });
    const leave = await given.view();
    leave();
    given.clock.now = 5 * minutes;
    await given.view();
    expect(given.calls).toEqual(['getManifest', 'getManifest']);
    expect(seen(given)).toEqual(['first', 1, 'current']);
  });
});

it('tells nobody who no longer listens', async () => {
  const { state, view } = world({ manifests: [manifestOf(first)], pages: [first] });
  const told: string[] = [];
  const end = state.subscribe('quotes', (shown) => told.push(titleOf(shown)));
  end();
  await view();
  expect(told).toEqual([]);
});

describe('a page that cannot show what it is told', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  it('keeps nothing from the others, nor the cloud from being asked again, and its error surfaces', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate'] });
    const given = world({ manifests: [manifestOf(first)], pages: [first] });
    given.state.subscribe('quotes', () => {
      throw new Error('cannot be drawn');
    });
    const told: string[] = [];
    given.state.subscribe('quotes', (shown) => told.push(titleOf(shown)));
    await given.view();
    expect(jest.runAllTimers).toThrow('cannot be drawn');
    given.manifests[0] = manifestOf(second);
    given.pages[0] = second;
    given.clock.now = 5 * minutes;
    await given.view();
    expect(jest.runAllTimers).toThrow('cannot be drawn');
    expect(seen(given)).toEqual(['second', 2, 'current']);
    expect(told.at(-1)).toBe('second');
  });
});

import { snapshot } from '../../../miniprogram/snapshot';
import type { GetPageData } from '../../../typings/functions';
import {
  bundledTitle,
  copyOf,
  first,
  manifestOf,
  minutes,
  pending,
  quotesTitled,
  second,
  seen,
  third,
  titleOf,
  world,
  type ManifestAnswer,
} from './content-state-world';

describe('once the cloud has answered', () => {
  it('asks for a page only where it differs', async () => {
    const given = world({ cached: first, manifests: [manifestOf(first)] });
    await given.view();
    expect(given.calls).toEqual(['getManifest']);
    expect(seen(given)).toEqual(['first', 1, 'current']);
  });

  it('shows, saves and tells of the newer page', async () => {
    const { state, view, calls, cache } = world({
      cached: first,
      manifests: [manifestOf(second)],
      pages: [second],
    });
    const told: string[] = [];
    state.subscribe('quotes', (shown) => told.push(`${titleOf(shown)} ${shown.freshness}`));
    await view();
    expect(calls).toEqual(['getManifest', `getPage quotes ${first.hash}`]);
    expect(told).toEqual(['second current']);
    expect(cache.get('quotes')).toEqual(second);
  });

  it('goes back to the snapshot without a call where the release is the same as it', async () => {
    const release = { ...manifestOf(second), pages: snapshot.hashes };
    const given = world({ cached: first, manifests: [release] });
    await given.view();
    expect(given.calls).toEqual(['getManifest']);
    expect(seen(given)).toEqual([bundledTitle, 2, 'current']);
  });

  it('accepts a page of a release made after the manifest was read', async () => {
    const given = world({ manifests: [manifestOf(second)], pages: [third] });
    await given.view();
    expect(seen(given)).toEqual(['third', 3, 'current']);
  });

  it('takes “unchanged” for what the newer release holds', async () => {
    const given = world({
      cached: first,
      manifests: [manifestOf(second)],
      pages: [{ version: 3, hash: first.hash, unchanged: true }],
    });
    await given.view();
    expect(seen(given)).toEqual(['first', 3, 'current']);
    expect(given.cache.get('quotes')?.version).toBe(3);
  });

  it('keeps a page that the release does not have, and says nothing of its age', async () => {
    const given = world({ cached: first, manifests: [{ edition: '2024', version: 2, pages: {} }] });
    await given.view();
    expect(given.calls).toEqual(['getManifest']);
    expect(seen(given)).toEqual(['first', 1, 'unchecked']);
  });

  it('follows a rollback: the old content under its new version', async () => {
    const again = { ...first, version: 3 };
    const given = world({ cached: second, manifests: [manifestOf(again)], pages: [again] });
    await given.view();
    expect(seen(given)).toEqual(['first', 3, 'current']);
  });

  it('does not call a saved copy current that is newer than a manifest of long ago', async () => {
    const given = world({ manifests: [{ ...manifestOf(first), pages: snapshot.hashes }] });
    await given.view('home');
    given.cache.set('quotes', second);
    expect(seen(given)).toEqual(['second', 2, 'unchecked']);
    await given.view();
    expect(given.calls).toEqual(['getManifest']);
    expect(seen(given)).toEqual(['second', 2, 'unchecked']);
  });
});

describe('an answer that must not be shown', () => {
  it.each([
    ['is older than the manifest', first],
    ['is not what its hash says', { ...second, page: quotesTitled('forged') }],
    ['has another hash than its release', copyOf(2, 'other')],
    ['is another page', { version: 2, hash: second.hash, page: snapshot.pages.home }],
    ['claims to be unchanged and is not', { version: 2, hash: second.hash, unchanged: true as const }],
  ])('is asked for once more, and then the copy at hand stays: it %s', async (_, answer) => {
    const given = world({ cached: first, manifests: [manifestOf(second)], pages: [answer] });
    await given.view();
    expect(given.calls.slice(1)).toEqual([`getPage quotes ${first.hash}`, `getPage quotes ${first.hash}`]);
    expect(seen(given)).toEqual(['first', 1, 'older']);
  });

  it('gives way to the right one at the second attempt, without a note in between', async () => {
    const given = world({ cached: first, manifests: [manifestOf(second)], pages: [first, second] });
    const told: string[] = [];
    given.state.subscribe('quotes', (shown) => told.push(shown.freshness));
    await given.view();
    expect(seen(given)).toEqual(['second', 2, 'current']);
    expect(told).toEqual(['current']);
  });

  it('is a manifest older than what is shown; the cloud was reached all the same', async () => {
    const given = world({ cached: second, manifests: [manifestOf(first)] });
    given.state.open('quotes');
    await given.view();
    expect(given.calls).toEqual(['getManifest', 'getManifest']);
    expect(seen(given)).toEqual(['second', 2, 'unchecked']);
  });

  it('is a page older than a manifest that came while it was under way', async () => {
    const answer = pending<GetPageData | null>();
    const given = world({ manifests: [manifestOf(first)], pages: [answer.promise, second] });
    await given.view();
    given.manifests[0] = manifestOf(second);
    given.clock.now = 5 * minutes;
    await given.view('home');
    await answer.answer(first);
    expect(seen(given)).toEqual(['second', 2, 'current']);
  });
});

describe('the manifest', () => {
  it('is read once for all pages and callers', async () => {
    const { view, calls } = world({ manifests: [manifestOf(first)], pages: [first] });
    await Promise.all([view(), view(), view('home')]);
    expect(calls).toEqual(['getManifest', `getPage quotes ${snapshot.hashes.quotes}`]);
  });

  it('is read again after five minutes', async () => {
    const given = world({ manifests: [manifestOf(first)], pages: [first, second] });
    await given.view();
    given.manifests[0] = manifestOf(second);
    given.clock.now = 5 * minutes - 1;
    await given.view();
    expect(seen(given)[0]).toBe('first');
    given.clock.now = 5 * minutes;
    await given.view();
    expect(seen(given)[0]).toBe('second');
    expect(given.calls.filter((name) => name === 'getManifest')).toHaveLength(2);
  });

  it('is read again where the clock was set back, which says nothing of how long ago the last one was', async () => {
    const given = world({ manifests: [manifestOf(first)], pages: [first, second] });
    given.clock.now = 60 * minutes;
    await given.view();
    given.manifests[0] = manifestOf(second);
    given.clock.now = 0;
    await given.view();
    expect(seen(given)).toEqual(['second', 2, 'current']);
    given.clock.now = 5 * minutes - 1;
    await given.view();
    expect(given.calls.filter((name) => name === 'getManifest')).toHaveLength(2);
  });

  it('is waited for where the phone slept over it, and then asked for again, one after the other', async () => {
    const late = pending<ManifestAnswer>();
    const given = world({ manifests: [late.promise, 'unreleased'] });
    (await given.view())();
    given.clock.now = 5 * minutes;
    await given.view();
    expect(given.calls).toEqual(['getManifest']);
    await late.answer(null);
    expect(given.calls).toEqual(['getManifest', 'getManifest']);
    expect(seen(given)).toEqual([bundledTitle, 0, 'unchecked']);
  });

  it('that the phone slept over still tells what the page in view lacks', async () => {
    const late = pending<ManifestAnswer>();
    const given = world({ manifests: [late.promise, null], pages: [first] });
    (await given.view('home'))();
    given.clock.now = 5 * minutes;
    await given.view();
    await late.answer(manifestOf(first));
    expect(seen(given)).toEqual(['first', 1, 'current']);
  });

  it('is not asked for again for a page that left while the last one was under way', async () => {
    const late = pending<ManifestAnswer>();
    const given = world({ manifests: [late.promise, manifestOf(first)] });
    (await given.view())();
    given.clock.now = 5 * minutes;
    (await given.view())();
    await late.answer(null);
    expect(given.calls).toEqual(['getManifest']);
  });

  it('is told to every page that waits in the background, too', async () => {
    const given = world({ cached: first });
    const told: string[] = [];
    given.state.subscribe('quotes', (shown) => told.push(shown.freshness));
    const leave = await given.view();
    leave();
    given.manifests[0] = manifestOf(first);
    given.clock.now = 5 * minutes;
    await given.view('home');
    expect(told).toEqual(['unreachable', 'current']);
  });
});

describe('a page that left the view', () => {
  it('is not asked for once the manifest arrives', async () => {
    const answer = pending<ManifestAnswer>();
    const given = world({ manifests: [answer.promise], pages: [first] });
    const leave = await given.view();
    leave();
    leave();
    await answer.answer(manifestOf(first));
    expect(given.calls).toEqual(['getManifest']);
    await given.view();
    expect(seen(given)).toEqual(['first', 1, 'current']);
  });

  it('is not asked for a second time, but what arrives is kept', async () => {
    const answers = [pending<GetPageData | null>(), pending<GetPageData | null>()] as const;
    const given = world({
      manifests: [manifestOf(second)],
      pages: [answers[0].promise, answers[1].promise],
    });
    const leave = await given.view();
    leave();
    await answers[0].answer(first);
    expect(given.calls).toHaveLength(2);
    expect(seen(given)).toEqual([bundledTitle, 0, 'older']);

    const leaveAgain = await given.view();
    leaveAgain();
    await answers[1].answer(second);
    expect(seen(given)).toEqual(['second', 2, 'current']);
    expect(given.cache.get('quotes')).toEqual(second);
  });

  it('and came back before the manifest did is asked for once', async () => {
    const answer = pending<ManifestAnswer>();
    const given = world({ manifests: [answer.promise], pages: [first] });
    const leave = await given.view();
    leave();
    await given.view();
    await answer.answer(manifestOf(first));
    expect(given.calls).toEqual(['getManifest', `getPage quotes ${snapshot.hashes.quotes}`]);
  });
});

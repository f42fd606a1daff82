import { hashOf } from '../../../miniprogram/domain/canonical-hash';
import type { PageCopy } from '../../../miniprogram/services/content-guards';
import { snapshot } from '../../../miniprogram/snapshot';
import type { Manifest } from '../../../typings/content';
import type { GetPageData } from '../../../typings/functions';
import {
  bundledTitle,
  copyOf,
  first,
  manifestOf,
  minutes,
  pending,
  quiet,
  quotesTitled,
  second,
  seen,
  third,
  world,
} from './content-state-world';

describe('before the cloud has answered', () => {
  it('shows the snapshot where nothing is saved', () => {
    expect(seen(world())).toEqual([bundledTitle, 0, 'unchecked']);
  });

  it('shows the saved copy rather than the snapshot', () => {
    expect(seen(world({ cached: first }))).toEqual(['first', 1, 'unchecked']);
  });

  it.each([
    ['is not what its hash says', { ...first, hash: second.hash }],
    ['is of another page', { ...first, page: snapshot.pages.insights, hash: snapshot.hashes.insights }],
  ])('ignores a saved copy that %s', (_, cached) => {
    expect(seen(world({ cached }))).toEqual([bundledTitle, 0, 'unchecked']);
  });

  it('asks the cloud for nothing', async () => {
    const { state, calls } = world();
    state.open('quotes');
    state.subscribe('quotes', () => undefined);
    await quiet();
    expect(calls).toEqual([]);
  });
});

describe('what the platform fetched ahead', () => {
  it('is shown before the cloud was asked, and saved, but not called current', () => {
    const given = world({ cached: first });
    given.state.open('quotes');
    given.prefetch(second);
    expect(seen(given)).toEqual(['second', 2, 'unchecked']);
    expect(given.cache.get('quotes')).toEqual(second);
    expect(given.calls).toEqual([]);
  });

  it('may be the very first release', () => {
    const given = world();
    given.state.open('quotes');
    given.prefetch(first);
    expect(seen(given)).toEqual(['first', 1, 'unchecked']);
  });

  it('saves the call for the page where the manifest names it', async () => {
    const given = world({ manifests: [manifestOf(second)] });
    given.state.open('quotes');
    given.prefetch(second);
    await given.view();
    expect(given.calls).toEqual(['getManifest']);
    expect(seen(given)).toEqual(['second', 2, 'current']);
  });

  it('counts though it is old where the manifest names its content again', async () => {
    const again = { ...first, version: 3 };
    const given = world({ cached: second, manifests: [manifestOf(again)] });
    given.state.open('quotes');
    await given.view();
    given.prefetch(first);
    expect(seen(given)).toEqual(['first', 3, 'current']);
  });

  it.each([
    ['older than the saved copy', first],
    ['of the same version', copyOf(2, 'other')],
    ['not what its hash says', { ...third, page: quotesTitled('forged') }],
  ])('is left alone where it is %s', (_, prefetched) => {
    const given = world({ cached: second });
    given.state.open('quotes');
    given.prefetch(prefetched);
    expect(seen(given)).toEqual(['second', 2, 'unchecked']);
  });

  it('is left alone where it is older than the manifest', async () => {
    const given = world({ manifests: [manifestOf(third)] });
    given.state.open('quotes');
    await given.view();
    given.prefetch(second);
    expect(seen(given)).toEqual([bundledTitle, 0, 'older']);
  });

  it('takes back nothing that is newer than the manifest which names it', async () => {
    const given = world({ manifests: [manifestOf(second)], pages: [third] });
    given.state.open('quotes');
    await given.view();
    given.prefetch(second);
    expect(seen(given)).toEqual(['third', 3, 'current']);
  });

  it('is not undone by a slower answer of the cloud', async () => {
    const answer = pending<GetPageData | null>();
    const given = world({ manifests: [manifestOf(first)], pages: [answer.promise] });
    given.state.open('quotes');
    await given.view();
    given.prefetch(second);
    await answer.answer(first);
    expect(seen(given)).toEqual(['second', 2, 'unchecked']);
    expect(given.calls).toHaveLength(2);
  });

  it('gives way to the copy before it where the cloud says that a newer release holds that one unchanged', async () => {
    const answer = pending<GetPageData | null>();
    const given = world({ cached: first, manifests: [manifestOf(second)], pages: [answer.promise] });
    given.state.open('quotes');
    await given.view();
    given.prefetch(second);
    expect(seen(given)).toEqual(['second', 2, 'current']);
    await answer.answer({ version: 3, hash: first.hash, unchanged: true });
    expect(seen(given)).toEqual(['first', 3, 'current']);
    expect(given.cache.get('quotes')).toEqual({ ...first, version: 3 });
    expect(given.calls).toHaveLength(2);
  });
});

describe('a cloud begun anew, which gives the version at hand to other content', () => {
  const anew = copyOf(2, 'anew');

  it('is asked for that content', async () => {
    const given = world({ cached: second, manifests: [manifestOf(anew)], pages: [anew] });
    await given.view();
    expect(seen(given)).toEqual(['anew', 2, 'current']);
    expect(given.calls).toHaveLength(2);
  });

  it('is told of as holding something newer where it does not give it', async () => {
    const given = world({ cached: second, manifests: [manifestOf(anew)] });
    await given.view();
    expect(seen(given)).toEqual(['second', 2, 'older']);
  });

  it('is not asked where that content is the bundled one', async () => {
    const given = world({ cached: second, manifests: [{ ...manifestOf(second), pages: snapshot.hashes }] });
    await given.view();
    expect(seen(given)).toEqual([bundledTitle, 2, 'current']);
    expect(given.calls).toEqual(['getManifest']);
  });
});

describe('a release whose page differs by its code alone', () => {
  const code = 'cloud://env.bucket/codes/2023/release/quotes.png';
  const bare = snapshot.pages.quotes;
  const coded = { ...bare, code };
  const whole: PageCopy = { version: 1, hash: hashOf(coded), page: coded };
  const manifest: Manifest = { ...manifestOf(whole), bare: { quotes: snapshot.hashes.quotes } };

  it('is what the bundled copy says, so nothing is asked for', async () => {
    const given = world({ manifests: [manifest], pages: [whole] });
    await given.view();
    expect(seen(given)).toEqual([bundledTitle, 1, 'current']);
    expect(given.calls).toEqual(['getManifest']);
  });

  it('is asked for once, when the code is needed', async () => {
    const given = world({ manifests: [manifest], pages: [whole] });
    await given.view();
    expect((await given.state.withCode('quotes')).code).toBe(code);
    expect((await given.state.withCode('quotes')).code).toBe(code);
    expect(given.calls).toEqual(['getManifest', `getPage quotes ${snapshot.hashes.quotes}`]);
    expect(seen(given)).toEqual([bundledTitle, 1, 'current']);
  });

  it('is found for a poster that is the first thing opened', async () => {
    const given = world({ manifests: [manifest], pages: [whole] });
    expect((await given.state.withCode('quotes')).code).toBe(code);
  });

  it.each([
    ['refuses', null],
    ['answers with something else', { ...whole, page: { ...coded, code: 'cloud://other' } }],
  ])('stays without a code where the cloud %s', async (_, answer) => {
    const given = world({ manifests: [manifest], pages: [answer] });
    await given.view();
    expect((await given.state.withCode('quotes')).code).toBeUndefined();
    expect(seen(given)).toEqual([bundledTitle, 1, 'current']);
  });

  it('is asked for by one call at a time, for the page in view and for posters alike', async () => {
    const answers = [pending<GetPageData | null>(), pending<GetPageData | null>()] as const;
    const given = world({
      manifests: [manifestOf(first)],
      pages: [answers[0].promise, answers[1].promise],
    });
    await given.view();
    given.manifests[0] = { ...manifest, version: 2, bare: { quotes: 'none' } };
    given.clock.now = 5 * minutes;
    const codes = [given.state.withCode('quotes'), given.state.withCode('quotes')];
    await quiet();
    await given.view();
    expect(given.calls.slice(2)).toEqual(['getManifest']);
    await answers[0].answer(null);
    expect(given.calls.slice(3)).toEqual([`getPage quotes ${snapshot.hashes.quotes}`]);
    await answers[1].answer({ ...whole, version: 2 });
    expect((await Promise.all(codes)).map((page) => page.code)).toEqual([code, code]);
    expect(given.calls).toHaveLength(4);
    expect(seen(given)).toEqual([bundledTitle, 2, 'current']);
  });

  it('is asked for where the page comes into view while its poster waits for the manifest', async () => {
    const answer = pending<Manifest>();
    const given = world({ manifests: [manifest], pages: [whole] });
    const leave = await given.view();
    given.manifests[0] = answer.promise;
    given.clock.now = 5 * minutes;
    const code = given.state.withCode('quotes').then((page) => page.code);
    leave();
    await given.view();
    await answer.answer(manifest);
    expect(await code).toBe('cloud://env.bucket/codes/2023/release/quotes.png');
    expect(given.calls).toHaveLength(3);
  });

  it('is not asked for where the release gives it no code and it is not in view', async () => {
    const given = world({ manifests: [{ ...manifestOf(second), bare: {} }], pages: [second] });
    expect((await given.state.withCode('quotes')).code).toBeUndefined();
    expect(given.calls).toEqual(['getManifest']);
  });

  it('is called older where a poster over the page in view learns of it and asks in vain', async () => {
    const given = world({ manifests: [manifest], pages: [null] });
    await given.view();
    given.manifests[0] = { ...manifestOf(second), bare: {} };
    given.clock.now = 5 * minutes;
    expect((await given.state.withCode('quotes')).code).toBeUndefined();
    expect(seen(given)).toEqual([bundledTitle, 1, 'older']);
    await given.state.withCode('quotes');
    expect(given.calls).toHaveLength(3);
  });

  it('is asked for where it says something else as well', async () => {
    const given = world({ manifests: [{ ...manifest, bare: { quotes: first.hash } }], pages: [whole] });
    await given.view();
    expect(given.calls).toHaveLength(2);
    expect((await given.state.withCode('quotes')).code).toBe(code);
    expect(given.calls).toHaveLength(2);
  });

  it('says nothing of a page that the release does not have', async () => {
    const pages = { ...manifest.pages };
    delete pages.quotes;
    const given = world({ manifests: [{ ...manifest, pages }] });
    await given.view();
    expect(seen(given)).toEqual([bundledTitle, 0, 'unchecked']);
    expect((await given.state.withCode('quotes')).code).toBeUndefined();
  });
});

import type { Page } from 'playwright-core';
import { appPages, type AppPage } from '../../../tools/gallery/app-pages';
import { comeToRest, seeWhole, showsRelease } from '../../../tools/gallery/at-rest';
import { tappedStates } from '../../../tools/gallery/states';
import type { Language } from '../../../typings/content';
import { poorTargets, violations } from '../../support/pages/accessibility';
import { lightGrounds, recordGround } from '../../support/pages/ground';
import { foreignWords } from '../../support/pages/languages';
import { openPreview } from '../../support/preview';

const preview = openPreview();

const defects = async (page: Page, lang: Language, parts?: string[]): Promise<object> => ({
  violations: await violations(page, parts),
  targets: await poorTargets(page),
  foreign: await foreignWords(page, lang),
});

const none = { violations: [], targets: [], foreign: [] };

/** Everything that is wrong with a page at rest, and in each state that a tap leads to. */
const defectsByState = async (page: Page, of: AppPage, lang: Language): Promise<Record<string, object>> => {
  await showsRelease(page, { lang });
  await seeWhole(page);
  const found: Record<string, object> = { 'at rest': await defects(page, lang) };
  for (const { name, on, reach, part, leave } of tappedStates) {
    if (!on(of)) continue;
    await reach(page);
    await comeToRest(page);
    found[name] = await defects(page, lang, [part]);
    await leave(page);
    await comeToRest(page);
  }
  return found;
};

const withoutDefects = (of: AppPage): Record<string, object> =>
  Object.fromEntries(
    ['at rest', ...tappedStates.filter(({ on }) => on(of)).map(({ name }) => name)].map((name) => [
      name,
      none,
    ]),
  );

describe.each(appPages)('the page $name', (of) => {
  it('is there for everyone in Chinese, in the light', async () => {
    const page = await preview.page({
      path: of.path,
      query: of.query,
      ...(of.openid && { openid: of.openid }),
      lang: 'zh',
      theme: 'light',
      reducedMotion: true,
    });
    expect(await defectsByState(page, of, 'zh')).toEqual(withoutDefects(of));
  });

  it('is there for everyone in English, in the dark, which is dark from the first frame', async () => {
    const page = await preview.page({
      path: of.path,
      query: of.query,
      ...(of.openid && { openid: of.openid }),
      lang: 'en',
      theme: 'dark',
      reducedMotion: true,
      prepare: recordGround,
    });
    expect(await lightGrounds(page)).toEqual([]);
    expect(await defectsByState(page, of, 'en')).toEqual(withoutDefects(of));
  });
});

it('a dark screen is dark before any script has run', async () => {
  let run = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    run = resolve;
  });
  let before: Promise<string[]> | undefined;
  const page = await preview.page({
    theme: 'dark',
    async prepare(opened) {
      await recordGround(opened);
      await opened.route('**/runtime.js', async (route) => {
        before = opened
          .waitForFunction(() => document.readyState === 'loading' && 'lightGrounds' in window)
          .then(() => lightGrounds(opened))
          .finally(run);
        await held;
        await route.continue();
      });
    },
  });
  expect(await before).toEqual([]);
  expect(await lightGrounds(page)).toEqual([]);
});

import type { Language } from '../../typings/content';
import type { Theme } from '../preview/runtime/host';
import type { AppPage } from './app-pages';
import { phone, type Shot } from './camera';
import { launchedStates, tappedStates } from './states';

/** A picture of the gallery, with what it shows in words. */
export interface Labelled extends Shot {
  label: string;
}

const themes: readonly Theme[] = ['light', 'dark'];
const languages: readonly Language[] = ['zh', 'en'];
const fonts: readonly number[] = [1, 1.4];

const fileOf = (...parts: string[]): string => `${parts.join('-').replace(/[^\w.]+/g, '-')}.jpg`;

/** The whole page in each theme, language and size of type. */
const variants = (page: AppPage): Labelled[] =>
  languages.flatMap((lang) =>
    fonts.flatMap((font) =>
      themes.map((theme) => ({
        file: fileOf(page.name, theme, lang, String(font)),
        label: `${theme} · ${lang}${font === 1 ? '' : ` · type ×${font}`}`,
        page,
        launch: { theme, lang, font },
        whole: true,
      })),
    ),
  );

/** The screen after a tap, in each theme; the languages take turns. */
const tapped = (page: AppPage): Labelled[] =>
  tappedStates
    .filter(({ on }) => on(page))
    .flatMap(({ name, reach }) =>
      (['light', 'dark'] as const).map((theme) => ({
        file: fileOf(page.name, name, theme),
        label: `${name} · ${theme}`,
        page,
        launch: { theme, lang: theme === 'light' ? 'zh' : 'en' } as const,
        reach,
      })),
    );

const launched = (page: AppPage): Labelled[] =>
  launchedStates
    .filter(({ on }) => on(page))
    .map(({ name, launch, width, moves = false }) => ({
      file: fileOf(page.name, name),
      label: name,
      page,
      ...(launch && { launch }),
      ...(width !== undefined && { window: { ...phone, width } }),
      whole: true,
      moves,
    }));

/** All pictures of a page. */
export const shotsOf = (page: AppPage): Labelled[] => [...variants(page), ...tapped(page), ...launched(page)];

import type { Language } from '../../typings/content';
import { forgetVisits } from './beacon';
import { isRecord } from './guards';
import { forgetPassport } from './passport';
import { clearStored, readStored, writeStored } from './storage';
import { systemLanguage } from './system';

export const languageChoices = ['system', 'zh', 'en'] as const satisfies (Language | 'system')[];

export type LanguageChoice = (typeof languageChoices)[number];

/** still: nothing moves; system: as the device's reduced motion says. */
export const motionChoices = ['system', 'still'] as const;

export type MotionChoice = (typeof motionChoices)[number];

/** What the reader chose on this device. */
export interface Settings {
  language: LanguageChoice;
  motion: MotionChoice;
}

const key = 'settings';

/** The choice that a value from outside is; undefined where it is none. */
export const oneOf = <Choice extends string>(
  value: unknown,
  choices: readonly Choice[],
): Choice | undefined => choices.find((choice) => choice === value);

const parse = (stored: unknown): Settings => {
  const { language, motion } = isRecord(stored) ? stored : {};
  return {
    language: oneOf(language, languageChoices) ?? 'system',
    motion: oneOf(motion, motionChoices) ?? 'system',
  };
};

let held: Settings | null = null;

/** The settings in force; what is stored and cannot be read counts as unset. */
export const settings = (): Settings => {
  held ??= parse(readStored(key));
  return held;
};

/** Changes what is given, at once and for later launches. Pages follow when they are shown. */
export const changeSettings = (changes: Partial<Settings>): void => {
  held = { ...settings(), ...changes };
  writeStored(key, held);
};

/** Clears all that the app stored on this device, the settings in force with it. @returns whether nothing is left */
export const clearDevice = (): boolean => {
  held = null;
  const isClear = clearStored();
  forgetPassport();
  forgetVisits();
  return isClear;
};

/** The language to show: the reader's choice, or else the system's. */
export const currentLanguage = (): Language => {
  const { language } = settings();
  return language === 'system' ? systemLanguage() : language;
};

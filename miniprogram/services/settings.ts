import type { Language } from '../../typings/content';
import { isRecord } from './guards';
import { readStored, writeStored } from './storage';
import { systemLanguage } from './system';

export type LanguageChoice = Language | 'system';

/** still: nothing moves; system: as the device's reduced motion says. */
export type MotionChoice = 'system' | 'still';

/** What the reader chose on this device. */
export interface Settings {
  language: LanguageChoice;
  motion: MotionChoice;
}

const key = 'settings';

const oneOf = <Choice extends string>(value: unknown, choices: readonly Choice[]): Choice | undefined =>
  choices.find((choice) => choice === value);

const parse = (stored: unknown): Settings => {
  const { language, motion } = isRecord(stored) ? stored : {};
  return {
    language: oneOf(language, ['system', 'zh', 'en']) ?? 'system',
    motion: oneOf(motion, ['system', 'still']) ?? 'system',
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

/** The language to show: the reader's choice, or else the system's. */
export const currentLanguage = (): Language => {
  const { language } = settings();
  return language === 'system' ? systemLanguage() : language;
};

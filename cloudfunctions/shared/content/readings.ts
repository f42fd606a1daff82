import { pinyin } from 'pinyin-pro';
import { metricDisplay, writtenNumeral } from '../../../miniprogram/domain/metric-display';
import type { EditionContent, Readings, Text } from '../../../typings/content';

/** What a reader may search for, in Chinese. */
const searchableTexts = ({ products, metrics, announcements, stories, quotes }: EditionContent): string[] => {
  const texts = (...found: (Text | undefined)[]): string[] =>
    found.flatMap((text) => (text === undefined ? [] : [text.zh]));
  return [
    ...products.flatMap(({ name }) => texts(name)),
    ...metrics.flatMap(({ label, meaning, window, scope }) => texts(label, meaning, window, scope)),
    ...metrics.map((metric) => writtenNumeral(metricDisplay(metric).zh)),
    ...[...announcements, ...stories].flatMap(({ title, text }) => texts(title, text)),
    ...quotes.flatMap(({ words, role }) => [words, ...texts(role)]),
  ];
};

/** Read as names: 曾 is zeng, not ceng. */
const names = ({ quotes }: EditionContent): string[] => quotes.map(({ speaker }) => speaker.zh);

/**
 * How the Chinese characters of an edition's searchable texts are read there: toneless, ü as v. A character that is
 * read in several ways has them all; the library is run over whole texts, so that they are those of the context.
 */
export const readingsOf = (content: EditionContent): Readings => {
  const found = new Map<string, Set<string>>();
  const note = (text: string, surname: 'off' | 'head'): void => {
    for (const { origin, pinyin: reading, isZh } of pinyin(text, {
      type: 'all',
      toneType: 'none',
      v: true,
      surname,
    })) {
      if (!isZh) continue;
      const known = found.get(origin) ?? new Set();
      found.set(origin, known.add(reading));
    }
  };
  for (const text of searchableTexts(content)) note(text, 'off');
  for (const name of names(content)) note(name, 'head');
  return Object.fromEntries(
    [...found]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([character, all]) => [character, [...all].sort().join(' ')]),
  );
};

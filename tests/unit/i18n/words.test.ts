import { wordsFor } from '../../../miniprogram/i18n';
import { consoleWords } from '../../../miniprogram/packages/console/i18n';
import { passportWords } from '../../../miniprogram/packages/passport/i18n';

/** Every text of the words with its path. */
const texts = (value: unknown, path = ''): [path: string, text: string][] =>
  typeof value === 'string'
    ? [[path, value]]
    : Object.entries(value ?? {}).flatMap(([name, child]) => texts(child, `${path}.${name}`));

const slots = (text: string): string[] => (text.match(/\{\w+\}/g) ?? []).sort();

/** Lists may be of different lengths in the two languages. */
const isListItem = ([path]: [string, string]): boolean => /\.\d+$/.test(path);

describe.each([
  ['the app', wordsFor('zh'), wordsFor('en')],
  ['the organisers’ desk', consoleWords('zh'), consoleWords('en')],
  ['the passport', passportWords('zh'), passportWords('en')],
])('the words of both languages, of %s,', (_name, chinese, english) => {
  const zh = texts(chinese).filter((entry) => !isListItem(entry));
  const en = new Map(texts(english));

  it('have the same places to fill in', () => {
    expect(zh.map(([path, text]) => [path, slots(text)])).toEqual(
      zh.map(([path]) => [path, slots(en.get(path) ?? '')]),
    );
  });

  it('are empty in the same places', () => {
    expect(zh.filter(([path, text]) => (text === '') !== (en.get(path) === ''))).toEqual([]);
  });

  it('are not left in Chinese in English', () => {
    expect([...en].filter(([, text]) => /[\u3400-\u9fff]/.test(text))).toEqual([]);
  });
});

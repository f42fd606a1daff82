import type { Page } from 'playwright-core';
import { en } from '../../../miniprogram/i18n/en';
import { snapshot } from '../../../miniprogram/snapshot/index';
import type { Language } from '../../../typings/content';

/** The quotations and the record's own words at each metric's source: in every language as they were spoken. */
const originals = [
  ...snapshot.pages.home.quotes.map(({ words }) => words),
  ...snapshot.pages.insights.metrics.flatMap(({ sources }) => sources.map(({ words }) => `“${words}”`)),
];

/** A language's own name stands in every language. */
const ownNames = ['简体中文', '中文', 'English'];

/** Characters of Chinese text, its punctuation included. */
const chinese = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** Everything the app says on a screen, seen or spoken, but the quotations: texts, labels, titles, tabs. */
const said = (page: Page): Promise<string[]> =>
  page.evaluate((quoted) => {
    const close = (text: string): string => text.replace(/\s/g, '');
    const withoutOriginals = (text: string): string =>
      quoted.reduce((rest, words) => rest.replace(words, ''), text);
    const isQuoted = (node: Node): boolean => {
      const own = close(node.textContent ?? '');
      for (let around = node.parentElement; around?.closest('main'); around = around.parentElement) {
        const text = close(around.textContent);
        if (quoted.some((words) => text.includes(words) && words.includes(own))) return true;
      }
      return false;
    };
    const texts: string[] = [document.title];
    const all = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = all.nextNode(); node; node = all.nextNode()) {
      if (!node.parentElement?.checkVisibility() || node.parentElement.closest('script, style')) continue;
      if (!isQuoted(node)) texts.push(withoutOriginals(node.textContent ?? ''));
    }
    const spoken = ['aria-label', 'aria-description', 'aria-valuetext', 'title', 'placeholder', 'alt'];
    for (const element of document.querySelectorAll(spoken.map((name) => `[${name}]`).join())) {
      if (!element.checkVisibility()) continue;
      for (const name of spoken) {
        texts.push(withoutOriginals(element.getAttribute(name) ?? ''));
      }
    }
    return texts.map((text) => text.trim()).filter((text) => text !== '');
  }, originals);

const leaves = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
};

/** The app's English: each text, or each stretch between the places it leaves for content. */
const english = [
  ...new Set(
    leaves(en)
      .flatMap((text) => text.split(/\{\w+\}/))
      .map((part) => part.replace(/^\W+|\W+$/g, ''))
      .filter((part) => /[a-z]{2}/i.test(part)),
  ),
].map((part) => new RegExp(`(?<![a-z])${part.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&')}(?![a-z])`, 'i'));

const isForeign: Record<Language, (text: string) => boolean> = {
  en: (text) => chinese.test(text),
  zh: (text) => english.some((part) => part.test(text)),
};

/** What the screen says in the other language than the reader's. */
export const foreignWords = async (page: Page, language: Language): Promise<string[]> => {
  const texts = await said(page);
  return [...new Set(texts)].filter((text) => !ownNames.includes(text) && isForeign[language](text));
};

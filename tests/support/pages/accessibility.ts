import { readFile } from 'node:fs/promises';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { inProject } from '../../../tools/support/paths';

const checker = inProject('node_modules', 'axe-core', 'axe.min.js');

/** Brings axe-core into the page, once; as a script of the page its content security policy would keep it out. */
const addChecker = async (page: Page): Promise<void> => {
  if (await page.evaluate(() => 'axe' in window)) return;
  await page.evaluate(await readFile(checker, 'utf8'));
};

/** The app's own part of the screen: the page and the texts of its tab bar. The bars around are WeChat's. */
const appPart = ['main', '.frame-tabs'];

/** Findings that say nothing of a Mini Program: a rule, and what it says where not all of it is meant. */
const beside: { rule: string; message?: RegExp; reason: string }[] = [
  {
    rule: 'aria-required-attr',
    message: /aria-level$/,
    reason: 'aria-level is not among the attributes that Mini Programs know (accessibility guide)',
  },
  {
    rule: 'label-content-name-mismatch',
    reason: 'a column of a number holds ten digits of which it shows one, so no label can contain its text',
  },
  {
    rule: 'scrollable-region-focusable',
    reason: 'a page and its strips scroll by finger and by screen reader; the platform has no focus for them',
  },
];

const isBeside = (rule: string, message: string): boolean =>
  beside.some((each) => each.rule === rule && (each.message?.test(message) ?? true));

/**
 * What axe-core finds against its rules: the rule, the element, and what is amiss.
 * @param parts selectors of what is looked at; all of the app by default
 */
export const violations = async (page: Page, parts: string[] = appPart): Promise<string[]> => {
  await addChecker(page);
  const found = await page.evaluate(
    async (include) => {
      const { violations: broken } = await (window as unknown as { axe: typeof axe }).axe.run(
        { include },
        { resultTypes: ['violations'], preload: false },
      );
      return broken.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, any, all, none }) => {
          const message = [...any, ...all, ...none].map((check) => check.message).join('; ');
          return { rule: id, message, text: `${id} (${help}) at ${target.join(' ')}: ${message}` };
        }),
      );
    },
    parts.map((part) => [part]),
  );
  return found.filter(({ rule, message }) => !isBeside(rule, message)).map(({ text }) => text);
};

/** The smallest target that a finger hits, CSS px (88 rpx of visual design; WCAG 2.2, 2.5.5). */
const finger = 44;

/** What can be tapped and is too small for a finger, or has no name. */
export const poorTargets = (page: Page): Promise<string[]> =>
  page.evaluate((smallest) => {
    const roles = ['button', 'tab', 'link', 'radio', 'switch', 'checkbox', 'option', 'menuitem'];
    const tappable = [
      ...roles.map((role) => `[role=${role}]`),
      ...['button', 'input', 'textarea', 'wx-button', 'wx-switch', 'wx-navigator'],
    ].join();
    const inApp = [...document.querySelectorAll(`main :is(${tappable}), .frame-tabs :is(${tappable})`)];
    const shown = inApp.filter(
      (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert]'),
    );
    return shown.flatMap((element) => {
      // A field's target is the built-in around it.
      const target = element.matches('input, textarea') ? (element.parentElement ?? element) : element;
      const { width, height } = target.getBoundingClientRect();
      const name =
        element.getAttribute('aria-label') ??
        (element.textContent.trim() || (element.getAttribute('placeholder') ?? ''));
      const place = `${element.className || element.tagName} "${name}"`;
      return [
        // Half a hundredth: layout works in sixty-fourths of a pixel.
        ...(Math.min(width, height) < smallest - 0.005
          ? [`${place} is ${width.toFixed(1)} × ${height.toFixed(1)}`]
          : []),
        ...(name.trim() === '' ? [`${place} has no name`] : []),
      ];
    });
  }, finger);

import { activity, type CloudCall, onActivity } from '../activity';
import { element } from '../frame/element';
import type { Words } from './words';

/** A setData of more than this is refused by the platform's audit, bytes ("setData ≤ 256 KB"). */
const setDataLimit = 256 * 1024;

const kilobytes = (bytes: number): string =>
  bytes < 1024 ? `${bytes} B` : `${(bytes / 1024).toFixed(bytes < 10_240 ? 1 : 0)} KB`;

const heading = (text: string, aside: string): HTMLElement =>
  element('h2', {}, [text, element('span', {}, [aside])]);

const nothing = (text: string): HTMLElement => element('p', { class: 'none' }, [text]);

const callRow = ({ name, milliseconds, bytes, code }: CloudCall): HTMLElement =>
  element('tr', {}, [
    element('td', {}, [name]),
    element('td', {}, [`${milliseconds} ms`]),
    element('td', {}, [bytes === 0 ? '–' : kilobytes(bytes)]),
    element('td', code === 'ok' ? {} : { class: 'bad' }, [code]),
  ]);

const callsTable = (words: Words): HTMLElement =>
  element('table', { 'aria-label': words.calls }, [
    element('thead', {}, [
      element(
        'tr',
        {},
        [words.name, words.time, words.size, words.code].map((text) =>
          element('th', { scope: 'col' }, [text]),
        ),
      ),
    ]),
    element('tbody', {}, activity.calls.map(callRow)),
  ]);

const setDataLine = (words: Words): HTMLElement => {
  const { bytes, largest } = activity.setData;
  return element('p', { class: 'none' }, [
    `${words.total} ${kilobytes(bytes)} · ${words.largest} `,
    element('span', largest > setDataLimit ? { class: 'bad' } : {}, [kilobytes(largest)]),
  ]);
};

/** Calls to the cloud, setData and warnings, as they come. */
export const reportSections = (words: Words): HTMLElement[] => {
  const sections = [element('section'), element('section'), element('section')] as const;
  const draw = (): void => {
    const [calls, setData, warnings] = sections;
    const { length: called } = activity.calls;
    const { length: warned } = activity.warnings;
    calls.replaceChildren(
      heading(words.calls, called === 0 ? '' : String(called)),
      called === 0 ? nothing(words.noCalls) : callsTable(words),
    );
    setData.replaceChildren(heading(words.setData, words.times(activity.setData.count)), setDataLine(words));
    warnings.replaceChildren(
      heading(words.warnings, warned === 0 ? '' : String(warned)),
      warned === 0
        ? nothing(words.noWarnings)
        : element(
            'ul',
            {},
            activity.warnings.map((text) => element('li', {}, [text])),
          ),
    );
  };
  let isAsked = false;
  onActivity(() => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(() => {
      isAsked = false;
      draw();
    });
  });
  draw();
  return [...sections];
};

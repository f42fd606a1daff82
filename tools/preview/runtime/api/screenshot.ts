import { element } from '../frame/element';
import type { HostServices } from '../host';
import { addressOfFile } from '../temp-files';
import { plainAnswer, showSheet } from './dialog';
import { within } from './settle';
import { shareWords } from './share-words';

/** A poster's promise counts only if it settles in this time, ms (wx.onGeneratePoster). */
const promiseLimit = 3000;

type Listener = () => unknown;

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

const isSource = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** The picture that the listener gives: its promise's, or else its own; empty for none. */
const posterOf = async (listener: Listener | null): Promise<string> => {
  const given = listener?.();
  const promised = fieldOf(await within(promiseLimit, fieldOf(given, 'promise')), 'src');
  const own = fieldOf(given, 'src');
  return [promised, own].find(isSource) ?? '';
};

/** The phone's screenshot, which is taken in the panel: what WeChat offers for it and what the app gives. */
export const screenshot = ({ frame, launch, screenshots }: HostServices): Record<string, unknown> => {
  const words = shareWords(launch.language);
  // One listener each: a later one takes the place of an earlier one (wx.onGeneratePoster, wx.onUserCaptureScreen).
  let poster: Listener | null = null;
  let captured: Listener | null = null;

  const forward = async (): Promise<void> => {
    const source = await posterOf(poster);
    const picture =
      source === ''
        ? element('div', { class: 'frame-sheet-note', 'data-poster': '' }, [words.plainScreen])
        : element('img', {
            class: 'frame-picture',
            alt: words.poster,
            src: addressOfFile(source),
            'data-poster': source,
          });
    await showSheet(frame.overlay, {
      head: [picture],
      choices: [],
      cancelText: words.done,
      label: words.poster,
    });
  };

  screenshots.onTake(async () => {
    captured?.();
    const chosen = await showSheet(frame.overlay, {
      head: [element('div', { class: 'frame-sheet-note' }, [words.taken])],
      choices: [plainAnswer(words.forward)],
      cancelText: words.cancel,
      label: words.taken,
    });
    if (chosen !== null) await forward();
  });

  return {
    onGeneratePoster: (listener: Listener) => {
      poster = listener;
    },
    offGeneratePoster: () => {
      poster = null;
    },
    onUserCaptureScreen: (listener: Listener) => {
      captured = listener;
    },
    offUserCaptureScreen: () => {
      captured = null;
    },
  };
};

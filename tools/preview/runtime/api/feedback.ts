import { element, icon } from '../frame/element';
import type { HostServices } from '../host';
import { method, numberOr, text, texts, textOr, type Options } from './call';
import { showDialog, showSheet } from './dialog';

const icons: Record<string, () => SVGSVGElement> = {
  success: () => icon(['M7 19.5 15.5 28 32 11'], { width: 38, height: 38 }),
  error: () => icon(['M19 8v14', 'M19 29v.5'], { width: 38, height: 38 }),
  loading: () => icon(['M19 5a14 14 0 1 1-13.2 9.3'], { width: 38, height: 38, className: 'frame-turning' }),
};

/** An answer of a dialog may be as wide as four Chinese characters (wx.showModal). */
const maxAnswerWidth = 8;

const width = (value: string): number =>
  Array.from(value).reduce((sum, letter) => sum + (letter > '\u00ff' ? 2 : 1), 0);

const answerText = (options: Options, key: string, otherwise: string): string => {
  const value = textOr(options, key, otherwise);
  if (width(value) > maxAnswerWidth)
    throw new Error(`${key} length should not larger than 4 Chinese characters`);
  return value;
};

/** Toast, loading, dialog and action sheet, and a toast for the other parts of the API. */
export const feedback = ({
  frame,
  launch,
}: HostServices): { members: Record<string, unknown>; toast: (title: string) => void } => {
  const words = launch.language === 'en' ? { ok: 'OK', cancel: 'Cancel' } : { ok: '确定', cancel: '取消' };
  let place: HTMLElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const hide = (): void => {
    clearTimeout(timer);
    place?.remove();
    place = null;
  };
  const show = (title: string, iconName: string, mask: boolean): void => {
    hide();
    const drawn = icons[iconName]?.();
    drawn?.firstElementChild?.parentElement?.setAttribute('stroke-width', '2.6');
    const toast = element(
      'div',
      {
        class: drawn ? 'frame-toast frame-toast-tall' : 'frame-toast',
        role: 'status',
        'data-icon': iconName,
      },
      [...(drawn ? [drawn] : []), title],
    );
    place = element('div', { class: mask ? 'frame-toast-place frame-blocks' : 'frame-toast-place' }, [toast]);
    frame.overlay.append(place);
  };
  const showFor = (title: string, iconName: string, mask: boolean, milliseconds: number): void => {
    show(title, iconName, mask);
    timer = setTimeout(hide, milliseconds);
  };

  const members = {
    showToast: method('showToast', (options) => {
      const duration = numberOr(options, 'duration', 1500);
      showFor(text(options, 'title'), textOr(options, 'icon', 'success'), options.mask === true, duration);
    }),
    hideToast: method('hideToast', hide),
    showLoading: method('showLoading', (options) => {
      show(text(options, 'title'), 'loading', options.mask === true);
    }),
    hideLoading: method('hideLoading', hide),
    showModal: method('showModal', (options) => {
      const editable = options.editable === true;
      return showDialog(frame.overlay, {
        title: textOr(options, 'title', ''),
        content: textOr(options, 'content', ''),
        confirm: {
          text: answerText(options, 'confirmText', words.ok),
          colour: textOr(options, 'confirmColor', ''),
        },
        cancel:
          options.showCancel === false
            ? null
            : {
                text: answerText(options, 'cancelText', words.cancel),
                colour: textOr(options, 'cancelColor', ''),
              },
        placeholder: editable ? textOr(options, 'placeholderText', '') : null,
      });
    }),
    showActionSheet: method('showActionSheet', async (options) => {
      const items = texts(options, 'itemList');
      // wx.showActionSheet takes six at most.
      if (items.length === 0 || items.length > 6)
        throw new Error('parameter error: itemList should have 1 to 6 items');
      const note = textOr(options, 'alertText', '');
      const tapIndex = await showSheet(frame.overlay, {
        head: note ? [element('div', { class: 'frame-sheet-note' }, [note])] : [],
        choices: items.map((item) => ({ text: item, colour: textOr(options, 'itemColor', '') })),
        cancelText: words.cancel,
        label: note || words.cancel,
      });
      if (tapIndex === null) throw new Error('cancel');
      return { tapIndex };
    }),
  };
  return {
    members,
    toast: (title) => {
      showFor(title, 'none', false, 1500);
    },
  };
};

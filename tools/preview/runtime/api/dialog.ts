import { element } from '../frame/element';

export interface Answer {
  text: string;
  /** Empty: the frame's own. */
  colour: string;
}

/** An answer in the frame's own colour. */
export const plainAnswer = (text: string): Answer => ({ text, colour: '' });

const answerButton = ({ text, colour }: Answer, chosen: () => void): HTMLButtonElement => {
  const button = element('button', { type: 'button' }, [text]);
  if (colour !== '') button.style.color = colour;
  button.addEventListener('click', chosen);
  return button;
};

/** Shows a panel over the page until `close` is called; Escape is the same as `dismiss` while none lies over it. */
const open = (
  overlay: HTMLElement,
  panel: HTMLElement,
  dismiss: () => void,
): { mask: HTMLElement; close: () => void } => {
  panel.tabIndex = -1;
  const mask = element('div', { class: 'frame-mask' }, [panel]);
  const before = document.activeElement;
  const onKey = (event: KeyboardEvent): void => {
    const top = [...overlay.querySelectorAll(':scope > .frame-mask')].at(-1);
    if (event.key === 'Escape' && top === mask) dismiss();
  };
  document.addEventListener('keydown', onKey);
  overlay.append(mask);
  (mask.querySelector<HTMLElement>('textarea') ?? panel).focus({ preventScroll: true });
  return {
    mask,
    close: () => {
      document.removeEventListener('keydown', onKey);
      mask.remove();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    },
  };
};

/** A dialog with one or two answers. `placeholder` not null: with a field to write in, which `content` fills. */
export const showDialog = (
  overlay: HTMLElement,
  wanted: {
    title: string;
    content: string;
    confirm: Answer;
    cancel: Answer | null;
    placeholder: string | null;
  },
): Promise<{ confirm: boolean; cancel: boolean; content?: string }> =>
  new Promise((resolve) => {
    const field =
      wanted.placeholder === null
        ? null
        : element('textarea', { rows: '2', placeholder: wanted.placeholder });
    if (field) field.value = wanted.content;
    const answer = (confirm: boolean) => (): void => {
      layer.close();
      resolve({ confirm, cancel: !confirm, ...(field && confirm && { content: field.value }) });
    };
    const answers = [
      ...(wanted.cancel ? [answerButton(wanted.cancel, answer(false))] : []),
      answerButton({ ...wanted.confirm, colour: wanted.confirm.colour || 'var(--frame-link)' }, answer(true)),
    ];
    const dialog = element(
      'div',
      {
        class: 'frame-dialog',
        role: 'alertdialog',
        'aria-modal': 'true',
        'aria-label': wanted.title || wanted.content,
      },
      [
        ...(wanted.title ? [element('div', { class: 'frame-dialog-title' }, [wanted.title])] : []),
        ...(field
          ? [field]
          : wanted.content
            ? [element('div', { class: 'frame-dialog-content' }, [wanted.content])]
            : []),
        element('div', { class: 'frame-answers' }, answers),
      ],
    );
    const layer = open(overlay, dialog, wanted.cancel ? answer(false) : () => undefined);
  });

/**
 * A sheet from the bottom with choices one below the other and a way out; the answer is the choice's index,
 * or null. `head` stands above the choices.
 */
export const showSheet = (
  overlay: HTMLElement,
  wanted: { head: Node[]; choices: Answer[]; cancelText: string; label: string },
): Promise<number | null> =>
  new Promise((resolve) => {
    const answer = (index: number | null) => (): void => {
      layer.close();
      resolve(index);
    };
    const choices = wanted.choices.map((choice, index) => {
      const button = answerButton(choice, answer(index));
      button.className = 'frame-choice';
      return button;
    });
    const out = answerButton({ text: wanted.cancelText, colour: '' }, answer(null));
    out.className = 'frame-choice frame-choice-last';
    const sheet = element(
      'div',
      { class: 'frame-sheet', role: 'dialog', 'aria-modal': 'true', 'aria-label': wanted.label },
      [...wanted.head, ...choices, out],
    );
    const layer = open(overlay, sheet, answer(null));
    layer.mask.addEventListener('click', (event) => {
      if (event.target === layer.mask) answer(null)();
    });
  });

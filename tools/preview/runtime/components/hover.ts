import { asText } from '../as-text';
import type { Behaviour, Host, Property } from './define';

/** hover-class and its times, as view, button and navigator have them. */
export const hoverProperties = (
  className: string,
  startTime: number,
  stayTime: number,
): Record<string, Property> => ({
  hoverClass: { type: String, value: className },
  hoverStopPropagation: { type: Boolean, value: false },
  hoverStartTime: { type: Number, value: startTime },
  hoverStayTime: { type: Number, value: stayTime },
});

const claimed = new WeakSet<Event>();

/** Adds the hover class while a finger or the mouse's button is down. */
export const withHover = (host: Host): Behaviour => {
  let startTimer: number | undefined;
  let stayTimer: number | undefined;
  const classOf = (): string => asText(host.get('hoverClass'));
  const toggle = (on: boolean): void => {
    for (const name of classOf().split(/\s+/)) {
      if (name !== '' && name !== 'none') host.component.classList?.toggle(name, on);
    }
  };
  const begin = (event: Event): void => {
    if (['', 'none'].includes(classOf()) || claimed.has(event) || host.get('disabled') === true) return;
    if (host.get('hoverStopPropagation') === true) claimed.add(event);
    clearTimeout(stayTimer);
    startTimer = window.setTimeout(
      () => {
        toggle(true);
      },
      Number(host.get('hoverStartTime')),
    );
  };
  const end = (): void => {
    clearTimeout(startTimer);
    if (classOf() === 'none') return;
    stayTimer = window.setTimeout(
      () => {
        toggle(false);
      },
      Number(host.get('hoverStayTime')),
    );
  };
  host.dom.addEventListener('pointerdown', begin);
  for (const type of ['pointerup', 'pointercancel', 'pointerleave']) host.dom.addEventListener(type, end);
  return {
    detached() {
      clearTimeout(startTimer);
      clearTimeout(stayTimer);
    },
  };
};

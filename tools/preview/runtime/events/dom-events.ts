import { Event as EaselEvent } from 'glass-easel';
import { elementAt } from '../engine/easel';
import { createPress, type Press } from './press';
import { type Touch, touchAt } from './touch';

const noTouch: Touch[] = [];

/** What came of an event: whether a handler ran, and whether a catch handler asked to prevent the default. */
interface Outcome {
  heard: boolean;
  prevented: boolean;
}

/** Sends an event to the engine's node at `target`. */
const dispatch = (
  target: EventTarget | null,
  type: string,
  detail: unknown,
  original: Event,
  touches?: { touches: Touch[]; changedTouches: Touch[] },
): Outcome => {
  const element = elementAt(target);
  let heard = false;
  if (element === null) return { heard, prevented: false };
  const event = new EaselEvent(type, detail, {
    originalEvent: original,
    bubbles: true,
    composed: true,
    capturePhase: true,
    handleListenerReturn: (result) => {
      heard = true;
      return result !== false;
    },
    ...(touches === undefined ? {} : { extraFields: { ...touches } }),
  });
  EaselEvent.dispatchEvent(element, event);
  return { heard, prevented: event.defaultPrevented() };
};

const transitionEvents = ['transitionend', 'animationstart', 'animationiteration', 'animationend'] as const;

/** Feeds the document's events under `stage` to the engine as the platform's. */
export const listen = (stage: HTMLElement): void => {
  const press = createPress((target, point, original) => {
    const touch = touchAt(target, point);
    const detail = { x: touch.pageX, y: touch.pageY };
    return dispatch(target, 'longpress', detail, original, { touches: [touch], changedTouches: [touch] })
      .heard;
  });

  const onTouch = (event: TouchEvent): void => {
    const [first] = event.changedTouches;
    if (first === undefined) return;
    const active = [...event.touches].map((touch) => touchAt(event.target, touch));
    const changed = [...event.changedTouches].map((touch) => touchAt(event.target, touch));
    if (event.type === 'touchstart') press.begin(event.target, first, event);
    else if (event.type === 'touchmove') press.move(first);
    else press.cancel();
    const { prevented } = dispatch(event.target, event.type, {}, event, {
      touches: active,
      changedTouches: changed,
    });
    // Only a move: on the platform a caught touchstart still ends in a tap.
    if (prevented && event.type === 'touchmove' && event.cancelable) event.preventDefault();
  };
  for (const type of ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const) {
    stage.addEventListener(type, onTouch, { capture: true, passive: false });
  }

  listenToMouse(stage, press);

  // Not captured: a disabled button stops its click.
  stage.addEventListener('click', (event) => {
    if (press.takesTap()) return;
    const touch = touchAt(event.target, { identifier: 0, clientX: event.clientX, clientY: event.clientY });
    dispatch(event.target, 'tap', { x: touch.pageX, y: touch.pageY }, event, {
      touches: [touch],
      changedTouches: [touch],
    });
  });
  for (const type of transitionEvents) {
    stage.addEventListener(
      type,
      (event) => {
        const detail =
          event instanceof TransitionEvent
            ? { propertyName: event.propertyName, elapsedTime: event.elapsedTime }
            : { animationName: event.animationName, elapsedTime: event.elapsedTime };
        dispatch(event.target, type, detail, event);
      },
      { capture: true },
    );
  }
};

/** A mouse drags as a finger does. */
const listenToMouse = (stage: HTMLElement, press: Press): void => {
  let target: EventTarget | null = null;
  const send = (type: string, event: MouseEvent): void => {
    const touch = touchAt(target, { identifier: 0, clientX: event.clientX, clientY: event.clientY });
    const isEnd = type === 'touchend' || type === 'touchcancel';
    dispatch(target, type, {}, event, { touches: isEnd ? noTouch : [touch], changedTouches: [touch] });
  };
  stage.addEventListener(
    'pointerdown',
    (event) => {
      if (event.pointerType !== 'mouse' || event.button !== 0) return;
      target = event.target;
      press.begin(target, { identifier: 0, clientX: event.clientX, clientY: event.clientY }, event);
      send('touchstart', event);
    },
    { capture: true },
  );
  window.addEventListener('pointermove', (event) => {
    if (target === null || event.pointerType !== 'mouse') return;
    press.move({ identifier: 0, clientX: event.clientX, clientY: event.clientY });
    send('touchmove', event);
  });
  // The browser takes the mouse over where marked text is dragged.
  const ends = { pointerup: 'touchend', pointercancel: 'touchcancel' } as const;
  for (const type of ['pointerup', 'pointercancel'] as const) {
    window.addEventListener(type, (event) => {
      if (target === null || event.pointerType !== 'mouse') return;
      press.cancel();
      send(ends[type], event);
      target = null;
    });
  }
};

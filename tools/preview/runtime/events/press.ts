import type { Point } from './touch';

// Documentation: "longpress: 手指触摸后，超过350ms再离开，如果指定了事件回调函数并触发了这个事件，tap事件将不被触发".
const longPressMilliseconds = 350;
/** px that a finger may stray without its press becoming a drag. */
const moveTolerance = 10;

/** Tells a press held in place from a tap and from a drag. */
export interface Press {
  begin(target: EventTarget | null, point: Point, original: Event): void;
  move(point: Point): void;
  cancel(): void;
  /** True once after a long press that a handler heard: the tap that follows is not one. */
  takesTap(): boolean;
}

/** @param onLongPress fires the event; true if a handler heard it */
export const createPress = (
  onLongPress: (target: EventTarget | null, point: Point, original: Event) => boolean,
): Press => {
  let timer: number | undefined;
  let start: Point | null = null;
  let heard = false;
  const cancel = (): void => {
    window.clearTimeout(timer);
    start = null;
  };
  return {
    begin(target, point, original) {
      cancel();
      start = point;
      heard = false;
      timer = window.setTimeout(() => {
        heard = onLongPress(target, point, original);
      }, longPressMilliseconds);
    },
    move(point) {
      if (start === null) return;
      if (Math.hypot(point.clientX - start.clientX, point.clientY - start.clientY) > moveTolerance) cancel();
    },
    cancel,
    takesTap() {
      const taken = heard;
      heard = false;
      return taken;
    },
  };
};

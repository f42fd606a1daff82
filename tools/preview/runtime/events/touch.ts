import { scrollerOf } from '../pages/webview';

/** One touch as app code gets it; page coordinates count from the top of the page's content, in px. */
export interface Touch {
  identifier: number;
  clientX: number;
  clientY: number;
  pageX: number;
  pageY: number;
  force: number;
  /** On a canvas only: px from its own top left. */
  x?: number;
  y?: number;
}

/** A finger or the mouse in the browser's window, px. */
export interface Point {
  identifier: number;
  clientX: number;
  clientY: number;
}

const onCanvas = (target: EventTarget | null, point: Point): Pick<Touch, 'x' | 'y'> => {
  if (!(target instanceof HTMLCanvasElement)) return {};
  const { left, top } = target.getBoundingClientRect();
  return { x: point.clientX - left, y: point.clientY - top };
};

/** The touch of a point on an element. */
export const touchAt = (target: EventTarget | null, point: Point): Touch => {
  const scroller = scrollerOf(target);
  const origin = scroller?.getBoundingClientRect();
  const clientX = point.clientX - (origin?.left ?? 0);
  const clientY = point.clientY - (origin?.top ?? 0);
  return {
    identifier: point.identifier,
    clientX,
    clientY,
    pageX: clientX + (scroller?.scrollLeft ?? 0),
    pageY: clientY + (scroller?.scrollTop ?? 0),
    force: 1,
    ...onCanvas(target, point),
  };
};

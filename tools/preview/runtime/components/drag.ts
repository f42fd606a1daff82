/** A drag along one axis; distances are px from its start, speeds px a second. */
interface Drag {
  isVertical(): boolean;
  begin(): void;
  move(distance: number): void;
  end(distance: number, speed: number): void;
}

/** From this distance on, px, a press is a drag and its click is swallowed. */
const slop = 8;

/** Follows a finger or the mouse dragging `element` along the drag's axis. */
export const followDrag = (element: HTMLElement, drag: Drag): void => {
  let start: { x: number; y: number; pointer: number } | null = null;
  let dragging = false;
  let last = { at: 0, distance: 0 };
  let speed = 0;

  const along = (event: PointerEvent): { along: number; across: number } => {
    const x = event.clientX - (start?.x ?? 0);
    const y = event.clientY - (start?.y ?? 0);
    return drag.isVertical() ? { along: y, across: x } : { along: x, across: y };
  };

  element.addEventListener('pointerdown', (event) => {
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    start = { x: event.clientX, y: event.clientY, pointer: event.pointerId };
    dragging = false;
    speed = 0;
    last = { at: event.timeStamp, distance: 0 };
  });
  element.addEventListener('pointermove', (event) => {
    if (event.pointerId !== start?.pointer) return;
    const moved = along(event);
    if (!dragging) {
      if (Math.abs(moved.along) < slop || Math.abs(moved.along) < Math.abs(moved.across)) return;
      dragging = true;
      element.setPointerCapture(event.pointerId);
      drag.begin();
    }
    const elapsed = event.timeStamp - last.at;
    if (elapsed > 0) speed = ((moved.along - last.distance) / elapsed) * 1000;
    last = { at: event.timeStamp, distance: moved.along };
    drag.move(moved.along);
  });
  const finish = (event: PointerEvent): void => {
    if (event.pointerId !== start?.pointer) return;
    const moved = along(event).along;
    start = null;
    if (!dragging) return;
    drag.end(event.type === 'pointercancel' ? last.distance : moved, speed);
  };
  element.addEventListener('pointerup', finish);
  element.addEventListener('pointercancel', finish);
  element.addEventListener(
    'click',
    (event) => {
      if (dragging) event.stopPropagation();
      dragging = false;
    },
    { capture: true },
  );
};

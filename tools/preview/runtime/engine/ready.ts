import { Element } from 'glass-easel';
import { codeSpace, type Component, elementOf, isComponent, space } from './easel';

/** The engine never fires `ready`: components wait here from `attached` until the page has been shown. */
let waiting: Component[] = [];
let held = 0;
let scheduled = false;

const flush = (): void => {
  const batch = waiting;
  waiting = [];
  for (const component of batch) {
    if (Element.isAttached(component)) component.triggerLifetime('ready', []);
  }
};

const schedule = (): void => {
  if (held > 0 || scheduled) return;
  scheduled = true;
  queueMicrotask(() => {
    scheduled = false;
    if (held === 0) flush();
  });
};

/** Keeps `ready` back while a page is opened. */
export const holdReady = (): void => {
  held += 1;
};

/** Fires `ready` on everything attached meanwhile, in the order attached. */
export const releaseReady = (): void => {
  held -= 1;
  if (held === 0) flush();
};

/** Must run before any component is registered. */
export const installReady = (): void => {
  codeSpace.setOverallBehavior(
    space.defineBehavior({
      lifetimes: {
        attached(this: unknown): void {
          const component = elementOf(this);
          if (!isComponent(component)) return;
          waiting.push(component);
          schedule();
        },
      },
    }) as Parameters<typeof codeSpace.setOverallBehavior>[0],
  );
};

import { formatPageUrl, type PageUrl } from './url';

interface Entry {
  /** Addresses of the whole page stack, lowest first. */
  stack: string[];
  index: number;
}

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' &&
  value !== null &&
  'stack' in value &&
  Array.isArray(value.stack) &&
  'index' in value;

/** Mirrors the page stack in the browser's history, so that back, forward and a typed address work. */
interface BrowserHistory {
  /** After a page was added on top. */
  push(stack: PageUrl[]): void;
  /** After the stack was replaced or its top changed. */
  replace(stack: PageUrl[]): void;
  /** After `count` pages were closed. */
  back(stack: PageUrl[], count: number): void;
}

/**
 * @param onMove called with the stack's addresses when the visitor moves in the history
 * @param onTyped called with an address that the visitor types
 */
export const followHistory = (
  onMove: (stack: string[]) => void,
  onTyped: (address: string) => void,
): BrowserHistory => {
  let index = isEntry(history.state) ? history.state.index : 0;
  /** Moves asked for here whose popstate is still to come. */
  let ownMoves = 0;
  let queue = Promise.resolve();

  const entry = (stack: PageUrl[]): Entry => ({ stack: stack.map(formatPageUrl), index });
  const address = (stack: PageUrl[]): string => {
    const top = stack.at(-1);
    return `#${top === undefined ? '' : formatPageUrl(top)}`;
  };
  const replace = (stack: PageUrl[]): void => {
    history.replaceState(entry(stack), '', address(stack));
  };
  /** The browser moves in its own time: nothing is written before it has arrived. */
  const later = (work: () => void | Promise<void>): void => {
    queue = queue.then(work);
  };

  window.addEventListener('popstate', (event) => {
    if (ownMoves > 0) return;
    if (isEntry(event.state)) {
      index = event.state.index;
      onMove(event.state.stack);
    } else if (location.hash.length > 1) {
      index += 1;
      onTyped(location.hash.slice(1));
    }
  });

  return {
    push(stack) {
      later(() => {
        index += 1;
        history.pushState(entry(stack), '', address(stack));
      });
    },
    replace(stack) {
      later(() => {
        replace(stack);
      });
    },
    back(stack, count) {
      later(async () => {
        const steps = Math.min(count, index);
        if (steps > 0) {
          ownMoves += 1;
          const arrived = new Promise((done) => {
            window.addEventListener('popstate', done, { once: true });
          });
          history.go(-steps);
          await arrived;
          ownMoves -= 1;
          index -= steps;
        }
        replace(stack);
      });
    },
  };
};

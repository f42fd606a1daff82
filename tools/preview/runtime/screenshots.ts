import { report } from './engine/failures';
import type { Screenshots } from './host';

/** The phone's screenshots: who takes one and who is told know nothing of each other. */
export const createScreenshots = (): Screenshots => {
  const told: (() => Promise<void>)[] = [];
  return {
    take() {
      for (const tell of told) tell().catch(report);
    },
    onTake(listener) {
      told.push(listener);
    },
  };
};

/** Of a ReadingPlan: nothing changes in place, so that all fresher content waits until the page is opened again. */
export const nothingRolls = {
  changesOf: (): Record<string, never> => ({}),
  changesWhole: (shown: object, fresh: object): boolean => JSON.stringify(shown) === JSON.stringify(fresh),
};

/** Puts the given members in place of wx for one test; reading any other is undefined. */
export const useWx = (members: Record<string, unknown>): void => {
  Object.defineProperty(globalThis, 'wx', { value: members, configurable: true });
};

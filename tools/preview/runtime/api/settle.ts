/** What a promise of the app gives in the time, ms; undefined where it is late, is refused or is none. */
export const within = (milliseconds: number, promise: unknown): Promise<unknown> => {
  if (!(promise instanceof Promise)) return Promise.resolve(undefined);
  const late = new Promise<undefined>((resolve) => {
    setTimeout(resolve, milliseconds);
  });
  return Promise.race([promise.catch(() => undefined), late]);
};

/** What this module sees of its surroundings, as `typeof` gives it. */
const kinds = {
  window: typeof window,
  document: typeof document,
  location: typeof location,
  localStorage: typeof localStorage,
  fetch: typeof fetch,
  XMLHttpRequest: typeof XMLHttpRequest,
  requestAnimationFrame: typeof requestAnimationFrame,
  performance: typeof performance,
  setTimeout: typeof setTimeout,
  console: typeof console,
};

const ofNobody = function (this: unknown): unknown {
  return this;
};

// While the module loads: what a debugger evaluates may make code from text.
const made = ((): string => {
  try {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the platform has no eval either
    new Function('return this');
    return 'made';
  } catch (error) {
    return error instanceof Error ? error.name : 'thrown';
  }
})();

Page({
  report: () => ({
    kinds,
    thisOfFunction: typeof ofNobody(),
    ofGlobal: Object.keys(globalThis),
    made,
  }),
});

export {};

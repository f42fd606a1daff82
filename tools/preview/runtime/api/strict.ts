/** Asked of any object by the language, the engine or a promise; the answer is that there is none. */
const askedOfAnything = new Set(['then', 'toJSON', 'constructor', 'prototype', '$$typeof']);

/**
 * The same object, but reading what it lacks is a defect with the name in its message. `'x' in object` still
 * answers false, so that feature tests work.
 */
export const strict = <T extends object>(name: string, members: T, fail: (message: string) => never): T =>
  new Proxy(members, {
    get: (target, key, receiver): unknown => {
      if (key in target) return Reflect.get(target, key, receiver);
      if (typeof key === 'symbol' || askedOfAnything.has(key)) return undefined;
      return fail(`${name}.${key} is not in the preview`);
    },
    set: (_target, key) =>
      fail(`${name}.${String(key)} is assigned; the platform's objects are not to be changed`),
  });

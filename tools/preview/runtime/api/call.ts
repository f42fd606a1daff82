/** Options as the app passes them: nothing is known of them before it is read. */
export type Options = Readonly<Record<string, unknown>>;

/** What a failed call gives to `fail` or as the rejection. */
export class WxError extends Error {
  readonly errMsg: string;
  readonly errCode?: number;
  /** The platform's general error number, which the calls of phone and privacy give. */
  readonly errno?: number;

  constructor(errMsg: string, errCode?: number, errno?: number) {
    super(errMsg);
    this.name = 'WxError';
    this.errMsg = errMsg;
    if (errCode !== undefined) this.errCode = errCode;
    if (errno !== undefined) this.errno = errno;
  }
}

type Callback = (result: unknown) => void;

const isObject = (value: unknown): value is Options => typeof value === 'object' && value !== null;

const isCallback = (value: unknown): value is Callback => typeof value === 'function';

const callback = (options: Options, name: 'success' | 'fail' | 'complete'): Callback | undefined => {
  const given = options[name];
  return isCallback(given) ? given : undefined;
};

/** Calls what the app gave: one's error is reported, and does not keep the news from the others. */
const callEach = <Told extends unknown[]>(
  callbacks: readonly (((...told: Told) => void) | undefined)[],
  ...told: Told
): void => {
  for (const each of callbacks) {
    try {
      each?.(...told);
    } catch (error) {
      reportError(error);
    }
  }
};

/** A failure in the platform's words: `<name>:fail <reason>`. */
export const failure = (name: string, reason: unknown): WxError => {
  if (reason instanceof WxError && reason.errMsg.startsWith(`${name}:`)) return reason;
  const text = reason instanceof Error ? reason.message : String(reason);
  const errMsg = text.startsWith(`${name}:fail`) ? text : `${name}:fail ${text}`;
  return reason instanceof WxError ? new WxError(errMsg, reason.errCode, reason.errno) : new WxError(errMsg);
};

/**
 * An asynchronous platform call. With success, fail or complete it answers through those and returns nothing;
 * without any it returns a promise. `run` gives the result's fields, if any, or throws the reason of a failure.
 * Source: "Asynchronous API" of the framework guide.
 */
export const method =
  (name: string, run: (options: Options) => unknown) =>
  (given?: unknown): Promise<object> | undefined => {
    const options = isObject(given) ? given : {};
    const outcome = (async () => {
      const result = await run(options);
      return { errMsg: `${name}:ok`, ...(isObject(result) ? result : {}) };
    })().catch((reason: unknown): never => {
      throw failure(name, reason);
    });
    const [success, fail, complete] = (['success', 'fail', 'complete'] as const).map((each) =>
      callback(options, each),
    );
    if (!success && !fail && !complete) return outcome;
    void outcome.then(
      (result) => {
        callEach([success, complete], result);
      },
      (error: unknown) => {
        callEach([fail, complete], error);
      },
    );
    return undefined;
  };

const typeName = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

const wrongType = (key: string, wanted: string, value: unknown): WxError =>
  new WxError(`parameter error: parameter.${key} should be ${wanted} instead of ${typeName(value)};`);

/** A required text. @throws the platform's parameter error */
export const text = (options: Options, key: string): string => {
  const value = options[key];
  if (typeof value !== 'string') throw wrongType(key, 'String', value);
  return value;
};

/** A text, or `otherwise` where it is not given. */
export const textOr = <T>(options: Options, key: string, otherwise: T): string | T =>
  options[key] === undefined ? otherwise : text(options, key);

/** A number, or `otherwise` where it is not given. */
export const numberOr = <T>(options: Options, key: string, otherwise: T): number | T => {
  const value = options[key];
  if (value === undefined) return otherwise;
  if (typeof value !== 'number') throw wrongType(key, 'Number', value);
  return value;
};

/** A list of texts. */
export const texts = (options: Options, key: string): string[] => {
  const value = options[key];
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) {
    throw wrongType(key, 'Array', value);
  }
  return value;
};

/** One event of the platform: `add` is wx.onX, `remove` is wx.offX (without a listener it removes all). */
export const listeners = <Told extends unknown[]>(): {
  add: (listener: (...told: Told) => void) => void;
  remove: (listener?: (...told: Told) => void) => void;
  tell: (...told: Told) => void;
  isHeard: () => boolean;
} => {
  const all = new Set<(...told: Told) => void>();
  return {
    add: (listener) => {
      all.add(listener);
    },
    remove: (listener) => {
      if (listener) all.delete(listener);
      else all.clear();
    },
    tell: (...told) => {
      callEach([...all], ...told);
    },
    isHeard: () => all.size > 0,
  };
};

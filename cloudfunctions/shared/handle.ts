import type * as z from 'zod';
import type { Result } from '../../typings/functions';
import { AppError, BUSY } from './app-error';
import { callerOpenid } from './caller';
import { fieldIssues } from './issues';
import { sdkErrorCode } from './sdk';

/** One action of a function: checks the event's fields, then runs. */
interface Action {
  /** Throws an AppError for callers that may not use the action. */
  admit?: () => void;
  run(fields: Record<string, unknown>): Promise<unknown>;
}

interface FunctionOptions {
  /** The function's name, for its log. */
  name: string;
  /** The largest event, as UTF-8 JSON. */
  maxBytes: number;
  actions: Record<string, Action>;
  /** Throws an AppError for callers that may not use the function; everyone may where it is left out. */
  admit?: () => void;
}

/** Names in a message come from the caller: enough of them to recognise the field. */
const LONGEST_NAME = 60;
const ISSUES_TOLD = 5;

/** What the SDK and the platform add to the event of a call from a Mini Program. */
const addedFields: ReadonlySet<string> = new Set(['userInfo', 'tcbContext']);

/** SYS_ERR, SERVER_TIMEOUT, EXCEED_REQUEST_LIMIT, EXCEED_CONCURRENT_REQUEST_LIMIT (the SDK's error table). */
const passingFailures: ReadonlySet<number> = new Set([-501001, -501002, -501003, -501004]);

const invalid = (field: string, message: string): AppError =>
  new AppError('INVALID_ARGUMENT', `${field.slice(0, LONGEST_NAME)}: ${message}`);

/** The action, for those only whom `admit` lets pass: it throws an AppError for any other. */
export const admitting = (admit: () => void, admitted: Action): Action => ({ ...admitted, admit });

/**
 * An action whose event has exactly the schema's fields, beside `action`.
 * @throws AppError INVALID_ARGUMENT with the names of the fields that are wrong
 */
export const action = <Fields>(
  schema: z.ZodType<Fields>,
  run: (fields: Fields) => Promise<unknown>,
): Action => ({
  run(fields) {
    const parsed = schema.safeParse(fields);
    if (parsed.success) return run(parsed.data);
    const told = fieldIssues(parsed.error, fields)
      .slice(0, ISSUES_TOLD)
      .map(({ field, message }) => `${field.slice(0, LONGEST_NAME)}: ${message}`);
    throw new AppError('INVALID_ARGUMENT', told.join('; '));
  },
});

const byteLength = (event: unknown): number => {
  try {
    return Buffer.byteLength(JSON.stringify(event), 'utf8');
  } catch {
    // Nested deeper than the engine can walk.
    return Infinity;
  }
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const readEvent = (event: unknown, maxBytes: number): Record<string, unknown> => {
  if (!isRecord(event)) throw invalid('event', 'must be an object');
  if (byteLength(event) > maxBytes) throw invalid('event', `must be at most ${maxBytes} bytes of JSON`);
  return Object.fromEntries(Object.entries(event).filter(([name]) => !addedFields.has(name)));
};

const run = async (options: FunctionOptions, event: unknown): Promise<unknown> => {
  const { action: name, ...fields } = readEvent(event, options.maxBytes);
  options.admit?.();
  const names = Object.keys(options.actions);
  const chosen = typeof name === 'string' && names.includes(name) ? options.actions[name] : undefined;
  if (chosen === undefined) throw invalid('action', `must be one of ${names.join(', ')}`);
  chosen.admit?.();
  return chosen.run(fields);
};

/** One line for the log, with what failed but neither a stack trace nor who called. */
const logLine = (name: string, error: unknown): string => {
  const code = sdkErrorCode(error);
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const openid = callerOpenid();
  return [
    name,
    ...(code === null ? [] : [code]),
    openid === null ? text : text.split(openid).join('<caller>'),
  ]
    .join(' ')
    .replace(/\s+/g, ' ')
    .slice(0, 300);
};

const failure = (name: string, error: unknown): AppError => {
  const cause = error instanceof AppError ? error.reason : error;
  // eslint-disable-next-line no-console -- the platform's log is what a function prints
  if (cause !== undefined) console.error(logLine(name, cause));
  if (error instanceof AppError) return error;
  const code = sdkErrorCode(error);
  return code !== null && passingFailures.has(code)
    ? new AppError('UNAVAILABLE', BUSY)
    : new AppError('INTERNAL', 'Something went wrong on our side.');
};

/**
 * The `main` of a function: bounds and checks the event, runs the action and answers with the result
 * envelope, whatever happens.
 */
export const handle =
  (options: FunctionOptions) =>
  async (event: unknown): Promise<Result<unknown>> => {
    try {
      return { ok: true, data: await run(options, event) };
    } catch (error) {
      const { code, message } = failure(options.name, error);
      return { ok: false, error: { code, message } };
    }
  };

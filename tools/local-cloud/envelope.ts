import { BSONRegExp, EJSON } from 'bson';
import { AdminError, messageOf } from './errors';
import { isFields, type Fields } from './store/documents';

const serverDateKey = '$tcb_server_date';

const isServerDate = (value: unknown): value is { [serverDateKey]: { offset?: number } } =>
  isFields(value) && Object.keys(value).length === 1 && isFields(value[serverDateKey]);

/** Half a character, which no file can hold, becomes U+FFFD at once, as it would on the disk: two ids must not meet there. */
const wellFormed = (text: string): string => text.replaceAll(/\p{Surrogate}/gu, '\ufffd');

const revive = (value: unknown, now: number): unknown => {
  if (typeof value === 'string') return wellFormed(value);
  if (Array.isArray(value)) return value.map((item) => revive(item, now));
  if (value instanceof BSONRegExp) return new RegExp(value.pattern, value.options);
  if (isServerDate(value)) return new Date(now + (value[serverDateKey].offset ?? 0));
  if (value instanceof Date && Number.isNaN(value.getTime())) throw new Error('a date is none');
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [wellFormed(key), revive(inner, now)]),
  );
};

/**
 * Decodes a string of canonical EJSON as the SDK sends it: server dates become dates, regular expressions RegExp.
 * @throws AdminError INVALID_PARAM
 */
export const decode = (text: string, field: string): unknown => {
  try {
    return revive(EJSON.parse(text), Date.now());
  } catch (error) {
    throw new AdminError('INVALID_PARAM', `${field}: ${messageOf(error)}`);
  }
};

/** As decode, for what must be an object; an empty string (the SDK's "no condition") is an empty object. */
export const decodeFields = (text: string | undefined, field: string): Fields => {
  if (text === undefined || text === '') return {};
  const value = decode(text, field);
  if (!isFields(value)) throw new AdminError('INVALID_PARAM', `${field}: must be an object`);
  return value;
};

/** Fields that are undefined are left out: mingo has them where MongoDB has none. */
export const encode = (document: Fields): string =>
  EJSON.stringify(document, { relaxed: false, ignoreUndefined: true });

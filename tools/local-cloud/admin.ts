import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { actions } from './actions';
import type { Database } from './actions/action';
import { AdminError, messageOf } from './errors';

/** Requests that are not JSON (wx.openApi, as multipart) name their action all the same. */
const actionOfForm = /name="action"\r\n(?:[^\r\n]+\r\n)*\r\n([^\r\n]+)/;

const requestOf = (body: string): Record<string, unknown> => {
  const form = actionOfForm.exec(body);
  if (form) return { action: form[1] };
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(body));
  } catch {
    throw new AdminError('INVALID_PARAM', 'the body is not a JSON object');
  }
};

const perform = async (body: string, database: Database): Promise<Record<string, unknown>> => {
  const request = requestOf(body);
  const { action } = request;
  const perform = typeof action === 'string' ? actions.get(action) : undefined;
  if (!perform)
    throw new AdminError('SYS_ERR', `the local cloud does not speak the action ${String(action)}`);
  return perform(request, database);
};

const toAdminError = (error: unknown): AdminError => {
  if (error instanceof AdminError) return error;
  if (error instanceof z.ZodError) {
    const problems = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    return new AdminError('INVALID_PARAM', problems.join('; '));
  }
  return new AdminError('SYS_ERR', `the local cloud failed: ${messageOf(error)}`);
};

/**
 * Answers one request of the SDK to /admin: `{requestId, …}` or `{requestId, code, message}`, always sent as HTTP 200.
 * @param log told of what the local cloud cannot do and of its own defects
 */
export const answer = async (
  body: string,
  database: Database,
  log: (line: string) => void,
): Promise<Record<string, unknown>> => {
  const requestId = randomUUID();
  try {
    return { requestId, ...(await perform(body, database)) };
  } catch (error) {
    const { code, message } = toAdminError(error);
    if (code === 'SYS_ERR') log(`admin: ${message}`);
    return { requestId, code, message };
  }
};

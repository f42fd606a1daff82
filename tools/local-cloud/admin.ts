import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { actions } from './actions';
import type { Resources } from './actions/action';
import { AdminError, messageOf } from './errors';
import { readForm } from './form';
import type { Invocations } from './functions/invocations';
import { callOpenApi } from './openapi';
import type { HttpReply } from './reply';

/** A request of the SDK to /admin: JSON, or a form where it carries a message of WeChat's own. */
export interface AdminRequest {
  contentType: string;
  body: Buffer;
}

/** What a request needs that JSON ones have no use for. */
export interface AdminResources extends Resources {
  invocations: Invocations;
}

const notSpoken = (action: unknown): AdminError =>
  new AdminError('SYS_ERR', `the local cloud does not speak the action ${String(action)}`);

const parseJson = (body: Buffer): Record<string, unknown> => {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(body.toString()));
  } catch {
    throw new AdminError('INVALID_PARAM', 'the body is not a JSON object');
  }
};

/** Fails with a 200 as well: the SDK looks at the content type alone. */
const json = (fields: Record<string, unknown>): HttpReply => ({
  status: 200,
  body: JSON.stringify({ requestId: randomUUID(), ...fields }),
});

const answerForm = async (
  { contentType, body }: AdminRequest,
  { invocations }: AdminResources,
): Promise<HttpReply> => {
  const form = await readForm(contentType, body);
  const action = form.get('action')?.toString();
  if (action !== 'wx.openApi') throw notSpoken(action);
  const message = await callOpenApi(form, invocations);
  return { status: 200, body: message, headers: { 'content-type': 'application/octet-stream' } };
};

const answerJson = async ({ body }: AdminRequest, resources: Resources): Promise<HttpReply> => {
  const request = parseJson(body);
  const { action } = request;
  const perform = typeof action === 'string' ? actions.get(action) : undefined;
  if (!perform) throw notSpoken(action);
  return json(await perform(request, resources));
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
 * Answers one request of the SDK to /admin: `{requestId, …}` or `{requestId, code, message}`, always sent as HTTP 200;
 * an openapi call with a message.
 * @param log told of what the local cloud cannot do and of its own defects
 */
export const answer = async (
  request: AdminRequest,
  resources: AdminResources,
  log: (line: string) => void,
): Promise<HttpReply> => {
  const isForm = request.contentType.startsWith('multipart/form-data');
  try {
    return await (isForm ? answerForm(request, resources) : answerJson(request, resources));
  } catch (error) {
    const { code, message } = toAdminError(error);
    if (code === 'SYS_ERR') log(`admin: ${message}`);
    return json({ code, message });
  }
};

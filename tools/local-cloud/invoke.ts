import { randomUUID } from 'node:crypto';
import { invocationEnvironment } from './environment';
import { errCodes, messageOf } from './errors';
import { findFunction, mayInvoke, type CloudFunction } from './functions';
import type { Invocations } from './invocations';
import { isOpenid, openidRule } from './openid';
import { refuse, type Reply } from './reply';
import { InvocationError } from './worker-thread';
import type { WorkerPool } from './worker-pool';

/** Bounds of an event and of a result; the platform's own for a result is 1 MB. */
export const maximumEventBytes = 1024 * 1024;
const maximumResultBytes = 1024 * 1024;

export interface Call {
  name: string;
  /** The event as JSON. */
  event: string;
  /** Absent: unauthenticated. */
  openid: string | undefined;
}

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const failure = (name: string, error: unknown): Reply => {
  const message = `${name}: ${messageOf(error)}`;
  return error instanceof InvocationError && error.reason === 'timedOut'
    ? refuse(504, errCodes.timedOut, message)
    : refuse(500, errCodes.executionFailed, message);
};

const context = ({ name, timeout }: CloudFunction, requestId: string): Record<string, unknown> => ({
  request_id: requestId,
  function_name: name,
  function_version: '$LATEST',
  namespace: 'local-env',
  memory_limit_in_mb: 256,
  time_limit_in_ms: timeout,
});

/** Runs one call to its end: the function's result with 200, or a refusal. Never throws. */
export const invoke = async (
  call: Call,
  root: string,
  pool: WorkerPool,
  invocations: Invocations,
): Promise<Reply> => {
  const { name, event, openid } = call;
  if (Buffer.byteLength(event) > maximumEventBytes) {
    return refuse(413, errCodes.invalidParameters, `event exceeds ${maximumEventBytes} bytes`);
  }
  if (!isJson(event)) return refuse(400, errCodes.invalidParameters, 'the body is not JSON');
  if (openid !== undefined && !isOpenid(openid)) {
    return refuse(400, errCodes.invalidParameters, `x-wx-openid: ${openidRule}`);
  }
  try {
    const found = await findFunction(root, name);
    if (!found) return refuse(404, errCodes.functionNotFound, `function ${name} not found (or not built)`);
    if (!(await mayInvoke(root, name, openid))) {
      return openid === undefined
        ? refuse(403, errCodes.unauthenticated, `unauthenticated access to function ${name} is denied`)
        : refuse(403, errCodes.requestFailed, `access to function ${name} is denied`);
    }
    const [requestId, token] = [randomUUID(), randomUUID()];
    const environment = invocationEnvironment({ token, requestId, openid });
    const task = {
      file: found.file,
      modified: found.modified,
      event,
      context: context(found, requestId),
      environment,
    };
    const result = await invocations.during(token, found, () => pool.run(task, found.timeout));
    return Buffer.byteLength(result) > maximumResultBytes
      ? refuse(500, errCodes.resultTooLarge, `${name}: result exceeds ${maximumResultBytes} bytes`)
      : { status: 200, body: result };
  } catch (error) {
    return failure(name, error);
  }
};

import { randomUUID } from 'node:crypto';
import { errCodes, messageOf } from '../errors';
import { refuse, type Reply } from '../reply';
import { invocationEnvironment } from './environment';
import { findFunction, mayInvoke, type CloudFunction } from './functions';
import type { Invocations } from './invocations';
import { isOpenid, openidRule } from './openid';
import { timerEvent } from './triggers';
import type { WorkerPool } from './worker-pool';
import { InvocationError } from './worker-thread';

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

/** What functions run in. */
export interface Runtime {
  functionsRoot: string;
  pool: WorkerPool;
  invocations: Invocations;
}

type Source = Parameters<typeof invocationEnvironment>[0]['source'];

const run = async (
  found: CloudFunction,
  event: string,
  caller: { openid: string | undefined; source: Source },
  { pool, invocations }: Runtime,
): Promise<Reply> => {
  const [requestId, token] = [randomUUID(), randomUUID()];
  const task = {
    file: found.file,
    modified: found.modified,
    event,
    context: context(found, requestId),
    environment: invocationEnvironment({ token, requestId, ...caller }),
  };
  const result = await invocations.during(token, found, () => pool.run(task, found.timeout));
  return Buffer.byteLength(result) > maximumResultBytes
    ? refuse(500, errCodes.resultTooLarge, `${found.name}: result exceeds ${maximumResultBytes} bytes`)
    : { status: 200, body: result };
};

const notFound = (name: string): Reply =>
  refuse(404, errCodes.functionNotFound, `function ${name} not found (or not built)`);

/** Runs one call to its end: the function's result with 200, or a refusal. Never throws. */
export const invoke = async ({ name, event, openid }: Call, runtime: Runtime): Promise<Reply> => {
  if (Buffer.byteLength(event) > maximumEventBytes) {
    return refuse(413, errCodes.invalidParameters, `event exceeds ${maximumEventBytes} bytes`);
  }
  if (!isJson(event)) return refuse(400, errCodes.invalidParameters, 'the body is not JSON');
  if (openid !== undefined && !isOpenid(openid)) {
    return refuse(400, errCodes.invalidParameters, `x-wx-openid: ${openidRule}`);
  }
  try {
    const found = await findFunction(runtime.functionsRoot, name);
    if (!found) return notFound(name);
    if (!(await mayInvoke(runtime.functionsRoot, name, openid))) {
      return openid === undefined
        ? refuse(403, errCodes.unauthenticated, `unauthenticated access to function ${name} is denied`)
        : refuse(403, errCodes.requestFailed, `access to function ${name} is denied`);
    }
    const source = openid === undefined ? 'wx_unauthenticated' : 'wx_client';
    return await run(found, event, { openid, source }, runtime);
  } catch (error) {
    return failure(name, error);
  }
};

/**
 * Runs a function as its timer does: with the timer's event, without an openid, past every rule. As invoke; 404 also
 * where the function has no timer.
 */
export const invokeByTimer = async (name: string, runtime: Runtime): Promise<Reply> => {
  try {
    const found = await findFunction(runtime.functionsRoot, name);
    if (!found) return notFound(name);
    if (!found.trigger) return refuse(404, errCodes.functionNotFound, `function ${name} has no timer`);
    const event = JSON.stringify(timerEvent(found.trigger, new Date()));
    return await run(found, event, { openid: undefined, source: 'wx_trigger' }, runtime);
  } catch (error) {
    return failure(name, error);
  }
};

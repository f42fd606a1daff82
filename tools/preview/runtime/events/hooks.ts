import type { ShadowedEvent } from 'glass-easel';
import { elementOf, isComponent } from '../engine/easel';
import { plainEvent } from './plain-event';
import { describeNode } from './wxs-descriptor';

type Handler = (...args: unknown[]) => unknown;

/** Where a handler comes from: the first number is 0 for data, 1 and 2 for a WXS module. */
type HandlerPath = readonly unknown[] | null | undefined;

const isWxs = (path: HandlerPath): boolean => path?.[0] === 1 || path?.[0] === 2;

/** Called by generated templates for every event handler. */
const callHandler = (
  caller: unknown,
  event: ShadowedEvent<unknown>,
  handler: Handler,
  path: HandlerPath,
): unknown => {
  const plain = plainEvent(event);
  if (!isWxs(path)) {
    handler.call(caller, plain);
    // Only what a WXS handler gives counts: false stops the event.
    return undefined;
  }
  const owner = elementOf(caller);
  const current = elementOf(event.currentTarget);
  return handler.call(
    null,
    { ...plain, instance: current === null ? null : describeNode(current) },
    owner === null ? null : describeNode(owner),
  );
};

/** Called by generated templates when a value observed with `change:` has changed. */
const callChangeHandler = (handler: Handler): Handler =>
  function callWithDescriptors(
    newValue: unknown,
    oldValue: unknown,
    host: unknown,
    element: unknown,
  ): unknown {
    const owner = isComponent(host) ? host : elementOf(host);
    const node = elementOf(element);
    return handler.call(
      null,
      newValue,
      oldValue,
      owner === null ? null : describeNode(owner),
      node === null ? null : describeNode(node),
    );
  };

export const hooks = { callHandler, callChangeHandler };

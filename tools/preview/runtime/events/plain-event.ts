import type { ShadowedEvent } from 'glass-easel';
import { type Element, domOf, elementOf } from '../engine/easel';

/** The part of an event that names a node. */
interface EventNode {
  id: string;
  offsetLeft: number;
  offsetTop: number;
  dataset: Record<string, unknown>;
}

/** What an event says of a node. */
export const plainTarget = (element: Element): EventNode => {
  const node = domOf(element);
  return {
    id: element.id,
    offsetLeft: node?.offsetLeft ?? 0,
    offsetTop: node?.offsetTop ?? 0,
    dataset: { ...element.dataset },
  };
};

const touchFields = ['touches', 'changedTouches'] as const;

/** The event object that app code gets: plain data, as the engine's own holds live nodes in circles. */
export const plainEvent = (event: ShadowedEvent<unknown>): Record<string, unknown> => {
  const target = elementOf(event.target);
  const currentTarget = elementOf(event.currentTarget);
  const plain: Record<string, unknown> = {
    type: event.type,
    timeStamp: event.timeStamp,
    detail: event.detail ?? {},
    mark: { ...event.mark },
    ...(target === null ? {} : { target: plainTarget(target) }),
    ...(currentTarget === null ? {} : { currentTarget: plainTarget(currentTarget) }),
  };
  const extra = event.extraFields;
  for (const field of touchFields) {
    if (extra?.[field] !== undefined) plain[field] = extra[field];
  }
  return plain;
};

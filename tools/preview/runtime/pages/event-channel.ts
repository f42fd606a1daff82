import { report } from '../engine/failures';

type Listener = (...told: unknown[]) => void;

/** One end of what runs between a page and the one that it opened (EventChannel reference). */
export interface EventChannel {
  /** Calls the listeners at the other end. */
  emit(name: string, ...told: unknown[]): void;
  on(name: string, listener: Listener): void;
  once(name: string, listener: Listener): void;
  /** Without a listener: all of that name. */
  off(name: string, listener?: Listener): void;
}

interface Heard {
  listener: Listener;
  isOnce: boolean;
}

type Hearing = Map<string, Heard[]>;

const endOf = (own: Hearing, other: Hearing): EventChannel => {
  const add = (name: string, heard: Heard): void => {
    own.set(name, [...(own.get(name) ?? []), heard]);
  };
  return {
    emit(name, ...told) {
      const all = other.get(name) ?? [];
      other.set(
        name,
        all.filter(({ isOnce }) => !isOnce),
      );
      for (const { listener } of all) {
        try {
          listener(...told);
        } catch (error) {
          report(error);
        }
      }
    },
    on(name, listener) {
      add(name, { listener, isOnce: false });
    },
    once(name, listener) {
      add(name, { listener, isOnce: true });
    },
    off(name, listener) {
      own.set(
        name,
        (own.get(name) ?? []).filter((heard) => listener !== undefined && heard.listener !== listener),
      );
    },
  };
};

const isListener = (value: unknown): value is Listener => typeof value === 'function';

/**
 * Both ends of a channel.
 * @param events listeners of the opening page by name (wx.navigateTo: events)
 */
export const createEventChannel = (events: unknown): { opener: EventChannel; opened: EventChannel } => {
  const hearing: [opener: Hearing, opened: Hearing] = [new Map(), new Map()];
  const opener = endOf(hearing[0], hearing[1]);
  const given: [string, unknown][] =
    typeof events === 'object' && events !== null ? Object.entries(events) : [];
  for (const [name, listener] of given) if (isListener(listener)) opener.on(name, listener);
  return { opener, opened: endOf(hearing[1], hearing[0]) };
};

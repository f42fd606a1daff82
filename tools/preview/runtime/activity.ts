/** What the app does that a developer watches: calls to the cloud, setData and warnings. */

export interface CloudCall {
  /** Function, and its action where the event names one. */
  name: string;
  milliseconds: number;
  /** Of the result's JSON; 0 where none came. */
  bytes: number;
  /** `ok`, the envelope's error code, or the platform's errCode. */
  code: string;
}

/** Kept of calls and of warnings, newest first. */
const kept = 50;

const listeners = new Set<() => void>();

/** Since the page was loaded. `largest` is one setData's bytes of JSON, `by` the count of each page and component. */
export const activity = {
  setData: { count: 0, bytes: 0, largest: 0, by: {} as Record<string, number> },
  calls: [] as CloudCall[],
  warnings: [] as string[],
};

const changed = (): void => {
  for (const listener of listeners) listener();
};

/** @param path of the page or component, as its `is` */
export const noteSetData = (path: string, bytes: number): void => {
  const { setData } = activity;
  setData.count += 1;
  setData.by[path] = (setData.by[path] ?? 0) + 1;
  setData.bytes += bytes;
  setData.largest = Math.max(setData.largest, bytes);
  changed();
};

export const noteCall = (call: CloudCall): void => {
  activity.calls = [call, ...activity.calls].slice(0, kept);
  changed();
};

export const noteWarning = (text: string): void => {
  if (activity.warnings.includes(text)) return;
  activity.warnings = [text, ...activity.warnings].slice(0, kept);
  changed();
};

export const onActivity = (listener: () => void): void => {
  listeners.add(listener);
};

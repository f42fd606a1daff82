import type { ConsoleWords } from '../../../../typings/console-words';
import type { HistoryData } from '../../../../typings/functions';
import { fill } from '../../../domain/view/fill';
import { momentText } from '../event-time';

export interface VersionView {
  version: number;
  title: string;
  /** Edition, time and where it came from. */
  note: string;
  isCurrent: boolean;
}

export interface HistoryView {
  /** Null where nothing was released. */
  current: VersionView | null;
  versions: VersionView[];
}

export const historyView = (
  { current, versions }: HistoryData,
  { publish, numbers }: ConsoleWords,
): HistoryView => {
  const views = versions.map(({ version, edition, at, from }) => ({
    version,
    title: fill(publish.version, { version }),
    note: [
      fill(publish.edition, { edition }),
      at === null ? publish.unknownTime : momentText(at, numbers),
      ...(from === null ? [] : [fill(publish.wasRollback, { from })]),
    ].join(' · '),
    isCurrent: version === current,
  }));
  return { current: views.find(({ isCurrent }) => isCurrent) ?? null, versions: views };
};

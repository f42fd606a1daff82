import type { BeaconEvent, ReportData, VisitEvent } from '../../typings/event';
import { entered, visitedPage, type Happening } from '../domain/visits/entering';
import { hourAt } from '../domain/visits/event-clock';
import { withHappening } from '../domain/visits/report';
import { callFunction } from './cloud';
import { isRecord } from './guards';
import { parseCodeScene, parseEnter } from './launch';
import { readStored, writeStored } from './storage';

type Report = Required<Pick<BeaconEvent, 'batch' | 'events'>>;

const key = 'visits';

/** Reports that could not be sent are kept for a later visit, the newest of them. */
const mostReports = 5;

/** Someone who comes back within this time, ms, and not by a link or a code, goes on with the visit. */
const pause = 5 * 60_000;

let events: readonly VisitEvent[] = [];
let leftAt: number | null = null;
let sending: Promise<void> | null = null;

/** Counts something for the report of this visit. Nothing of it tells who. */
export const note = (happening: Happening): void => {
  events = withHappening(events, happening, hourAt(Date.now()));
};

/** Counts that a page is looked at. @param route such as `pages/pay/pay` */
export const noteView = (route: string): void => {
  const page = visitedPage(route);
  if (page !== null) note({ kind: 'view', page });
};

/** Counts an enter. @param options of App's onShow, whatever they hold */
export const noteVisit = (options: unknown): void => {
  const { path } = parseEnter(options);
  const { scene, query } = isRecord(options) ? options : {};
  const via = isRecord(query) && typeof query.via === 'string' ? query.via : '';
  const enter = entered({
    path,
    scene: Number(scene),
    code: parseCodeScene(query) ?? '',
    via,
  });
  const goesOn = leftAt !== null && Date.now() - leftAt < pause && enter?.channel === 'other';
  leftAt = null;
  if (enter !== null && !goesOn) note(enter);
};

const isReport = (value: unknown): value is Report =>
  isRecord(value) && typeof value.batch === 'string' && Array.isArray(value.events);

const kept = (): Report[] => {
  const stored = readStored(key);
  return Array.isArray(stored) ? stored.filter(isReport) : [];
};

const isReportData = (value: unknown): value is ReportData =>
  isRecord(value) && typeof value.accepted === 'number';

/** A name for a report, so that one sent twice counts once; it stands for nothing else. */
const batchName = (): string =>
  Array.from({ length: 4 }, () =>
    Math.floor(Math.random() * 0x1_0000_0000)
      .toString(36)
      .padStart(7, '0'),
  ).join('');

const send = async ({ batch, events: told }: Report): Promise<void> => {
  const event: BeaconEvent = { action: 'report', batch, events: told };
  const result = await callFunction('beacon', event, isReportData);
  // Refused for good, as events a week old are, it is let go; anything else is tried again after the next visit.
  if (!result.ok && result.error.code !== 'INVALID_ARGUMENT') return;
  writeStored(
    key,
    kept().filter((report) => report.batch !== batch),
  );
};

const sendAll = async (): Promise<void> => {
  for (const report of kept()) await send(report);
};

/** Called by the app when it is hidden: what was counted is kept first and then sent, in one call where all goes well. */
export const endVisit = (): void => {
  leftAt = Date.now();
  if (events.length > 0) writeStored(key, [...kept(), { batch: batchName(), events }].slice(-mostReports));
  events = [];
  sending ??= sendAll().finally(() => {
    sending = null;
  });
};

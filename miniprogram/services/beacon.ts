import type { BeaconEvent, ReportData, VisitEvent } from '../../typings/event';
import { entered, visitedPage, type Happening, type KnowsStamp } from '../domain/visits/entering';
import { hourAt } from '../domain/visits/event-clock';
import { withHappening } from '../domain/visits/report';
import { callFunction } from './cloud';
import { isRecord } from './guards';
import { parseCodeScene, parseEnter } from './launch';
import { readStored, writeStored } from './storage';

type Report = Required<Pick<BeaconEvent, 'batch' | 'events'>>;

/** What waits on this device to be told. */
interface Waiting {
  /** Counted, and in no report yet. */
  events: readonly VisitEvent[];
  /** Made, and not taken by the cloud yet. */
  reports: readonly Report[];
  /** When the last report was made, ms since 1970. */
  reportedAt: number;
}

const key = 'visits';

/** Reports that could not be sent are kept, the newest of them. */
const mostReports = 5;

/**
 * How long a session lasts, ms: it has one report, however often the app is left for the scanner. Someone who comes
 * back within it, and not by a link or a code, goes on with the visit.
 */
const session = 30 * 60_000;

/** A clock that was set back does not say how long ago something was: then it is long ago. */
const isWithinSession = (since: number): boolean => Date.now() >= since && Date.now() - since < session;

let held: Waiting | null = null;
let leftAt: number | null = null;
let sending: Promise<void> | null = null;

const isReport = (value: unknown): value is Report =>
  isRecord(value) && typeof value.batch === 'string' && Array.isArray(value.events);

/** As far as the app tells events apart; the cloud looks at all of it. */
const isVisitEvent = (value: unknown): value is VisitEvent =>
  isRecord(value) &&
  [value.kind, value.hour].every((part) => typeof part === 'string') &&
  typeof value.count === 'number';

const parse = (stored: unknown): Waiting => {
  const { events, reports, reportedAt } = isRecord(stored) ? stored : {};
  return {
    events: Array.isArray(events) ? events.filter(isVisitEvent) : [],
    reports: Array.isArray(reports) ? reports.filter(isReport) : [],
    reportedAt: Number.isFinite(reportedAt) ? Number(reportedAt) : 0,
  };
};

const waiting = (): Waiting => (held ??= parse(readStored(key)));

const keep = (changes: Partial<Waiting>): void => {
  held = { ...waiting(), ...changes };
  writeStored(key, held);
};

/** Counts something for the report of this session. Nothing of it tells who. */
export const note = (happening: Happening): void => {
  const { events, ...rest } = waiting();
  held = { ...rest, events: withHappening(events, happening, hourAt(Date.now())) };
};

/** Counts that a page is looked at. @param route such as `pages/pay/pay` */
export const noteView = (route: string): void => {
  const page = visitedPage(route);
  if (page !== null) note({ kind: 'view', page });
};

/**
 * Counts an enter.
 * @param options of App's onShow, whatever they hold
 * @param knows whether a booth's stamp is on this device
 */
export const noteVisit = (options: unknown, knows: KnowsStamp): void => {
  const { path } = parseEnter(options);
  const { scene, query } = isRecord(options) ? options : {};
  const via = isRecord(query) && typeof query.via === 'string' ? query.via : '';
  const code = parseCodeScene(query) ?? '';
  const enter = entered({ path, scene: Number(scene), code, via }, knows);
  const goesOn = leftAt !== null && isWithinSession(leftAt) && enter?.channel === 'other';
  leftAt = null;
  if (enter !== null && !goesOn) note(enter);
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

/** The device may have been cleared since a report was made. */
const waits = ({ batch }: Report): boolean => waiting().reports.some((report) => report.batch === batch);

const send = async (report: Report): Promise<void> => {
  const { batch, events } = report;
  const event: BeaconEvent = { action: 'report', batch, events: [...events] };
  const result = await callFunction('beacon', event, isReportData);
  // Refused for good, as events a week old are, it is let go; anything else is tried again with the next report.
  const isDone = result.ok || result.error.code === 'INVALID_ARGUMENT';
  if (isDone && waits(report)) keep({ reports: waiting().reports.filter((other) => other.batch !== batch) });
};

/** Each that waits once, also those made meanwhile. */
const sendAll = async (): Promise<void> => {
  const tried = new Set<string>();
  const next = (): Report | undefined => waiting().reports.find(({ batch }) => !tried.has(batch));
  for (let report = next(); report !== undefined; report = next()) {
    tried.add(report.batch);
    await send(report);
  }
};

/**
 * Called by the app when it is hidden: what was counted is kept, and told once a session. What comes later in a session
 * is told with the next one.
 */
export const endVisit = (): void => {
  const now = Date.now();
  leftAt = now;
  const { events, reports, reportedAt } = waiting();
  if (events.length === 0) return;
  if (isWithinSession(reportedAt)) {
    keep({});
    return;
  }
  const report = { batch: batchName(), events: [...events] };
  keep({ events: [], reports: [...reports, report].slice(-mostReports), reportedAt: now });
  sending ??= sendAll().finally(() => {
    sending = null;
  });
};

/** The device was cleared: what waited is gone with it. */
export const forgetVisits = (): void => {
  held = null;
};

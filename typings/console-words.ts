/** What the organisers' desk says, in one language. `{x}` is filled in. */
import type { CollectionName } from './content';
import type { Channel, VisitedPage } from './event';

/** What happened, and what can be done about it. */
export interface FailureWords {
  /** No answer came: offline, refused, too late. */
  unreachable: string;
  /** The caller is not logged in. */
  unauthenticated: string;
  /** Too many calls. */
  exhausted: string;
  /** Whatever else; the function's own message follows. */
  refused: string;
  /** `{message}` is the function's own. */
  said: string;
  /** What works all the same. */
  stillWorks: string;
  retry: string;
}

export interface DeskWords {
  title: string;
  asking: string;
  /** For who is not an organiser. */
  stranger: {
    title: string;
    what: string;
    /** Names the variable that an administrator changes. */
    how: string;
    yourId: string;
    copy: string;
    copied: string;
    notCopied: string;
  };
  parts: Record<'numbers' | 'codes' | 'publish', string>;
  partsLabel: string;
}

export interface NumbersWords {
  span: string;
  spans: Record<'today' | 'week' | 'day', string>;
  earlier: string;
  later: string;
  refresh: string;
  asking: string;
  /** `{time}` of the phone's clock. */
  answered: string;
  /** What is still on show is from before. */
  older: string;
  empty: string;
  emptyHint: string;
  totals: Record<'scans' | 'stamps' | 'visitors' | 'badges' | 'visits' | 'shares', string>;
  hints: Record<'scans' | 'stamps' | 'visitors' | 'badges' | 'visits' | 'shares', string>;
  byHour: string;
  byDay: string;
  scans: string;
  stamps: string;
  allBooths: string;
  /** `{time}`, `{scans}`, `{stamps}` of the busiest hour or day. */
  peak: string;
  quiet: string;
  booths: string;
  booth: string;
  noBooths: string;
  revoked: string;
  channels: string;
  channelNames: Record<Channel, string>;
  shares: string;
  /** Products go by their own names. */
  pageNames: Record<Exclude<VisitedPage, 'channels' | 'pay' | 'miniprogram' | 'wecom' | 'search'>, string>;
  metrics: string;
  /** `{count}` times. */
  times: string;
  /** `{from}` and `{to}` are whole hours. */
  hour: string;
  /** `{month}` is one of `months`. */
  day: string;
  months: string[];
}

export interface CodesWords {
  asking: string;
  empty: string;
  emptyHint: string;
  /** `{count}` codes that count. */
  open: string;
  sheet: string;
  sheetHint: string;
  create: string;
  cancel: string;
  product: string;
  label: string;
  labelEn: string;
  labelHint: string;
  place: string;
  placeEn: string;
  placeHint: string;
  sameHint: string;
  submit: string;
  submitting: string;
  /** `{label}` is the booth's. */
  created: string;
  issues: {
    missing: string;
    /** From one to `{most}` characters. */
    length: string;
    /** `{message}` is the function's own. */
    other: string;
  };
  show: string;
  hide: string;
  rendering: string;
  /** `{label}` is the booth's; what a screen reader says of the picture. */
  picture: string;
  pictureHint: string;
  noPicture: string;
  revoke: string;
  revoking: string;
  revokeTitle: string;
  revokeText: string;
  revokeConfirm: string;
  revokeCancel: string;
  /** `{label}` is the booth's. */
  revokedNow: string;
  /** `{time}`, day and hour. */
  revokedAt: string;
}

export interface PublishWords {
  asking: string;
  current: string;
  none: string;
  noneHint: string;
  /** `{version}`. */
  version: string;
  /** `{edition}`. */
  edition: string;
  check: string;
  checking: string;
  sound: string;
  /** `{count}` problems. */
  unsound: string;
  release: string;
  releasing: string;
  releaseTitle: string;
  releaseText: string;
  releaseConfirm: string;
  cancel: string;
  /** `{version}`. */
  released: string;
  /** `{count}` codes. */
  codesDone: string;
  codesFailed: string;
  /** No answer came in time. */
  unsure: string;
  history: string;
  served: string;
  unknownTime: string;
  /** `{from}` is the version whose pages came back. */
  wasRollback: string;
  rollback: string;
  rollingBack: string;
  /** `{version}`. */
  rollbackTitle: string;
  rollbackText: string;
  rollbackConfirm: string;
  /** `{version}` and `{from}`. */
  rolledBack: string;
  collections: Record<CollectionName, string>;
}

export interface SheetPageWords {
  title: string;
  asking: string;
  /** `{count}` booths, `{pages}` pages. */
  count: string;
  per: string;
  perPage: Record<'1' | '6', string>;
  drawing: string;
  preview: string;
  empty: string;
  emptyHint: string;
  make: string;
  open: string;
  /** `{done}` of `{count}`. */
  codes: string;
  pages: string;
  opened: string;
  /** `{label}` is the booth's. */
  noCode: string;
  notDrawn: string;
  notKept: string;
  notOpened: string;
  hint: string;
}

/** What a printed sheet says; on paper both languages stand together. */
export interface SheetWords {
  scan: string;
  app: string;
  unofficial: string;
}

export interface ConsoleWords {
  failure: FailureWords;
  desk: DeskWords;
  numbers: NumbersWords;
  codes: CodesWords;
  publish: PublishWords;
  sheetPage: SheetPageWords;
  sheet: SheetWords;
}

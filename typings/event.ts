/** The contract of the functions used at the event: booths and their codes, stamps, visits, the organiser's desk. */
import type { PageId, ProductId, Text } from './content';

/* ---- codes: organisers ---- */

/** A booth as its organiser made it; its code leads to the product's page. */
export interface Booth {
  id: string;
  edition: string;
  product: ProductId;
  /** What the booth is called. */
  label: Text;
  /** Where it stands, in one line. */
  place: Text;
  /** When it was made, ms since 1970. */
  created: number;
  /** When its code stopped counting, ms since 1970; null while it counts. */
  revoked: number | null;
}

/** A booth beside what its code says: `getUnlimited`'s scene and page. */
export interface CodedBooth extends Booth {
  scene: string;
  page: string;
}

export type CodesEvent =
  /** A label or place that is one text reads the same in both languages. */
  | { action: 'create'; product: ProductId; label: Text | string; place: Text | string }
  | { action: 'list' }
  | { action: 'revoke'; id: string }
  | { action: 'render'; id: string; width?: number; checkPath?: boolean; envVersion?: EnvVersion };

export type EnvVersion = 'release' | 'trial' | 'develop';

export interface CreateData {
  booth: CodedBooth;
}

export interface ListBoothsData {
  /** Of the edition that is served, those that count first, in the products' order. */
  booths: CodedBooth[];
}

export interface RevokeData {
  booth: CodedBooth;
}

export interface RenderData {
  id: string;
  /** In cloud storage. */
  fileID: string;
  /** As WeChat gave it: image/jpeg or image/png. */
  contentType: string;
  /** Side of the picture, px. */
  width: number;
}

/* ---- passport: a WeChat user, about themselves ---- */

export interface Stamp {
  product: ProductId;
  /** Where it was given. */
  booth: string;
  /** When the cloud gave it, ms since 1970. */
  at: number;
}

/** Where stamps are to be had: a booth whose code counts. */
export type OpenBooth = Pick<Booth, 'id' | 'product' | 'label' | 'place'>;

export type PassportEvent = { action: 'claim'; scene: string } | { action: 'list' };

export interface PassportData {
  /** Whose stamps and booths these are; a device that holds another's begins anew. Absent where none is served. */
  edition?: string;
  /** One a product at most, the first one first. */
  stamps: Stamp[];
  /** Of the same edition. */
  booths: OpenBooth[];
}

export interface ClaimData extends PassportData {
  /** Whether this claim gave the stamp; false where the person had it before. */
  fresh: boolean;
}

/* ---- beacon: anyone ---- */

/** The way by which someone came into the app. */
export type Channel = 'code' | 'chat' | 'moments' | 'favourite' | 'poster' | 'search' | 'other';

/** A page of the app by its name: the served ones, and those that hold a reader's own. */
export type VisitedPage = PageId | 'find' | 'me' | 'poster';

/**
 * What happened how often within an hour. `hour` is that of the event's clock (UTC+8), such as `2023-01-10T09`.
 * Nothing of it tells who.
 */
export type VisitEvent = { hour: string; count: number } &
  /**
   * The app was entered. `booth` is the one by whose code, where the phone had its stamp before: a first scan is
   * counted as its stamp.
   */
  (
    | { kind: 'enter'; page: VisitedPage; channel: Channel; booth?: string }
    | { kind: 'view'; page: VisitedPage }
    | { kind: 'share'; page: VisitedPage; channel: Channel }
    /** A number was opened up close; `metric` is its `_id`. */
    | { kind: 'metric'; metric: string }
  );

export interface BeaconEvent {
  action: 'report';
  /** 1 to 50. */
  events: VisitEvent[];
  /** Made up for this report: sent again under the same name it counts once. */
  batch?: string;
}

export interface ReportData {
  /** Events taken now; 0 where the batch had been taken before. */
  accepted: number;
}

/* ---- console: organisers; whoami anyone, about themselves ---- */

export type ConsoleEvent =
  /** Both ends included, days (`2023-01-10`) or hours (`2023-01-10T09`) of the event's clock, 31 days at most. */
  { action: 'stats'; from: string; to: string; by: StatsStep } | { action: 'whoami' };

export type StatsStep = 'hour' | 'day';

export interface WhoamiData {
  openid: string;
  organiser: boolean;
}

/** What is summed over a time. */
export interface Counts {
  /** Times the app was entered. */
  visits: number;
  /** Scans of booths' codes: those that gave a stamp, and those of others that phones tell. */
  scans: number;
  /** Stamps given, as the cloud knows. */
  stamps: number;
  shares: number;
}

export interface BoothCounts extends Pick<Booth, 'id' | 'product' | 'label' | 'place' | 'revoked'> {
  scans: number;
  stamps: number;
  /** Only times at which there was one. */
  times: { time: string; scans: number; stamps: number }[];
}

export interface StatsData {
  edition: string;
  from: string;
  to: string;
  by: StatsStep;
  total: Counts;
  /** Persons with a stamp of that time, and those of them who have all five. */
  visitors: number;
  badges: number;
  /** Every hour or day of the time that had something, in order. */
  times: ({ time: string } & Counts)[];
  /** Every booth of the edition. */
  booths: BoothCounts[];
  /** Most first. */
  channels: { channel: Channel; count: number }[];
  shares: { page: VisitedPage; count: number }[];
  /** The twenty opened most. */
  metrics: { metric: string; count: number }[];
}

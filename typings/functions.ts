/** The contract of the cloud functions: what goes in, what comes out. */
import type { CollectionName, Manifest, PageDocument, PageId } from './content';
import type { EnvVersion } from './event';

export type ErrorCode =
  | 'INVALID_ARGUMENT'
  | 'NOT_FOUND'
  | 'UNAUTHENTICATED'
  | 'PERMISSION_DENIED'
  | 'RESOURCE_EXHAUSTED'
  | 'FAILED_PRECONDITION'
  | 'UNAVAILABLE'
  | 'INTERNAL';

export interface Failure {
  ok: false;
  error: { code: ErrorCode; message: string };
}

export interface Success<Data> {
  ok: true;
  data: Data;
}

export type Result<Data> = Success<Data> | Failure;

/* ---- content: anyone, also unauthenticated ---- */

export interface GetManifestEvent {
  action: 'getManifest';
  edition?: string;
}

export interface GetPageEvent {
  action: 'getPage';
  page: PageId;
  edition?: string;
  /** Hash of the copy the caller holds. */
  have?: string;
}

export type GetManifestData = Manifest;

export interface FreshPage {
  version: number;
  hash: string;
  page: PageDocument;
}

export interface UnchangedPage {
  version: number;
  hash: string;
  unchanged: true;
}

export type GetPageData = FreshPage | UnchangedPage;

/* ---- publish: organisers ---- */

export type PublishEvent =
  | { action: 'seed'; edition: string; overwrite?: boolean }
  | { action: 'validate'; edition: string }
  | { action: 'release'; edition: string; codes?: CodeOptions }
  | { action: 'rollback'; version: number }
  | { action: 'history' };

/** How the pages' Mini Program codes are drawn (wxacode.getUnlimited). */
export interface CodeOptions {
  /** Whether a page has to be one of the published Mini Program's; true where it is left out. */
  checkPath?: boolean;
  /** The version that a code opens; `release` where it is left out. */
  envVersion?: EnvVersion;
}

export interface SeedData {
  edition: string;
  written: Record<CollectionName, number>;
  /** Records of the edition that were in the database and are not in the folder. */
  removed: number;
}

/** One thing wrong with the content: where it stands and what to change. */
export interface ContentProblem {
  /** The collection (in the folder: the file of that name). */
  collection: CollectionName;
  /** `_id` of the record, or its place in the file where it has none. */
  record: string;
  /** Path of the field, such as `label.en`. */
  field: string;
  message: string;
}

export interface ValidateData {
  edition: string;
  valid: boolean;
  problems: ContentProblem[];
}

export interface ReleaseData extends Manifest {
  /** What became of the pages' codes. A page that got none keeps the last one, if it is of the same envVersion. */
  codes: { rendered: PageId[]; failed: { page: PageId; message: string }[] };
}

export interface RollbackData extends Manifest {
  /** The version whose pages are served again. */
  from: number;
}

/** A version that was released whole. */
export interface ReleasedVersion {
  version: number;
  edition: string;
  /** When, ms since 1970; null for versions from before times were kept. */
  at: number | null;
  /** The version whose pages a rollback served again; null for a release. */
  from: number | null;
}

export interface HistoryData {
  /** The version served now; null where nothing was released yet. */
  current: number | null;
  /** Newest first, fifty at most. */
  versions: ReleasedVersion[];
}

import sdk from 'wx-server-sdk';

interface QueryReference {
  where(condition: object): QueryReference;
  orderBy(field: string, direction: 'asc' | 'desc'): QueryReference;
  skip(count: number): QueryReference;
  limit(count: number): QueryReference;
  /** Only these fields, and `_id`. */
  field(fields: Record<string, true>): QueryReference;
  get(): Promise<{ data: unknown[] }>;
  update(options: { data: object }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
}

/** A condition on a field, to which another may be added. */
interface Comparison {
  and(other: object): object;
}

interface DocumentReference {
  set(options: { data: object }): Promise<unknown>;
  remove(): Promise<unknown>;
}

export interface AggregateReference {
  match(condition: object): AggregateReference;
  /** Values are expressions: a text that starts with `$` is a field's path. */
  addFields(fields: object): AggregateReference;
  lookup(join: { from: string; localField: string; foreignField: string; as: string }): AggregateReference;
  project(fields: object): AggregateReference;
  end(): Promise<{ list: unknown[] }>;
}

interface CollectionReference extends QueryReference {
  aggregate(): AggregateReference;
  doc(id: string): DocumentReference;
  add(options: { data: object }): Promise<unknown>;
}

export interface Database {
  command: {
    lt(value: number | string): object;
    gt(value: string): object;
    gte(value: number | string): Comparison;
    max(value: number): object;
    eq(value: null): object;
    inc(value: number): object;
  };
  collection(name: string): CollectionReference;
  createCollection(name: string): Promise<unknown>;
}

/** Parameters of wxacode.getUnlimited; a function needs its name in the permissions of its config.json. */
export interface CodeParameters {
  /** 1 to 32 of the characters that a scene may have. */
  scene: string;
  /** Without a slash before it and without a query. */
  page: string;
  checkPath: boolean;
  envVersion: string;
  /** Of the picture's side, px, 280 to 1280; 430 where it is left out. */
  width?: number;
}

/** The part of the SDK that the functions use. */
interface Sdk {
  DYNAMIC_CURRENT_ENV: symbol;
  init(options: { env: symbol }): void;
  database(): Database;
  /** Valid inside a function's `main` only: the values belong to one invocation. */
  getWXContext(): { OPENID?: unknown };
  openapi: {
    wxacode: {
      getUnlimited(parameters: CodeParameters): Promise<{ contentType: string; buffer: Buffer }>;
    };
  };
  uploadFile(file: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>;
}

// The package's own typings make every record `any` and do not accept the documented
// `env: DYNAMIC_CURRENT_ENV`; the interface above is its documentation instead.
export const cloud = sdk as unknown as Sdk;

cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });

/** The number by which the SDK tells what failed, null for any other error. */
export const sdkErrorCode = (error: unknown): number | null =>
  typeof error === 'object' && error !== null && 'errCode' in error && typeof error.errCode === 'number'
    ? error.errCode
    : null;

import type {
  CodesEvent,
  ConsoleEvent,
  CreateData,
  ListBoothsData,
  RenderData,
  RevokeData,
  StatsData,
  WhoamiData,
} from '../../../typings/event';
import type {
  HistoryData,
  PublishEvent,
  ReleaseData,
  Result,
  RollbackData,
  ValidateData,
} from '../../../typings/functions';
import { callFunction } from '../../services/cloud';
import {
  isBooth,
  isBooths,
  isHistory,
  isRelease,
  isRender,
  isRollback,
  isStats,
  isValidation,
  isWhoami,
} from './guards';

/** How long a function may take that draws codes or writes every page (`timeout` of publish/config.json), ms. */
const longTime = 60_000;

const toConsole = <Data>(
  event: ConsoleEvent,
  isData: (value: unknown) => value is Data,
): Promise<Result<Data>> => callFunction('console', event, isData);

const toCodes = <Data>(event: CodesEvent, isData: (value: unknown) => value is Data): Promise<Result<Data>> =>
  callFunction('codes', event, isData, longTime);

const toPublish = <Data>(
  event: PublishEvent,
  isData: (value: unknown) => value is Data,
): Promise<Result<Data>> => callFunction('publish', event, isData, longTime);

/* The organisers' calls; each answers as callFunction does and never rejects. */

export const askWhoami = (): Promise<Result<WhoamiData>> => toConsole({ action: 'whoami' }, isWhoami);

export const askStats = (asked: Pick<StatsData, 'from' | 'to' | 'by'>): Promise<Result<StatsData>> =>
  toConsole({ action: 'stats', ...asked }, isStats);

export const listBooths = (): Promise<Result<ListBoothsData>> => toCodes({ action: 'list' }, isBooths);

/** What a booth is made of. */
export type NewBooth = Omit<Extract<CodesEvent, { action: 'create' }>, 'action'>;

export const createBooth = (booth: NewBooth): Promise<Result<CreateData>> =>
  toCodes({ action: 'create', ...booth }, isBooth);

export const revokeBooth = (id: string): Promise<Result<RevokeData>> =>
  toCodes({ action: 'revoke', id }, isBooth);

/** @param width side of the picture, px; 280 to 1280 (getUnlimited) */
export const renderCode = (id: string, width: number): Promise<Result<RenderData>> =>
  toCodes({ action: 'render', id, width }, isRender);

export const publishHistory = (): Promise<Result<HistoryData>> => toPublish({ action: 'history' }, isHistory);

export const validateContent = (edition: string): Promise<Result<ValidateData>> =>
  toPublish({ action: 'validate', edition }, isValidation);

export const releaseContent = (edition: string): Promise<Result<ReleaseData>> =>
  toPublish({ action: 'release', edition }, isRelease);

export const rollbackContent = (version: number): Promise<Result<RollbackData>> =>
  toPublish({ action: 'rollback', version }, isRollback);

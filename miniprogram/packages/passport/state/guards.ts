import type { Text } from '../../../../typings/content';
import type { ClaimData, OpenBooth, PassportData, Stamp } from '../../../../typings/event';
import type { Passport, Scan } from '../../../../typings/passport';
import { boothIn, isBoothId } from '../../../domain/booth-id';
import { isProductId } from '../../../domain/products';
import { isRecord } from '../../../services/guards';
import { emptyPassport } from './passport';

type Guard<Value> = (value: unknown) => value is Value;

const isTime = (value: unknown): value is number => Number.isFinite(value);

const isText = (value: unknown): value is Text =>
  isRecord(value) && typeof value.zh === 'string' && typeof value.en === 'string';

const isStamp: Guard<Stamp> = (value): value is Stamp =>
  isRecord(value) && isProductId(value.product) && isBoothId(value.booth) && isTime(value.at);

const isOpenBooth: Guard<OpenBooth> = (value): value is OpenBooth =>
  isRecord(value) &&
  isBoothId(value.id) &&
  isProductId(value.product) &&
  isText(value.label) &&
  isText(value.place);

const isScan: Guard<Scan> = (value): value is Scan =>
  isRecord(value) && boothIn(value.scene) !== null && isProductId(value.product) && isTime(value.at);

/** Those of a list from outside that are what they should be. */
const only = <Value>(list: unknown, is: Guard<Value>): Value[] =>
  Array.isArray(list) ? list.filter(is) : [];

const isWhole = <Value>(list: unknown, is: Guard<Value>): boolean => Array.isArray(list) && list.every(is);

export const isPassportData: Guard<PassportData> = (value): value is PassportData =>
  isRecord(value) &&
  isWhole(value.stamps, isStamp) &&
  isWhole(value.booths, isOpenBooth) &&
  (value.edition === undefined || typeof value.edition === 'string');

export const isClaimData: Guard<ClaimData> = (value): value is ClaimData =>
  isPassportData(value) && 'fresh' in value && typeof value.fresh === 'boolean';

/** The scans in what was stored. */
export const parseScans = (stored: unknown): Scan[] => only(stored, isScan);

/** The passport in what was stored: whatever of it can be read. */
export const parsePassport = (stored: unknown): Passport => {
  if (!isRecord(stored)) return emptyPassport;
  const { edition, stamps, pending, booths, celebrated } = stored;
  return {
    edition: typeof edition === 'string' ? edition : '',
    stamps: only(stamps, isStamp),
    pending: parseScans(pending),
    booths: only(booths, isOpenBooth),
    celebrated: only(celebrated, isProductId),
  };
};

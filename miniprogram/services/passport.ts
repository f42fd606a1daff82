import type { ProductId } from '../../typings/content';
import type { PassportState, Scan } from '../../typings/passport';
import { boothIn } from '../domain/booth-id';
import { isRecord } from './guards';
import { readStored, writeStored } from './storage';

/** Where the passport's package keeps what it knows. */
export const passportKey = 'passport';

const scansKey = 'scans';

let load: () => Promise<unknown> = () => Promise.reject(new Error('no package'));
let there: PassportState | null = null;
let held: unknown[] | null = null;

const listIn = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const isFilled = (list: unknown[]): boolean => list.length > 0;

/** Scans that the passport has not taken over yet, oldest first; what is stored is checked by who takes it. */
export const scans = (): unknown[] => (held ??= listIn(readStored(scansKey)));

const keep = (changed: unknown[]): void => {
  held = changed;
  writeStored(scansKey, changed);
};

/** A booth's code was scanned: saved at once, whether or not the passport's package is here. */
export const noteScan = (scan: Scan): void => {
  keep([...scans(), scan]);
};

/** The passport has taken the scans over. */
export const clearScans = (): void => {
  keep([]);
};

/** @param loader of the passport's package, which says when it is here; only the app may name it */
export const passportFrom = (loader: typeof load): void => {
  load = loader;
};

/** The passport's package is here. */
export const passportCame = (state: PassportState): void => {
  there = state;
};

/** The passport, once its package is here; null where it does not come. */
export const passport = (): Promise<PassportState | null> =>
  (there === null ? load() : Promise.resolve()).then(
    () => there,
    () => there,
  );

/** A list of the passport's, as far as it is known without its package. */
const partOf = (part: 'stamps' | 'pending' | 'booths'): unknown[] => {
  const known: unknown = there === null ? readStored(passportKey) : there.passport();
  return isRecord(known) ? listIn(known[part]) : [];
};

/** Whether the passport has a stamp, or one on its way. */
export const isPassportBegun = (): boolean => [scans(), partOf('stamps'), partOf('pending')].some(isFilled);

/** Whether a code's stamp is on this device, given or waiting: scanned now it is scanned again. */
export const knowsScan = (scene: string, product: ProductId): boolean => {
  const booth = boothIn(scene);
  const has = (list: unknown[], field: string, value: unknown): boolean =>
    list.some((record) => isRecord(record) && record[field] === value);
  const stamps = partOf('stamps');
  return (
    has([...scans(), ...partOf('pending')], 'scene', scene) ||
    (has(stamps, 'product', product) && (has(stamps, 'booth', booth) || has(partOf('booths'), 'id', booth)))
  );
};

/** A page is painted: whatever waits for the cloud may be sent. */
export const wakePassport = (): void => {
  if (![scans(), partOf('pending')].some(isFilled)) return;
  void passport().then((state) => {
    state?.wake();
  });
};

/** The device was cleared. */
export const forgetPassport = (): void => {
  held = null;
  there?.forget();
};

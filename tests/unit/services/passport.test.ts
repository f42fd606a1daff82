import {
  clearScans,
  forgetPassport,
  isPassportBegun,
  knowsScan,
  noteScan,
  passport,
  passportCame,
  passportFrom,
  scans,
  wakePassport,
} from '../../../miniprogram/services/passport';
import { clearDevice } from '../../../miniprogram/services/settings';
import type { PassportState, Scan } from '../../../typings/passport';
import { useStorage, written } from '../../support/stored-cells';

const scan: Scan = { scene: '1.booth001.AQIDBAUGBwgJCg', product: 'pay', at: 1 };

let cells: Map<string, unknown>;

beforeEach(() => {
  cells = useStorage();
  clearDevice();
});

const stored = (passportOf: object): void => {
  cells.set('occ.passport', written(passportOf));
};

describe('a scan before the passport’s package is here', () => {
  it('is saved, and there at the next launch', () => {
    noteScan(scan);
    forgetPassport();
    expect(scans()).toEqual([scan]);
    clearScans();
    forgetPassport();
    expect(scans()).toEqual([]);
  });

  it('holds for this launch where nothing can be stored', () => {
    const refuse = (): never => {
      throw new Error('exceed storage max size 10Mb');
    };
    useStorage({ getStorageSync: refuse, setStorageSync: refuse });
    noteScan(scan);
    expect(scans()).toEqual([scan]);
  });

  it('is gone once the device is cleared', () => {
    noteScan(scan);
    clearDevice();
    expect(scans()).toEqual([]);
  });

  it('begins the passport, as do what waits and a stamp, and nothing else', () => {
    expect(isPassportBegun()).toBe(false);
    noteScan(scan);
    expect(isPassportBegun()).toBe(true);
    clearScans();
    stored({ stamps: [], pending: [], booths: [{}], celebrated: ['pay'] });
    expect(isPassportBegun()).toBe(false);
    stored({ stamps: [], pending: [scan] });
    expect(isPassportBegun()).toBe(true);
    stored({ stamps: [{}] });
    expect(isPassportBegun()).toBe(true);
  });
});

describe('a scan that is repeated', () => {
  const otherScene = '1.booth002.AQIDBAUGBwgJCg';

  it('is known while it waits', () => {
    expect(knowsScan(scan.scene, 'pay')).toBe(false);
    noteScan(scan);
    expect(knowsScan(scan.scene, 'pay')).toBe(true);
    clearScans();
    stored({ pending: [scan] });
    expect([knowsScan(scan.scene, 'pay'), knowsScan(otherScene, 'pay')]).toEqual([true, false]);
  });

  it('is known where its product has the stamp, by every booth that the device was told of', () => {
    const stamps = [{ product: 'pay', booth: 'booth001', at: 1 }];
    stored({ stamps });
    expect(knowsScan(scan.scene, 'pay')).toBe(true);
    expect([knowsScan(scan.scene, 'search'), knowsScan(otherScene, 'pay')]).toEqual([false, false]);
    stored({ stamps, booths: [{ id: 'booth002' }] });
    expect(knowsScan(otherScene, 'pay')).toBe(true);
  });
});

describe('the passport’s package', () => {
  let fetched = 0;
  let woken = 0;

  const state: PassportState = {
    passport: () => ({ edition: '', stamps: [], pending: [scan], booths: [], celebrated: [] }),
    wake: () => {
      woken += 1;
    },
    verdict: () => 'waiting',
    open: () => Promise.resolve(),
    isComplete: () => false,
    celebrate: () => undefined,
    forget: () => undefined,
    subscribe: () => () => undefined,
  };

  it('is fetched where something waits; it may not come', async () => {
    passportFrom(() => {
      fetched += 1;
      return Promise.reject(new Error('offline'));
    });
    wakePassport();
    expect(fetched).toBe(0);
    noteScan(scan);
    wakePassport();
    expect(await passport()).toBeNull();
    expect([fetched, woken]).toEqual([2, 0]);
  });

  it('is told once it is here, and not fetched again', async () => {
    passportFrom(() => {
      fetched += 1;
      passportCame(state);
      return Promise.resolve();
    });
    stored({ pending: [scan] });
    wakePassport();
    expect(await passport()).toBe(state);
    await new Promise(setImmediate);
    expect([fetched, woken]).toEqual([3, 1]);
    wakePassport();
    await new Promise(setImmediate);
    expect([fetched, woken]).toEqual([3, 2]);
  });
});

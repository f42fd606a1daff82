import fc from 'fast-check';
import { encodeScene } from '../../../miniprogram/domain/booth-scene';
import { isClaimData, parsePassport } from '../../../miniprogram/packages/passport/state/guards';
import { emptyPassport } from '../../../miniprogram/packages/passport/state/passport';
import { passportState } from '../../../miniprogram/packages/passport/state/service';
import { forgetPassport, noteScan } from '../../../miniprogram/services/passport';
import { clearDevice } from '../../../miniprogram/services/settings';
import type { Scan } from '../../../typings/passport';
import { readStored } from '../../../miniprogram/services/storage';
import { useStorage, written } from '../../support/stored-cells';

const scene = encodeScene({ id: 'booth001', tag: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] });
const scan: Scan = { scene, product: 'pay', at: 1 };
const stamp = { product: 'pay', booth: 'booth001', at: 1000 };
const booth = {
  id: 'booth001',
  product: 'pay',
  label: { zh: '支付体验区', en: 'Pay Lab' },
  place: { zh: '', en: '' },
};

let cells: Map<string, unknown>;
let calls: unknown[];
let answer: unknown;

beforeEach(() => {
  calls = [];
  answer = { ok: true, data: { stamps: [stamp], booths: [booth], fresh: true } };
  cells = useStorage({
    cloud: {
      callFunction: (call: unknown) => {
        calls.push(call);
        return Promise.resolve({ result: answer });
      },
    },
  });
  clearDevice();
});

const stored = (): unknown => readStored('passport');

describe('the passport', () => {
  it('claims a scan with the passport function, and stores what it answered', async () => {
    noteScan(scan);
    expect(readStored('scans')).toEqual([scan]);
    expect(passportState.passport().pending).toEqual([scan]);
    expect([readStored('scans'), stored()]).toMatchObject([[], { pending: [scan], stamps: [] }]);
    await passportState.open();
    expect(calls).toEqual([{ name: 'passport', data: { action: 'claim', scene } }]);
    expect(stored()).toMatchObject({ pending: [], stamps: [stamp], booths: [booth] });
  });

  it('is read from the device at the next launch', () => {
    cells.set('occ.passport', written({ ...emptyPassport, stamps: [stamp] }));
    expect(passportState.passport().stamps).toEqual([stamp]);
  });

  it('asks the function for what it knows', async () => {
    answer = { ok: true, data: { stamps: [stamp], booths: [] } };
    await passportState.open();
    expect(calls).toEqual([{ name: 'passport', data: { action: 'list' } }]);
    expect(passportState.passport().stamps).toEqual([stamp]);
  });

  it('keeps a claim whose answer is of another shape', async () => {
    answer = { ok: true, data: { stamps: [{ ...stamp, product: 'moments' }], booths: [], fresh: true } };
    noteScan(scan);
    await passportState.open();
    expect(passportState.passport()).toMatchObject({ pending: [{ scene }], stamps: [] });
  });

  it('is gone once the device is cleared, and may be asked for again', async () => {
    await passportState.open();
    clearDevice();
    expect(passportState.passport()).toEqual(emptyPassport);
    expect(stored()).toBeNull();
    await passportState.open();
    expect(calls).toHaveLength(2);
  });

  it('loses no scan where there is room for it and not for the passport', async () => {
    const sizeOf = (value: unknown): number => (typeof value === 'string' ? value.length : 0);
    let room = Infinity;
    cells = useStorage({
      setStorageSync: (key: string, text: string) => {
        if (text.length > sizeOf(cells.get(key)) + room) throw new Error('exceed storage max size 10Mb');
        cells.set(key, text);
      },
      cloud: { callFunction: () => Promise.resolve({ result: answer }) },
    });
    clearDevice();
    noteScan(scan);
    room = 0;
    expect(passportState.passport().pending).toEqual([scan]);
    forgetPassport();
    expect(passportState.passport().pending).toEqual([scan]);
    noteScan({ ...scan, at: 2 });
    room = Infinity;
    await passportState.open();
    expect(passportState.passport()).toMatchObject({ pending: [], stamps: [stamp] });
    expect(readStored('scans')).toEqual([]);
  });

  it('holds for this launch where nothing can be stored', async () => {
    useStorage({
      setStorageSync: () => {
        throw new Error('exceed storage max size 10Mb');
      },
      cloud: { callFunction: () => Promise.resolve({ result: answer }) },
    });
    noteScan(scan);
    await passportState.open();
    expect(passportState.passport().stamps).toEqual([stamp]);
  });
});

describe('what comes from outside', () => {
  it('is read as far as it can be', () => {
    const claim = { scene, product: 'pay', at: 1 };
    const spoilt = {
      stamps: [stamp, { ...stamp, at: null }, { ...stamp, booth: '<b>' }, null],
      pending: [claim, { ...claim, scene: 'p' }, 7],
      booths: [booth, { ...booth, label: 'Pay Lab' }],
      celebrated: ['pay', 'moments'],
      edition: 2023,
    };
    expect(parsePassport(spoilt)).toEqual({
      edition: '',
      stamps: [stamp],
      pending: [claim],
      booths: [booth],
      celebrated: ['pay'],
    });
  });

  it('never breaks anything, whatever it is', () => {
    const parts = ['edition', 'stamps', 'pending', 'booths', 'celebrated'];
    const lists = fc.array(fc.record({ scene: fc.anything(), product: fc.anything(), at: fc.anything() }));
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.dictionary(fc.constantFrom(...parts), fc.oneof(fc.anything(), lists))),
        (value) => {
          const { stamps, pending } = parsePassport(value);
          expect([stamps.length, pending.length]).toEqual([0, 0]);
          expect(isClaimData(value)).toBe(false);
        },
      ),
    );
  });
});

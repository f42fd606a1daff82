import fc from 'fast-check';
import { storage } from '../../../tools/preview/runtime/api/storage';
import type { HostServices } from '../../../tools/preview/runtime/host';

/** A browser's storage area, for as long as a test. Its entries are properties, as in a browser. */
const emptyArea = (): Storage => {
  const methods = {
    getItem: (key: string): string | null => (Object.hasOwn(area, key) ? String(area[key]) : null),
    setItem: (key: string, value: string): void => {
      area[key] = value;
    },
    removeItem: (key: string): void => {
      Reflect.deleteProperty(area, key);
    },
  };
  const area = Object.create(methods) as Storage;
  return area;
};

interface SyncStorage {
  setStorageSync: (key: string, data: unknown) => void;
  getStorageSync: (key: string) => unknown;
  removeStorageSync: (key: string) => void;
  clearStorageSync: () => void;
  getStorageInfoSync: () => { keys: string[]; currentSize: number; limitSize: number };
  setStorage: (options: object) => Promise<object>;
  getStorage: (options: object) => Promise<object>;
}

const open = (area: Storage, scene = 1001): SyncStorage => {
  const services = { launch: { scene } } as HostServices;
  return storage(services, area) as unknown as SyncStorage;
};

describe('storage', () => {
  it('gives back what was stored, and an empty text for nothing', () => {
    const wx = open(emptyArea());
    wx.setStorageSync('visits', { count: 3, pages: ['home', 'pay'] });
    expect(wx.getStorageSync('visits')).toEqual({ count: 3, pages: ['home', 'pay'] });
    expect(wx.getStorageSync('nothing')).toBe('');
  });

  it('keeps any JSON value as it is', () => {
    const wx = open(emptyArea());
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.jsonValue({ noUnicodeString: false }), (key, value) => {
        wx.setStorageSync(key, value);
        expect(wx.getStorageSync(key)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('keeps a date a date', () => {
    const wx = open(emptyArea());
    wx.setStorageSync('seen', new Date(1_673_000_000_000));
    expect(wx.getStorageSync('seen')).toEqual(new Date(1_673_000_000_000));
  });

  it('is not shared between the Mini Program and single-page mode', () => {
    const area = emptyArea();
    open(area).setStorageSync('stamp', 1);
    expect(open(area, 1154).getStorageSync('stamp')).toBe('');
    open(area, 1154).clearStorageSync();
    expect(open(area).getStorageSync('stamp')).toBe(1);
  });

  it('refuses more than 1 MB under one key and more than 10 MB in all', () => {
    const wx = open(emptyArea());
    expect(() => {
      wx.setStorageSync('big', 'x'.repeat(1024 * 1024));
    }).toThrow('setStorageSync:fail entry size limit reached');
    const large = 'x'.repeat(1024 * 1024 - 100);
    for (let index = 0; index < 10; index += 1) wx.setStorageSync(`part ${index}`, large);
    expect(() => {
      wx.setStorageSync('one more', 'x'.repeat(2000));
    }).toThrow('setStorageSync:fail exceed storage max size 10Mb');
    wx.setStorageSync('part 0', 'smaller');
    wx.setStorageSync('one more', 'x'.repeat(2000));
  });

  it('passes on what else a browser has against a value', () => {
    const wx = open(
      Object.assign(emptyArea(), {
        setItem: () => {
          throw new Error('no storage here');
        },
      }),
    );
    expect(() => {
      wx.setStorageSync('a', 1);
    }).toThrow('setStorageSync:fail no storage here');
  });

  it('tells which keys there are and how much they take, in KB', () => {
    const wx = open(emptyArea());
    wx.setStorageSync('a', 'x'.repeat(1500));
    wx.setStorageSync('b', 1);
    wx.removeStorageSync('b');
    expect(wx.getStorageInfoSync()).toEqual({ keys: ['a'], currentSize: 2, limitSize: 10_240 });
  });

  it('fails the asynchronous way where the platform does', async () => {
    const wx = open(emptyArea());
    await expect(wx.getStorage({ key: 'a' })).rejects.toMatchObject({
      errMsg: 'getStorage:fail data not found',
    });
    await expect(wx.setStorage({ key: 'a', data: [1] })).resolves.toEqual({ errMsg: 'setStorage:ok' });
    await expect(wx.getStorage({ key: 'a' })).resolves.toEqual({ errMsg: 'getStorage:ok', data: [1] });
  });
});

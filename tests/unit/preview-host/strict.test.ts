import { strict } from '../../../tools/preview/runtime/api/strict';

const fail = (message: string): never => {
  throw new Error(message);
};

describe('an object of the preview', () => {
  const wx = strict<Record<string, unknown>>('wx', { getWindowInfo: () => ({ windowWidth: 390 }) }, fail);

  it('gives what it has', () => {
    expect(wx.getWindowInfo).toBeInstanceOf(Function);
  });

  it('fails by name for what it lacks', () => {
    expect(() => wx.openBluetoothAdapter).toThrow('wx.openBluetoothAdapter is not in the preview');
  });

  it('answers a feature test without failing', () => {
    expect('getWindowInfo' in wx).toBe(true);
    expect('openBluetoothAdapter' in wx).toBe(false);
  });

  it('can be awaited and printed', async () => {
    expect(await Promise.resolve(wx)).toBe(wx);
    expect(JSON.stringify(wx)).toBe('{}');
  });

  it('refuses to be changed', () => {
    expect(() => {
      wx.getWindowInfo = null;
    }).toThrow('wx.getWindowInfo is assigned');
  });
});

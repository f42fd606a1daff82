import { percentChange } from '../../../miniprogram/domain/change';

describe('percentChange', () => {
  it('keeps growth in percent as it is', () => {
    expect(percentChange({ measure: 'growth', unit: 'percent', value: 40 })).toBe(40);
  });

  it('reads growth of 2.64 times as +264 %', () => {
    expect(percentChange({ measure: 'growth', unit: 'times', value: 2.64 })).toBe(264);
  });

  it('reads three times as much as +200 %', () => {
    expect(percentChange({ measure: 'ratio', unit: 'times', value: 3 })).toBe(200);
  });

  it('makes a reduction negative', () => {
    expect(percentChange({ measure: 'reduction', unit: 'percent', value: 98 })).toBe(-98);
  });

  it('knows no change of a level or a share', () => {
    expect(percentChange({ measure: 'level', unit: 'count', value: 8e8 })).toBeNull();
    expect(percentChange({ measure: 'share', unit: 'percent', value: 60 })).toBeNull();
  });

  it('needs a value', () => {
    expect(percentChange({ measure: 'growth', unit: 'percent', value: null })).toBeNull();
  });
});

import fc from 'fast-check';
import { createPresence } from '../../../miniprogram/behaviors/presence';

type Lifecycle = 'onShow' | 'onReady' | 'onHide';

/** What a page's lifecycles, in this order, tell of its being in view. */
const toldBy = (lifecycles: readonly Lifecycle[]): string[] => {
  const told: string[] = [];
  const presence = createPresence(() => {
    told.push('enter');
    return () => told.push('leave');
  });
  for (const lifecycle of lifecycles) presence[lifecycle]();
  return told;
};

describe('a page is in view', () => {
  it.each<[string, Lifecycle[], string[]]>([
    ['once it is painted', ['onShow', 'onReady'], ['enter']],
    ['until it is hidden', ['onShow', 'onReady', 'onHide'], ['enter', 'leave']],
    ['again when it is shown again', ['onShow', 'onReady', 'onHide', 'onShow'], ['enter', 'leave', 'enter']],
    ['not where it was left before it was painted', ['onShow', 'onHide', 'onReady'], []],
    ['after that, when it is shown again', ['onShow', 'onHide', 'onReady', 'onShow'], ['enter']],
    ['once where the app returns without having gone', ['onShow', 'onReady', 'onShow'], ['enter']],
    [
      'no more where it is closed while hidden',
      ['onShow', 'onReady', 'onHide', 'onHide'],
      ['enter', 'leave'],
    ],
  ])('%s', (_, lifecycles, told) => {
    expect(toldBy(lifecycles)).toEqual(told);
  });

  it('or not, in turn, whatever the order of its lifecycles', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<Lifecycle>('onShow', 'onReady', 'onHide')), (lifecycles) => {
        const told = toldBy(lifecycles);
        expect(told).toEqual(told.map((_, index) => (index % 2 === 0 ? 'enter' : 'leave')));
      }),
    );
  });
});

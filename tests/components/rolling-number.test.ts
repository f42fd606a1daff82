import { type AnyRoot, labels, loadComponent, place, settled, texts } from '../support/component';

const show = loadComponent('rolling-number');

/** The numeral as it stands once rolling is over: of each strip the line that its transform leaves in the window. */
const numeral = (component: AnyRoot): string =>
  component
    .querySelectorAll('.numeral__strip')
    .map(({ dom }) => {
      const lines = (dom?.textContent ?? '').split('\n');
      const shift = Number(/translateY\(-([\d.]+)%\)/.exec(dom?.getAttribute('style') ?? '')?.[1]);
      return lines[Math.round((shift / 100) * lines.length)];
    })
    .join('');

/** The digits a reader sees pass, by column. */
const passing = (component: AnyRoot): string[] =>
  texts(component, '.numeral__strip').map((strip) => strip.replaceAll('\n', ''));

const isRolling = (component: AnyRoot): boolean => component.data.turn !== 0;

describe('a rolling number', () => {
  it('says its final value once, whatever its digits do', () => {
    const number = show({
      prefix: '超',
      number: '2000',
      suffix: '亿元',
      label: '微信支付，消费券拉动消费，超2000亿元',
    });
    expect(labels(number)).toEqual(['微信支付，消费券拉动消费，超2000亿元']);
  });

  it('shows the true value before it is seen', async () => {
    place('below');
    const number = show({ prefix: '超', number: '2000', suffix: '亿元' });
    await settled();
    expect(numeral(number)).toBe('2000');
    expect(isRolling(number)).toBe(false);
  });

  it('rolls each digit once round when it is first seen, in one setData', async () => {
    place('in view');
    const number = show({ number: '960' });
    const setData = jest.spyOn(number.instance, 'setData');
    await settled();
    expect(passing(number)).toEqual(['01234567890123456789', '01234567890123456', '01234567890']);
    expect(numeral(number)).toBe('960');
    expect(setData).toHaveBeenCalledTimes(1);
  });

  it('stands still where it is told to', async () => {
    place('in view');
    const number = show({ number: '960', still: true });
    await settled();
    number.setData({ number: '961' });
    expect(numeral(number)).toBe('961');
    expect(isRolling(number)).toBe(false);
  });

  it('does not roll 数万亿, which has no digit', async () => {
    place('in view');
    const number = show({ number: '数万亿', suffix: '元' });
    await settled();
    expect(numeral(number)).toBe('数万亿');
    expect(isRolling(number)).toBe(false);
  });

  it('rolls from the old value to a new one of other length, and leaves alone what stays', async () => {
    place('in view');
    const number = show({ number: '960' });
    await settled();
    const setData = jest.spyOn(number.instance, 'setData');
    number.setData({ number: '1,060' });
    const own = setData.mock.calls.filter(([data]) => !('number' in data));
    expect(passing(number)).toEqual(['01', ',', '90', '6', '0']);
    expect(numeral(number)).toBe('1,060');
    expect(own).toHaveLength(1);
  });

  it('plays again on every change', async () => {
    place('in view');
    const number = show({ number: '7' });
    await settled();
    const first: unknown = number.data.turn;
    number.setData({ number: '9' });
    expect(number.data.turn).not.toBe(first);
    expect(isRolling(number)).toBe(true);
  });

  it('shows a change at rest where nobody has seen the number yet', async () => {
    place('below');
    const number = show({ number: '7' });
    await settled();
    number.setData({ number: '9' });
    expect(numeral(number)).toBe('9');
    expect(isRolling(number)).toBe(false);
  });

  it('sets a sign as large as the digits and the words around it small', () => {
    const number = show({ prefix: 'over ¥', number: '200', suffix: ' billion' });
    expect(numeral(number)).toBe('¥200');
    expect(texts(number, '.numeral__unit')).toEqual(['over', 'billion']);
  });
});

import { labelsOf, listen, loadComponent, part, tap, texts } from '../support/component';

const show = loadComponent('choice-bar');

const choices = [
  { id: 'all', text: '全部产品' },
  { id: 'channels', text: '视频号' },
  { id: 'pay', text: '微信支付' },
];

/** Whether each choice is said to hold, in order. */
const checked = (bar: ReturnType<typeof show>): string[] =>
  choices.map((_, index) => {
    const { attrs } = part(bar, '.choice-bar__choice', index).toJSON();
    return String(attrs.find(({ name }) => name === 'ariaChecked')?.value);
  });

describe('a bar of choices', () => {
  it('names every choice and what is chosen for a screen reader', () => {
    const bar = show({ choices, active: 'all', label: '按产品看' });
    expect(labelsOf(bar, 'radio')).toEqual(['全部产品', '视频号', '微信支付']);
    expect(labelsOf(bar, 'radiogroup')).toEqual(['按产品看']);
  });

  it('marks and says the one that holds', () => {
    const bar = show({ choices, active: 'pay' });
    expect(texts(bar, '.choice-bar__choice--active')).toEqual(['微信支付']);
    expect(checked(bar)).toEqual(['false', 'false', 'true']);
    bar.setData({ active: 'all' });
    expect(texts(bar, '.choice-bar__choice--active')).toEqual(['全部产品']);
  });

  it('shows a product’s glyph beside its name, but none for all of them', () => {
    expect(show({ choices, active: 'all' }).querySelectorAll('.choice-bar__glyph')).toHaveLength(2);
    expect(
      show({ choices, active: 'all', variant: 'tab' }).querySelectorAll('.choice-bar__glyph'),
    ).toHaveLength(0);
  });

  it('tells which one was tapped', async () => {
    const bar = show({ choices, active: 'all' });
    const chosen = listen(bar, 'choose');
    await tap(bar, '.choice-bar__choice', 1);
    expect(chosen).toEqual([{ id: 'channels' }]);
  });
});

import { labelsOf, listen, loadComponent, tap, texts, told } from '../support/component';

const show = loadComponent('choice-row');

const choices = [
  { id: 'system', text: '跟随系统' },
  { id: 'zh', text: '中文' },
  { id: 'en', text: 'English' },
];

describe('a row of choices', () => {
  it('names what is decided and each choice', () => {
    const row = show({ label: '语言', choices, chosen: 'zh' });
    expect(labelsOf(row, 'radiogroup')).toEqual(['语言']);
    expect(labelsOf(row, 'radio')).toEqual(['跟随系统', '中文', 'English']);
  });

  it('marks the choice in force, for the eye and for a screen reader', () => {
    const row = show({ label: '语言', choices, chosen: 'zh' });
    const checked = choices.map((_, index) => told(row, '.choice-row__choice', 'ariaChecked', index));
    expect(checked).toEqual(['false', 'true', 'false']);
    expect(texts(row, '.choice-row__choice--chosen')).toEqual(['中文']);
  });

  it('tells of another choice, and not of the one in force', async () => {
    const row = show({ label: '语言', choices, chosen: 'zh' });
    const chosen = listen(row, 'choose');
    await tap(row, '.choice-row__choice', 1);
    await tap(row, '.choice-row__choice', 2);
    expect(chosen).toEqual([{ id: 'en' }]);
  });
});

import { consoleWords } from '../../miniprogram/packages/console/i18n';
import { listen, loadComponent, part, settled, tap, texts, told, type AnyRoot } from '../support/component';

const show = loadComponent('booth-form', { folder: 'packages/console' });
const words = consoleWords('zh').codes;
const products = [
  { id: 'pay', text: '微信支付' },
  { id: 'search', text: '搜一搜' },
];

const form = (properties: object = {}): AnyRoot => show({ words, products, ...properties });

/** Types into the fields in their order: name and place, each in Chinese and in English. */
const type = async (component: AnyRoot, values: string[]): Promise<void> => {
  values.forEach((value, index) => {
    part(component, '.booth-form__input', index).dispatchEvent('input', { detail: { value } });
  });
  await settled();
};

const submit = (component: AnyRoot): Promise<void> => tap(component, '.booth-form__action', 1);

describe('the form of a new booth', () => {
  it('names every field, and what it takes', () => {
    const component = form();
    expect(texts(component, '.booth-form__label')).toEqual([
      '属于哪个产品',
      '名称（中文）',
      '名称（英文）',
      '位置（中文）',
      '位置（英文）',
    ]);
    expect(texts(component, '.booth-form__hint')[0]).toContain('最多24个字');
  });

  it('gives what was typed, one text for both languages where the English is left empty', async () => {
    const component = form();
    const sent = listen(component, 'submit');
    await type(component, [' 刷掌支付 ', 'Palm payment', '一层', ' ']);
    await submit(component);
    expect(sent).toEqual([{ product: 'pay', label: { zh: '刷掌支付', en: 'Palm payment' }, place: '一层' }]);
  });

  it('marks the fields that the function named, and no other', () => {
    const component = form({ issues: { 'label.zh': '要有 1 到 24 个字' } });
    expect(texts(component, '.booth-form__issue')).toEqual(['要有 1 到 24 个字']);
    expect([0, 1, 2, 3].map((index) => told(component, '.booth-form__input', 'ariaInvalid', index))).toEqual([
      'true',
      'false',
      'false',
      'false',
    ]);
  });

  it('waits while a booth is made', async () => {
    const component = form({ busy: true });
    const sent = listen(component, 'submit');
    await submit(component);
    expect(sent).toEqual([]);
    expect(told(component, '.booth-form__action', 'ariaDisabled', 1)).toBe('true');
    expect(texts(component, '.booth-form__action')[1]).toBe('正在做……');
  });
});

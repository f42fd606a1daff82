import { consoleWords } from '../../miniprogram/packages/console/i18n';
import { labelsOf, listen, loadComponent, tap, texts, type AnyRoot } from '../support/component';

const show = loadComponent('booth-row', { folder: 'packages/console' });

const booth = {
  id: 'a1b2c3d4',
  product: 'pay',
  productName: '微信支付',
  label: '刷掌支付',
  place: '一层 西侧',
  revoked: '',
};

const row = (properties: object = {}): AnyRoot =>
  show({ booth, words: consoleWords('zh').codes, pictureLabel: '“刷掌支付”的小程序码', ...properties });

describe('a booth', () => {
  it('says what it is and where it stands, and tells which buttons were tapped', async () => {
    const component = row();
    expect(texts(component, '.booth-row__words')).toEqual(['刷掌支付一层 西侧微信支付']);
    expect(labelsOf(component, 'button')).toEqual(['看码 刷掌支付', '停用 刷掌支付']);
    const shown = listen(component, 'show');
    await tap(component, '.booth-row__action', 0);
    expect(shown).toEqual([{ id: 'a1b2c3d4' }]);
  });

  it('shows its code, which can be enlarged and hidden again', async () => {
    const component = row({ picture: 'wxfile://tmp_1.png' });
    expect(labelsOf(component, 'img')).toEqual(['“刷掌支付”的小程序码']);
    expect(labelsOf(component, 'button')).toEqual(['收起 刷掌支付', '停用 刷掌支付']);
    const enlarged = listen(component, 'enlarge');
    await tap(component, '.booth-row__picture');
    expect(enlarged).toHaveLength(1);
  });

  it('does one thing at a time, and says which', async () => {
    const component = row({ busy: 'revoke' });
    expect(texts(component, '.booth-row__action')).toEqual(['看码', '正在停用……']);
    const asked = listen(component, 'show');
    await tap(component, '.booth-row__action', 0);
    expect(asked).toEqual([]);
  });

  it('says what went wrong with it', () => {
    expect(texts(row({ failure: '没有等到云端的答复' }), '.booth-row__failure')).toEqual([
      '没有等到云端的答复',
    ]);
  });

  it('has nothing left to do once it is revoked', () => {
    const component = row({ booth: { ...booth, revoked: '1月10日 09:30 停用' } });
    expect(texts(component, '.booth-row__product')).toEqual(['微信支付 · 1月10日 09:30 停用']);
    expect(labelsOf(component, 'button')).toEqual([]);
  });
});

import { labelsOf, listen, loadComponent, tap, texts } from '../support/component';

const show = loadComponent('found-record');

const piece = (text: string, found = false): { text: string; found: boolean } => ({ text, found });

const record = {
  id: 'metric.pay-voucher-spending',
  product: 'pay',
  kind: '数据',
  name: [piece('微信'), piece('支付', true)],
  status: [],
  title: [piece('消费券拉动消费')],
  number: [piece('超2000亿元')],
  note: [piece('2020年以来')],
  text: [],
  elsewhere: [],
  phrase: '微信支付，数据，消费券拉动消费，超2000亿元',
};

describe('a record that was found', () => {
  it('is one button, read as one phrase', () => {
    expect(labelsOf(show({ record }), 'button')).toEqual([record.phrase]);
  });

  it('marks what was found, and nothing else', () => {
    expect(texts(show({ record }), '.found-record__mark')).toEqual(['支付']);
  });

  it('shows a metric’s number with its note, and all else without a number', () => {
    const story = { ...record, id: 'story.one', number: [], note: [], text: [piece('正文')] };
    expect(show({ record }).querySelectorAll('.found-record__facts')).toHaveLength(1);
    expect(show({ record: story }).querySelectorAll('.found-record__facts')).toHaveLength(0);
  });

  it('shows where it was found, if that is in the other language', () => {
    const elsewhere = [piece('Spending by '), piece('voucher', true)];
    expect(texts(show({ record: { ...record, name: [], elsewhere } }), '.found-record__mark')).toEqual([
      'voucher',
    ]);
  });

  it('tells which one was tapped', async () => {
    const shown = show({ record });
    const chosen = listen(shown, 'choose');
    await tap(shown, '.found-record');
    expect(chosen).toEqual([{ id: record.id }]);
  });
});

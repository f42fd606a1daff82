import { setNumeral } from '../../../miniprogram/packages/poster/layout/numeral';
import { inkStart } from '../../../miniprogram/packages/poster/layout/outline';
import type { Node } from '../../../miniprogram/packages/poster/layout/scene';
import { plainMeasure } from './scenes';

const room = { width: 288, height: 300, largest: 100, stackedBelow: 62, fill: '#fff' };

const nodesOf = (prefix: string, number: string, suffix: string): Node[] =>
  setNumeral({ prefix, number, suffix }, room, plainMeasure).at(0, 0);

const parts = (nodes: Node[]): string[][] =>
  nodes.map((node) => {
    if (node.kind === 'numeral') return [node.kind, node.digits];
    return node.kind === 'text' ? [node.kind, node.text] : [node.kind];
  });

const sizeOf = (nodes: Node[], says: string): number => {
  const found = nodes.find(
    (node) => (node.kind === 'numeral' ? node.digits : node.kind === 'text' && node.text) === says,
  );
  return found && 'size' in found ? found.size : 0;
};

const baselines = (nodes: Node[]): Set<number> =>
  new Set(nodes.flatMap((node) => ('baseline' in node ? [node.baseline] : [])));

describe('a numeral in a picture', () => {
  it('has what the numeral face has as outlines, and all else in the phone’s own', () => {
    expect(parts(nodesOf('超', '2.64', '倍'))).toEqual([
      ['text', '超'],
      ['numeral', '2.64'],
      ['text', '倍'],
    ]);
    expect(parts(nodesOf('over ¥', '21', ' billion+'))).toEqual([
      ['text', 'over'],
      ['numeral', '¥21'],
      ['text', 'billion'],
      ['numeral', '+'],
    ]);
    expect(parts(nodesOf('', '40', '%'))).toEqual([
      ['numeral', '40'],
      ['numeral', '%'],
    ]);
  });

  it('has units at 0.45 of its digits, and words in place of digits smaller, as in the app', () => {
    const pay = nodesOf('超', '2000', '亿元');
    expect(sizeOf(pay, '亿元') / sizeOf(pay, '2000')).toBeCloseTo(0.45);
    const words = nodesOf('', '数万亿', '元');
    expect(sizeOf(words, '元') / sizeOf(words, '数万亿')).toBeCloseTo(0.45 / 0.8);
  });

  it('begins with its ink, not with the space beside it', () => {
    const [three] = nodesOf('', '3', '倍');
    expect(three).toMatchObject({ kind: 'numeral', x: -inkStart('3') * 100 });
    expect(inkStart('3')).toBeGreaterThan(0.03);
  });

  it('has its unit below where that makes it much larger', () => {
    expect(baselines(nodesOf('超', '2000', '亿元')).size).toBe(1);
    const claims = nodesOf('over ', '300', ' million claims');
    expect(baselines(claims).size).toBe(2);
    expect(sizeOf(claims, '300')).toBeGreaterThan(62);
  });

  it('is never cut, however long', () => {
    expect(parts(nodesOf('', '9'.repeat(80), ''))).toEqual([['numeral', '9'.repeat(80)]]);
  });
});

/** Contents and metrics for tests of pictures, and what a scene's nodes take up. */
import { en } from '../../../miniprogram/i18n/en';
import { zh } from '../../../miniprogram/i18n/zh';
import type {
  BadgePosterContent,
  NumberPosterContent,
  QuotePosterContent,
} from '../../../miniprogram/packages/poster/layout/content';
import { inkStart, numeralWidth } from '../../../miniprogram/packages/poster/layout/outline';
import {
  ascent,
  descent,
  type Measure,
  type Node,
  type Scene,
} from '../../../miniprogram/packages/poster/layout/scene';
import { productIds } from '../../../miniprogram/domain/products';
import type { Language } from '../../../typings/content';

/** Widths in em of Latin and of Chinese characters. */
export interface Metrics {
  narrow: number;
  wide: number;
}

/** A face whose characters differ in width, each the same wherever it stands. */
export const measureBy =
  ({ narrow, wide }: Metrics): Measure =>
  (text, { size, weight }) =>
    Array.from(text).reduce((width, character) => {
      const code = character.codePointAt(0) ?? 0;
      const em = code >= 0x2e80 ? wide : narrow * (0.7 + (code % 7) * 0.05);
      return width + em * size * (weight > 400 ? 1.04 : 1);
    }, 0);

export const plainMeasure = measureBy({ narrow: 0.6, wide: 1 });

const sharedContent = (language: Language): Omit<BadgePosterContent, 'theme'> => ({
  event: language === 'zh' ? '微信之约' : 'WeChat Open Class PRO',
  products: productIds,
  links: [
    ['channels', 'pay'],
    ['pay', 'miniprogram'],
  ],
  words: (language === 'zh' ? zh : en).poster,
  source: language === 'zh' ? '五场演讲的公开文字报道' : 'A published report of the five talks',
  unofficial: language === 'zh' ? '非官方手册' : 'An unofficial handbook',
  registered: '之约手册',
  code: '/code.png',
});

const ofProduct = (language: Language): Pick<NumberPosterContent, 'product' | 'productName'> => ({
  product: 'pay',
  productName: language === 'zh' ? '微信支付' : 'WeChat Pay',
});

export const badgeContent = (
  changes: Partial<BadgePosterContent> = {},
  language: Language = 'zh',
): BadgePosterContent => ({
  ...sharedContent(language),
  theme: language === 'zh' ? '五个产品，同时在场' : 'Five products, all present',
  ...changes,
});

export const numberContent = (
  changes: Partial<NumberPosterContent> = {},
  language: Language = 'zh',
): NumberPosterContent => ({
  ...sharedContent(language),
  ...ofProduct(language),
  metric: { prefix: '超', number: '2000', suffix: '亿元', label: '消费券拉动消费', chip: '自2020年以来' },
  ...changes,
});

export const quoteContent = (
  changes: Partial<QuotePosterContent> = {},
  language: Language = 'zh',
): QuotePosterContent => ({
  ...sharedContent(language),
  ...ofProduct(language),
  quote: {
    words: '小程序的使命没有改变，就是为用户创造长期价值。',
    gloss: language === 'zh' ? '' : 'The mission of Mini Programs has not changed.',
    speaker: language === 'zh' ? '曾鸣' : 'Zeng Ming',
    role: language === 'zh' ? '微信开放平台负责人' : 'Head of the WeChat Open Platform',
  },
  ...changes,
});

export interface Box {
  says: string;
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const boxOf = (node: Node, measure: Measure): Box[] => {
  switch (node.kind) {
    case 'text': {
      const width = measure(node.text, node);
      const left = node.x - { left: 0, center: width / 2, right: width }[node.align];
      const [top, bottom] = [node.baseline - node.size * ascent, node.baseline + node.size * descent];
      return [{ says: node.text, left, top, right: left + width, bottom }];
    }
    case 'numeral':
      return [
        {
          says: node.digits,
          left: node.x + inkStart(node.digits) * node.size,
          top: node.baseline - node.size * 0.74,
          right: node.x + numeralWidth(node.digits) * node.size,
          bottom: node.baseline + node.size * (node.digits.includes(',') ? 0.16 : 0.02),
        },
      ];
    case 'picture':
      return [
        {
          says: '[code]',
          left: node.x,
          top: node.y,
          right: node.x + node.width,
          bottom: node.y + node.height,
        },
      ];
    case 'rect':
    case 'circle':
    case 'path':
      return [];
  }
};

/** What is read in a scene: texts, numerals and the code, with their places. */
export const readBoxes = (scene: Scene, measure: Measure): Box[] =>
  scene.nodes.flatMap((node) => boxOf(node, measure));

/** Everything a scene says, in paint order. */
export const saidBy = (scene: Scene): string[] =>
  scene.nodes.flatMap((node) =>
    node.kind === 'text' ? [node.text] : node.kind === 'numeral' ? [node.digits] : [],
  );

/** A text without its spaces: a line end stands in place of one. */
export const unspaced = (text: string): string => text.replace(/\s/g, '');

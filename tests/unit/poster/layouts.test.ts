import fc from 'fast-check';
import { badgeCard, badgePoster } from '../../../miniprogram/packages/poster/layout/badge';
import { fieldLookOf, lookOf } from '../../../miniprogram/packages/poster/layout/look';
import { numberCard } from '../../../miniprogram/packages/poster/layout/number-card';
import { numberPoster } from '../../../miniprogram/packages/poster/layout/number-poster';
import { quoteCard } from '../../../miniprogram/packages/poster/layout/quote-card';
import { quotePoster } from '../../../miniprogram/packages/poster/layout/quote-poster';
import type { Measure, Scene } from '../../../miniprogram/packages/poster/layout/scene';
import { setParts } from '../../../miniprogram/domain/numeral-parts';
import type { MetricView, QuoteView } from '../../../typings/view';
import {
  badgeContent,
  type Box,
  measureBy,
  numberContent,
  plainMeasure,
  quoteContent,
  readBoxes,
  saidBy,
  unspaced,
} from './scenes';

const look = lookOf('light', 'pay');
const fieldLook = fieldLookOf('light');

const chinese = fc.constantFrom(
  ...Array.from('的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动'),
);
const mark = fc.constantFrom(...Array.from('，。、；：？！“”（）《》…—'));
const latin = fc.stringMatching(/^[A-Za-z]{1,12}$/);
const piece = fc.oneof(
  { weight: 6, arbitrary: chinese },
  { weight: 1, arbitrary: mark },
  { weight: 2, arbitrary: latin.map((word) => ` ${word} `) },
  { weight: 1, arbitrary: fc.nat({ max: 99_999 }).map((number) => `${number}亿元`) },
  { weight: 1, arbitrary: fc.constantFrom('👩‍🔬', '🇨🇳', '👍🏽', 'é') },
  { weight: 1, arbitrary: fc.stringMatching(/^[a-z]{30,60}$/) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
);
const anyText = fc.oneof(
  fc.constant(''),
  fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
);

const metrics = fc
  .record({
    narrow: fc.double({ min: 0.3, max: 0.75, noNaN: true }),
    wide: fc.double({ min: 0.8, max: 1, noNaN: true }),
  })
  .map(measureBy);

const metric: fc.Arbitrary<MetricView> = fc.record({
  id: fc.constant(''),
  phrase: fc.constant(''),
  rolls: fc.constant(false),
  prefix: fc.oneof(
    fc.constantFrom('', '超', 'over ', 'over ¥', '+', 'within '),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  ),
  number: fc.oneof(
    fc.nat({ max: 9_999_999 }).map((number) => number.toLocaleString('en')),
    fc.constantFrom('数万亿', '上千亿', 'trillions', '2.64'),
  ),
  suffix: fc.oneof(
    fc.constantFrom('', '亿元', '%', ' million claims', '×', ' billion+', '万以上'),
    fc.string({ unit: 'grapheme', maxLength: 16 }),
  ),
  label: anyText,
  chip: anyText,
});

const quote: fc.Arbitrary<QuoteView> = fc.record({
  id: fc.constant(''),
  product: fc.constant('pay'),
  words: anyText,
  gloss: anyText,
  speaker: anyText,
  role: anyText,
});

const around = fc.record({
  productName: anyText,
  event: anyText,
  source: anyText,
  unofficial: anyText,
  registered: anyText,
  code: fc.constantFrom('', '/code.png'),
});

/** Each layout of arbitrary content. */
const scenes: Record<string, fc.Arbitrary<(measure: Measure) => Scene>> = {
  'a number poster': fc.tuple(metric, around).map(
    ([shown, rest]) =>
      (measure) =>
        numberPoster(numberContent({ metric: shown, ...rest }), look, measure),
  ),
  'a badge poster': fc.tuple(anyText, around).map(
    ([theme, rest]) =>
      (measure) =>
        badgePoster(badgeContent({ theme, ...rest }), fieldLook, measure),
  ),
  'a badge card': fc.tuple(anyText, around).map(
    ([theme, rest]) =>
      (measure) =>
        badgeCard(badgeContent({ theme, ...rest }), fieldLook, measure),
  ),
  'a number card': fc.tuple(metric, around).map(
    ([shown, rest]) =>
      (measure) =>
        numberCard(numberContent({ metric: shown, ...rest }), look, measure),
  ),
  'a quote poster': fc.tuple(quote, around).map(
    ([said, rest]) =>
      (measure) =>
        quotePoster(quoteContent({ quote: said, ...rest }), look, measure),
  ),
  'a quote card': fc.tuple(quote, around).map(
    ([said, rest]) =>
      (measure) =>
        quoteCard(quoteContent({ quote: said, ...rest }), look, measure),
  ),
};

/** Px that an edge may be off: numerals' sizes are found in steps of 1 %. */
const tolerance = 0.5;

const overlap = (one: Box, other: Box): boolean =>
  one.left < other.right - tolerance &&
  other.left < one.right - tolerance &&
  one.top < other.bottom - tolerance &&
  other.top < one.bottom - tolerance;

const overlaps = (boxes: Box[]): [string, string][] =>
  boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => overlap(one, other))
      .map((other): [string, string] => [one.says, other.says]),
  );

/** Nothing that is read comes nearer to an edge, px. */
const margin = 8;

describe.each(Object.entries(scenes))('%s', (_, scene) => {
  it('keeps every text within its margins, and each clear of the others and of the code, whatever it says', () => {
    fc.assert(
      fc.property(scene, metrics, (layout, measure) => {
        const drawn = layout(measure);
        const boxes = readBoxes(drawn, measure);
        const outside = boxes.filter(
          ({ left, right, top, bottom }) =>
            left < margin - tolerance ||
            top < margin - tolerance ||
            right > drawn.width - margin + tolerance ||
            bottom > drawn.height - margin + tolerance,
        );
        expect(outside).toEqual([]);
        expect(overlaps(boxes)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('is the same picture for the same content', () => {
    fc.assert(
      fc.property(scene, metrics, (layout, measure) => {
        expect(layout(measure)).toEqual(layout(measure));
      }),
      { numRuns: 20 },
    );
  });

  it('is sharp at three px to one, on a canvas that every phone has', () => {
    fc.assert(
      fc.property(scene, (layout) => {
        const { width, height, scale } = layout(plainMeasure);
        expect(scale).toBe(3);
        // The platform's limit of a canvas's side.
        expect(Math.max(width, height) * scale).toBeLessThanOrEqual(1365);
      }),
      { numRuns: 1 },
    );
  });
});

describe.each([
  ['a number poster', numberPoster],
  ['a number card', numberCard],
] as const)('%s', (_, layout) => {
  it('says the whole number with what bounds and counts it', () => {
    fc.assert(
      fc.property(metric, metrics, (shown, measure) => {
        const said = saidBy(layout(numberContent({ metric: shown }), look, measure)).join('');
        const { before, digits, after } = setParts(shown.prefix, shown.number, shown.suffix);
        expect(unspaced(said)).toContain(unspaced(before + digits + after));
      }),
    );
  });

  it('says label and chip whole where they are no longer than the edition’s', () => {
    const label = 'Active enterprises linked to Channels';
    const chip = 'year on year · via WeChat Customer Service';
    const shown = { ...numberContent().metric, label, chip };
    const said = unspaced(
      saidBy(layout(numberContent({ metric: shown }, 'en'), look, plainMeasure)).join(''),
    );
    expect(said).toContain(unspaced(label));
    expect(said).toContain(unspaced(chip));
  });
});

describe.each([
  ['a quote poster', quotePoster],
  ['a quote card', quoteCard],
] as const)('%s', (_, layout) => {
  const wordsIn = (scene: Scene): string =>
    scene.nodes.flatMap((node) => (node.kind === 'text' && node.weight === 500 ? [node.text] : [])).join('');

  /** As people speak: clauses of Chinese. */
  const speech = fc
    .array(fc.tuple(fc.array(chinese, { minLength: 4, maxLength: 17 }), fc.constantFrom('，', '。', '、')), {
      minLength: 1,
      maxLength: 7,
    })
    .map((clauses) => clauses.map(([clause, end]) => clause.join('') + end).join(''))
    .filter((words) => words.length <= 120);

  it.each(['zh', 'en'] as const)('in %s never cuts a speaker’s words of 120 characters', (language) => {
    const gloss =
      language === 'zh' ? '' : 'All of this is to create greater value for enterprises. '.repeat(6);
    fc.assert(
      fc.property(speech, (words) => {
        const content = quoteContent({}, language);
        const scene = layout({ ...content, quote: { ...content.quote, words, gloss } }, look, plainMeasure);
        expect(wordsIn(scene)).toBe(words);
      }),
    );
  });

  it('shows the beginning of words that are longer than it can hold', () => {
    const words = '长'.repeat(600);
    const content = quoteContent();
    const said = wordsIn(layout({ ...content, quote: { ...content.quote, words } }, look, plainMeasure));
    expect(said).toMatch(/^长+…$/);
  });

  it('says in English that the smaller text is a translation, and in Chinese nothing of it', () => {
    const saidIn = (language: 'zh' | 'en'): string[] =>
      saidBy(layout(quoteContent({}, language), look, plainMeasure));
    expect(saidIn('en')).toContain('Our translation');
    expect(saidIn('zh')).not.toContain('译文');
  });
});

describe.each([
  ['a badge poster', badgePoster],
  ['a badge card', badgeCard],
] as const)('%s', (_, layout) => {
  const strokes = (scene: Scene): Set<string> =>
    new Set(scene.ground.flatMap((node) => (node.kind === 'path' ? [node.stroke?.colour ?? ''] : [])));

  it('says what it is of, and shows a stamp of each product in its colour', () => {
    const scene = layout(badgeContent(), fieldLook, plainMeasure);
    expect(saidBy(scene)).toEqual(expect.arrayContaining(['微信之约', '印章集齐，生态相连']));
    for (const colour of Object.values(fieldLook.bright)) expect(strokes(scene)).toContain(colour);
  });

  it('shows only the products that an edition has', () => {
    const content = badgeContent({ products: ['pay', 'channels'], links: [] });
    const colours = strokes(layout(content, fieldLook, plainMeasure));
    expect(colours).toContain(fieldLook.bright.pay);
    expect(colours).not.toContain(fieldLook.bright.wecom);
  });

  it('keeps the stamps within the picture and above the words', () => {
    fc.assert(
      fc.property(anyText, metrics, (theme, measure) => {
        const scene = layout(badgeContent({ theme }), fieldLook, measure);
        const words = Math.min(
          ...readBoxes(scene, measure)
            .filter(({ says }) => says.startsWith('印章'))
            .map(({ top }) => top),
        );
        for (const node of scene.ground) {
          if (node.kind !== 'path') continue;
          for (const command of node.commands) {
            if (command[0] === 'Z') continue;
            const [x, y] = command.slice(-2).map(Number);
            expect(node.x + Number(x) * node.scale).toBeGreaterThan(margin);
            expect(node.x + Number(x) * node.scale).toBeLessThan(scene.width - margin);
            expect(node.y + Number(y) * node.scale).toBeLessThan(words);
          }
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('the corner of a poster', () => {
  const corner = (code: string): Scene => numberPoster(numberContent({ code }), look, plainMeasure);

  it('holds the code on a white plate, a fifth of the width or more', () => {
    const { nodes, width } = corner('/code.png');
    const code = nodes.find((node) => node.kind === 'picture');
    const plate = nodes.find((node) => node.kind === 'rect' && node.fill === '#ffffff');
    expect(code?.width).toBeGreaterThanOrEqual(width / 5);
    expect(code?.height).toBe(code?.width);
    expect(plate).toBeDefined();
    expect(saidBy(corner('/code.png'))).toContain('扫码看这场演讲的全部数据');
  });

  it('says how to find the app where there is no code', () => {
    const scene = corner('');
    expect(scene.nodes.filter((node) => node.kind === 'picture')).toEqual([]);
    expect(saidBy(scene)).toContain('微信里搜“之约手册”');
    expect(saidBy(scene)).not.toContain('扫码看这场演讲的全部数据');
  });
});

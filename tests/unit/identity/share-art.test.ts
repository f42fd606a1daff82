import { readFileSync } from 'node:fs';
import { productIds } from '../../../miniprogram/domain/products';
import { shareArt, type ShareRatio } from '../../../miniprogram/domain/share-art';
import { hexOf, readTokenColours, type Colour } from '../../../tools/identity/colours';
import { homeTones, productTones } from '../../../tools/identity/share-tones';
import { inProject } from '../../../tools/support/paths';

interface Picture {
  bytes: number;
  width: number;
  height: number;
  palette: string[];
}

/** PNG specification, 5.3: a chunk is its length, its name, its data and a checksum; the first begins after 8 bytes. */
const chunk = (file: Buffer, name: string): Buffer => {
  for (let at = 8; at < file.length; at += 12 + file.readUInt32BE(at)) {
    if (file.toString('latin1', at + 4, at + 8) === name)
      return file.subarray(at + 8, at + 8 + file.readUInt32BE(at));
  }
  throw new Error(`the PNG has no ${name}`);
};

const read = (page: Parameters<typeof shareArt>[0], ratio: ShareRatio): Picture => {
  const file = readFileSync(inProject('miniprogram', shareArt(page, ratio)));
  const [header, colours] = [chunk(file, 'IHDR'), chunk(file, 'PLTE')];
  return {
    bytes: file.length,
    width: header.readUInt32BE(0),
    height: header.readUInt32BE(4),
    palette: Array.from(
      { length: colours.length / 3 },
      (_, index) => `#${colours.toString('hex', index * 3, index * 3 + 3)}`,
    ),
  };
};

const pages = ['home', ...productIds] as const;
const ratios = ['card', 'square'] as const;
const token = readTokenColours();

const drawnIn = (page: (typeof pages)[number]): Colour[] => {
  if (page === 'home') {
    const { bands, onDisc, discs } = homeTones(token);
    return [...bands, onDisc, ...Object.values(discs)];
  }
  const { bands, beyond, glyph } = productTones(token, page);
  return [...bands, beyond, glyph];
};

describe.each(pages)('what %s is shared with', (page) => {
  it('is 5:4 in a card and a square elsewhere', () => {
    expect(read(page, 'card')).toMatchObject({ width: 500, height: 400 });
    expect(read(page, 'square')).toMatchObject({ width: 400, height: 400 });
  });

  it.each(ratios)('is at most 20 KB as a %s', (ratio) => {
    expect(read(page, ratio).bytes).toBeLessThanOrEqual(20 * 1024);
  });

  it.each(ratios)('has the colours of the tokens as a %s', (ratio) => {
    expect(read(page, ratio).palette).toEqual(expect.arrayContaining(drawnIn(page).map(hexOf)));
  });
});

it('leaves the main package room: 64 KB in all', () => {
  const sizes = pages.flatMap((page) => ratios.map((ratio) => read(page, ratio).bytes));
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(64 * 1024);
});

it('is a picture of its own for every page and ratio', () => {
  const files = pages.flatMap((page) =>
    ratios.map((ratio) => readFileSync(inProject('miniprogram', shareArt(page, ratio)), 'base64')),
  );
  expect(new Set(files).size).toBe(files.length);
});

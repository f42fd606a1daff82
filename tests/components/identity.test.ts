/** @jest-environment node */
import { readFile } from 'node:fs/promises';
import { numeralFont } from '../../tools/identity/numeral-font';
import { inProject } from '../../tools/support/paths';

/** Tables of a TrueType font by tag: offset and length (OpenType specification, table directory). */
const tables = (font: Buffer): Map<string, Buffer> =>
  new Map(
    Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
      const record = 12 + index * 16;
      const offset = font.readUInt32BE(record + 8);
      const length = font.readUInt32BE(record + 12);
      return [font.toString('latin1', record, record + 4), font.subarray(offset, offset + length)];
    }),
  );

describe('the numeral face', () => {
  it('is one bold instance that keeps tabular figures', async () => {
    const font = tables(await numeralFont('truetype'));
    expect(font.has('fvar')).toBe(false);
    // usWeightClass, OS/2 table.
    expect(font.get('OS/2')?.readUInt16BE(4)).toBe(700);
    expect(font.get('GSUB')?.includes('tnum')).toBe(true);
  });

  it('stays within 8 KiB of base64, and the committed one too', async () => {
    expect((await numeralFont('woff2')).toString('base64').length).toBeLessThanOrEqual(8192);
    const sheet = await readFile(inProject('miniprogram/styles/numeral.wxss'), 'utf8');
    const [, data = ''] = /base64,([^']+)'/.exec(sheet) ?? [];
    expect(Buffer.from(data, 'base64').toString('latin1', 0, 4)).toBe('wOF2');
    expect(data.length).toBeLessThanOrEqual(8192);
  });
});

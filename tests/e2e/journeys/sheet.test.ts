import { readFile } from 'node:fs/promises';
import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import { askCloud } from '../../support/event-visitor';
import { openPreview, type PageOptions } from '../../support/preview';
import { openPdfReader, type ReadPdf, type ReadPicture } from '../../support/read-pdf';
import { makeBooth } from './desk';

const preview = openPreview();
const read = openPdfReader();

const path = 'packages/console/sheet/sheet';

const openSheet = (options: PageOptions = {}): Promise<Page> =>
  preview.page({ path, openid: 'o_organiser', reducedMotion: true, ...options });

/** Pixels of a picture to one that is read: a phone sees no more of a sheet, and the reader is slow. */
const coarseness = 4;

/** What a phone reads in a picture; null where it is no code. */
const codeIn = ({ data, width, height, channels }: ReadPicture): string | null => {
  const [columns, rows] = [Math.floor(width / coarseness), Math.floor(height / coarseness)];
  const seen = new Uint8ClampedArray(columns * rows * 4).fill(255);
  for (let pixel = 0; pixel < columns * rows; pixel += 1) {
    const [x, y] = [pixel % columns, Math.floor(pixel / columns)].map((place) => place * coarseness);
    for (let channel = 0; channel < 3; channel += 1)
      seen[pixel * 4 + channel] =
        data[((y ?? 0) * width + (x ?? 0)) * channels + Math.min(channel, channels - 1)] ?? 0;
  }
  return jsQR(seen, columns, rows)?.data ?? null;
};

/** What the codes say, page by page; the square pictures are the codes, the others texts. */
const codesIn = ({ pages }: ReadPdf): (string | null)[][] =>
  pages.map(({ pictures }) => pictures.filter(({ width, height }) => width === height).map(codeIn));

/** Has the page make its PDF, and reads what it opens. */
const makePdf = async (page: Page, wantsPictures = false): Promise<ReadPdf> => {
  const opened = page.waitForEvent('download');
  await page.getByRole('button', { name: '生成PDF' }).click();
  const download = await opened;
  expect(download.suggestedFilename()).toBe('booth-codes.pdf');
  return read(await readFile(await download.path()), wantsPictures);
};

/** 210 mm × 297 mm in points of 1/72 inch. */
const a4 = [0, 0, 595, 842];

const boxesOf = ({ pages }: ReadPdf): number[][] => pages.map(({ box }) => box.map(Math.round));

it('says that there is nothing to print before there are booths', async () => {
  const page = await openSheet();
  await page.getByText('没有可以打印的码').waitFor();
  expect(await page.getByRole('button', { name: /PDF/ }).count()).toBe(0);
});

describe('with booths', () => {
  let codes: string[] = [];

  beforeAll(async () => {
    const booths = [
      await makeBooth(preview.url(), '视频号体验台', 'channels'),
      await makeBooth(preview.url(), '刷掌支付', 'pay'),
      await makeBooth(preview.url(), '开发者咖啡', 'miniprogram'),
      await makeBooth(preview.url(), '连接站', 'wecom'),
      await makeBooth(preview.url(), '问答墙', 'search'),
      await makeBooth(preview.url(), '商家学堂', 'pay'),
      await makeBooth(preview.url(), '搜索实验室', 'search'),
    ];
    const revoked = await makeBooth(preview.url(), '撤下的展位', 'pay');
    await askCloud(preview.url(), 'codes', { action: 'revoke', id: revoked.id }, 'o_organiser');
    codes = booths.map(({ page, scene }) => `${page}?scene=${scene}`);
  });

  it('a sheet has a page for each code that counts, which says exactly its page and scene', async () => {
    const page = await openSheet();
    await page.getByText('7个展位，7页A4').waitFor();
    await page.getByRole('img', { name: '打印单的第一页' }).locator('img').waitFor();
    const pdf = await makePdf(page, true);
    expect(pdf.title).toBe('打印单');
    expect(boxesOf(pdf)).toEqual(codes.map(() => a4));
    const said = codesIn(pdf);
    expect(said.every((page) => page.length === 1)).toBe(true);
    expect(said.flat().sort()).toEqual([...codes].sort());
    await page.getByText('PDF已打开').waitFor();
  });

  it('six stand on a page, the rest on the next, and what was made is at hand again', async () => {
    const page = await openSheet({ query: { per: '6' } });
    await page.getByText('7个展位，2页A4').waitFor();
    const pdf = await makePdf(page, true);
    expect(boxesOf(pdf)).toEqual([a4, a4]);
    const said = codesIn(pdf);
    expect(said.map(({ length }) => length)).toEqual([6, 1]);
    expect(said.flat().sort()).toEqual([...codes].sort());

    await page.route('**/functions/codes', (route) => route.abort());
    const again = page.waitForEvent('download');
    await page.getByRole('button', { name: '打开PDF' }).click();
    await again;
    await page.getByRole('radio', { name: '一页一个' }).click();
    await page.getByText('7个展位，7页A4').waitFor();
    await page.getByRole('button', { name: '生成PDF' }).waitFor();
  });

  it('a code that does not come is named, and the next try goes on from there', async () => {
    const page = await openSheet();
    await page.getByRole('img', { name: '打印单的第一页' }).locator('img').waitFor();
    let rendered = 0;
    await page.route('**/functions/codes', async (route) => {
      rendered += 1;
      const error = { code: 'UNAVAILABLE', message: 'The code cannot be drawn now.' };
      await (rendered === 3 ? route.fulfill({ json: { ok: false, error } }) : route.continue());
    });
    await page.getByRole('button', { name: '生成PDF' }).click();
    await page
      .getByRole('alert')
      .getByText(/“.+”的码没有取到/)
      .waitFor();
    const pdf = await makePdf(page);
    expect(pdf.pages).toHaveLength(codes.length);
    // Two came before the one that failed, which is asked for once more; the first page's was there.
    expect(rendered).toBe(3 + 4);
  });

  it('a phone that has no room for the file says so, and keeps it once it has', async () => {
    const page = await openSheet({ query: { per: '6' } });
    await page.getByRole('img', { name: '打印单的第一页' }).locator('img').waitFor();
    await page.evaluate(() => {
      const { prototype } = Blob;
      const size = Object.getOwnPropertyDescriptor(prototype, 'size') ?? {};
      Object.defineProperty(prototype, 'size', { configurable: true, value: 101 * 1024 * 1024 });
      Object.assign(window, { mend: () => Object.defineProperty(prototype, 'size', size) });
    });
    await page.getByRole('button', { name: '生成PDF' }).click();
    await page.getByText('PDF没能存到手机上').waitFor();
    await page.evaluate(() => {
      (window as unknown as { mend: () => void }).mend();
    });
    await makePdf(page);
  });
});

it('who is no organiser is told what the desk is', async () => {
  const page = await openSheet({ openid: 'o_reader' });
  await page.getByText('这里是组织者的工作台').waitFor();
});

it('without the cloud it says what happened, and asks again', async () => {
  const page = await openSheet({ network: 'offline' });
  await page.getByRole('alert').getByText('没有等到云端的答复').waitFor();
  await page.getByRole('button', { name: '再试一次' }).waitFor();
});

it('without the package that draws it says so', async () => {
  const page = await openSheet({ packages: 'refused' });
  await page.getByRole('alert').getByText('这一页没能画出来').waitFor();
});

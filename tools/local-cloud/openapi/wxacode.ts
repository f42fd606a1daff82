import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { codePicture } from './code-picture';
import { WxError, type Interface } from './interface';

/** 'scene' of getUnlimitedQRCode's reference: 32 characters of these. */
const longestScene = 32;
const legalScene = /^[\dA-Za-z!#$&'()*+,/:;=?@\-._~]+$/;

/** 'width' of the reference: these are its bounds, what is beyond them is refused here. */
const width = z.int().min(280).max(1280).default(430);

/** The local cloud's own bound of a page's path, in characters: every code fits the smallest picture. */
const longestPage = 256;

const parameters = z.strictObject({
  scene: z.unknown().optional(),
  page: z.string().max(longestPage).optional(),
  check_path: z.boolean().default(true),
  env_version: z.enum(['release', 'trial', 'develop']).default('release'),
  width,
});

const appFile = z.object({
  pages: z.array(z.string()).min(1),
  subPackages: z.array(z.object({ root: z.string(), pages: z.array(z.string()) })).default([]),
});

/** Every page of the Mini Program, the main page first. */
const readPages = async (file: string): Promise<string[]> => {
  const { pages, subPackages } = appFile.parse(JSON.parse(await readFile(file, 'utf8')));
  return [...pages, ...subPackages.flatMap(({ root, pages: own }) => own.map((page) => `${root}/${page}`))];
};

const sceneOf = (scene: unknown): string => {
  if (typeof scene !== 'string' || scene === '' || scene.length > longestScene)
    throw new WxError(40169, `invalid length for scene: 1 to ${longestScene} characters`);
  if (!legalScene.test(scene)) throw new WxError(40129, `invalid scene: ${JSON.stringify(scene)}`);
  return scene;
};

const pageOf = async (page: string | undefined, isChecked: boolean, app: string): Promise<string> => {
  if (page?.startsWith('/') === true) throw new WxError(41030, `invalid page: ${page} starts with /`);
  if (page?.includes('?') === true) throw new WxError(41030, `invalid page: ${page} has a query`);
  const pages = await readPages(app);
  if (isChecked && page !== undefined && !pages.includes(page))
    throw new WxError(41030, `invalid page: app.json has no ${page}`);
  return page ?? pages[0] ?? '';
};

/**
 * wxacode.getUnlimited: a picture that stands for a Mini Program code. It is a QR code of `<page>?scene=<scene>`, the
 * scene encoded as the platform hands it to onLoad, such as `pages/pay/pay?scene=p`.
 */
export const getUnlimited =
  (app: string): Interface =>
  async (given) => {
    const parsed = parameters.safeParse(given);
    if (!parsed.success) {
      const problems = parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`.trim());
      throw new WxError(40097, `invalid args: ${problems.join('; ')}`);
    }
    const { scene, page, check_path: isChecked, width: side } = parsed.data;
    const query = `scene=${encodeURIComponent(sceneOf(scene))}`;
    const text = `${await pageOf(page, isChecked, app)}?${query}`;
    return { contentType: 'image/png', data: codePicture(text, side) };
  };

import { readFileSync } from 'node:fs';
import { inProject } from '../support/paths';

/** A page of the app, as app.json lists it. */
export interface AppPage {
  /** Such as `pages/pay/pay`. */
  path: string;
  /** Its folder's: `pay`. */
  name: string;
  /** Without which it has nothing to show; empty for most. */
  query: Record<string, string>;
  /** As whom it is opened; unauthenticated where it is left out. */
  openid?: string;
}

interface AppConfig {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
}

// JSON.parse knows no type; the components gate holds the file to it.
const config = JSON.parse(readFileSync(inProject('miniprogram', 'app.json'), 'utf8')) as AppConfig;

const queries: Record<string, Record<string, string>> = {
  poster: { product: 'pay', focus: 'metric.pay-voucher-spending' },
};

/** Pages that show who is not an organiser next to nothing. */
const organisers = new Set(['console', 'sheet']);

const nameOf = (path: string): string => path.split('/').at(-2) ?? path;

/** Every page of the app, those of its subpackages after the main package's. */
export const appPages: readonly AppPage[] = [
  ...config.pages,
  ...(config.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
].map((path) => {
  const name = nameOf(path);
  return {
    path,
    name,
    query: queries[name] ?? {},
    ...(organisers.has(name) && { openid: 'o_organiser' }),
  };
});

/** @throws where the app has no page of this name */
export const appPage = (name: string): AppPage => {
  const found = appPages.find((page) => page.name === name);
  if (found === undefined) throw new Error(`app.json has no page ${name}`);
  return found;
};

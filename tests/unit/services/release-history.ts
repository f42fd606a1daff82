/** A cloud that remembers every release, so that an answer may come from any moment of its past. */
import { hashOf } from '../../../miniprogram/domain/canonical-hash';
import { snapshot } from '../../../miniprogram/snapshot';
import type { Manifest, PageDocument } from '../../../typings/content';
import type { GetPageData, Result } from '../../../typings/functions';

export const shownPages = ['home', 'pay', 'quotes'] as const;
export type ShownPage = (typeof shownPages)[number];

/** Which of its contents each page has in a release; a release may lack a page. */
export type Contents = Partial<Record<ShownPage, number>>;

interface Release {
  version: number;
  contents: Contents;
}

/** Small pages hash fast. */
const { home, pay, quotes } = snapshot.pages;
const small: Record<ShownPage, PageDocument> = {
  home: { ...home, rows: [], links: [], quotes: [] },
  pay: { ...pay, metrics: [], announcements: [], stories: [], chart: null, quote: null },
  quotes: { ...quotes, products: [], quotes: [] },
};

/** The contents that pages take turns in; the first is the snapshot's. */
export const contentCount = 4;

const title = (content: number): string => `content ${content}`;

export const contentOf = (id: ShownPage, content: number): PageDocument => {
  const page = structuredClone(small[id]);
  page.edition.title = { zh: title(content), en: title(content) };
  return page;
};

const contentNumbers = Array.from({ length: contentCount }, (_, content) => content);

/** What a function of each content of each page gives. */
const ofEach = <Value>(of: (page: PageDocument) => Value): Record<ShownPage, Value[]> => {
  const list = (id: ShownPage): Value[] => contentNumbers.map((content) => of(contentOf(id, content)));
  return { home: list('home'), pay: list('pay'), quotes: list('quotes') };
};

const hashes = ofEach(hashOf);
const texts = ofEach((page) => JSON.stringify(page));

export const hashOfContent = (id: ShownPage, content: number): string => hashes[id][content] ?? 'none';

/** Which content a page is; -1 where it is none, to the letter. */
export const contentNumber = (id: ShownPage, page: PageDocument): number =>
  texts[id].indexOf(JSON.stringify(page));

export const smallSnapshot = {
  pages: { ...snapshot.pages },
  hashes: { ...snapshot.hashes },
};
for (const id of shownPages) {
  Object.assign(smallSnapshot.pages, { [id]: contentOf(id, 0) });
  smallSnapshot.hashes[id] = hashOfContent(id, 0);
}

const notFound: Result<never> = { ok: false, error: { code: 'NOT_FOUND', message: 'none' } };

export class ReleaseHistory {
  readonly releases: Release[] = [];

  release(contents: Contents): void {
    this.releases.push({ version: this.releases.length + 1, contents });
  }

  /** The old contents under a new version. */
  rollback(steps: number): void {
    const old = this.at(steps);
    if (old !== undefined) this.release(old.contents);
  }

  /** The release that was current so many releases ago. */
  at(lag: number): Release | undefined {
    return this.releases[this.releases.length - 1 - lag];
  }

  /** The content that a page has in a version; version 0 is the snapshot. */
  contentAt(id: ShownPage, version: number): number | undefined {
    return version === 0 ? 0 : this.releases[version - 1]?.contents[id];
  }

  /** What getManifest answers from a function instance that is so many releases behind. */
  manifest(lag: number): Result<Manifest> {
    const release = this.at(lag);
    if (release === undefined) return notFound;
    const { version } = release;
    const pages = Object.fromEntries(
      shownPages.flatMap((id) => {
        const content = release.contents[id];
        return content === undefined ? [] : [[id, hashOfContent(id, content)]];
      }),
    );
    return { ok: true, data: { edition: '2023', version, pages } };
  }

  /** What getPage answers from such an instance. */
  page(id: ShownPage, have: string | undefined, lag: number): Result<GetPageData> {
    const release = this.at(lag);
    const content = release?.contents[id];
    if (release === undefined || content === undefined) return notFound;
    const { version } = release;
    const hash = hashOfContent(id, content);
    return {
      ok: true,
      data:
        have === hash ? { version, hash, unchanged: true } : { version, hash, page: contentOf(id, content) },
    };
  }
}

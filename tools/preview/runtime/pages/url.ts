/** A page's address inside the app. */
export interface PageUrl {
  /** Without leading slash. */
  path: string;
  /** Values as written: the platform does not URI-decode them. */
  query: Record<string, string>;
}

const parseQuery = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split('&')
      .filter((pair) => pair !== '')
      .map((pair) => {
        const equals = pair.indexOf('=');
        return equals < 0 ? [pair, ''] : [pair.slice(0, equals), pair.slice(equals + 1)];
      }),
  );

/** A relative path counted from another; one that is no address at all as it is written. */
const resolvePath = (written: string, from: string): string => {
  try {
    return decodeURIComponent(new URL(written, `https://app/${from}`).pathname.slice(1));
  } catch {
    return written;
  }
};

/** Reads an address; a relative one counts from `from`, the path of the page on show. */
export const parsePageUrl = (url: string, from = ''): PageUrl => {
  const question = url.indexOf('?');
  const written = question < 0 ? url : url.slice(0, question);
  const path = written.startsWith('/') ? written.slice(1) : resolvePath(written, from);
  return { path, query: parseQuery(question < 0 ? '' : url.slice(question + 1)) };
};

/** Writes an address with a leading slash. */
export const formatPageUrl = ({ path, query }: PageUrl): string => {
  const pairs = Object.entries(query).map(([key, value]) => `${key}=${value}`);
  return `/${path}${pairs.length > 0 ? `?${pairs.join('&')}` : ''}`;
};

import type { HostServices } from '../host';
import { formatPageUrl } from '../pages/url';
import { within } from './settle';

export type ShareHandler = 'onShareAppMessage' | 'onShareTimeline' | 'onAddToFavorites';

/** Where a request to share came from, as onShareAppMessage is told. */
export interface ShareRequest {
  from: 'button' | 'menu';
  target?: unknown;
}

/** What is shared, the platform's defaults filled in. */
export interface ShareContent {
  title: string;
  /** With a leading slash; empty for Moments and favourites, which open the page that was shared. */
  path: string;
  query: string;
  /** As the app names it; empty is the platform's own picture. */
  imageUrl: string;
}

/** onShareAppMessage's promise counts only if it settles in this time, ms (Page.onShareAppMessage reference). */
const promiseLimit = 3000;

type Fields = Partial<Record<keyof ShareContent, string>>;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The fields that hold a text; any other counts as left out. */
const fieldsOf = (given: unknown): Fields =>
  isObject(given)
    ? Object.fromEntries(
        (['title', 'path', 'query', 'imageUrl'] as const)
          .map((key): [string, unknown] => [key, Reflect.get(given, key)])
          .filter(([, value]) => typeof value === 'string' && value !== ''),
      )
    : {};

const queryOf = (options: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(isObject(options) ? options : {}).map(([name, value]) => [name, String(value)]),
  );

/** The page on show. */
const shownPage = ({ router }: HostServices): object | null => {
  const page = router.pages().at(-1);
  return isObject(page) ? page : null;
};

/** Path of the page on show, with a leading slash, and the query that it was opened with, as `a=1&b=2`. */
export const pageAddress = (services: HostServices): { path: string; query: string } => {
  const page = shownPage(services);
  const url = {
    path: String(page === null ? '' : Reflect.get(page, 'route')),
    query: queryOf(page === null ? null : Reflect.get(page, 'options')),
  };
  const address = formatPageUrl(url);
  const path = `/${url.path}`;
  return { path, query: address.slice(path.length + 1) };
};

/** Whether the page on show has a share handler. */
export const canShare = (services: HostServices, handler: ShareHandler): boolean => {
  const page = shownPage(services);
  return page !== null && typeof Reflect.get(page, handler) === 'function';
};

/**
 * Asks the page on show what it shares.
 * @returns null where the page has no such handler
 */
export const shareContent = async (
  services: HostServices,
  handler: ShareHandler,
  asked: ShareRequest,
): Promise<ShareContent | null> => {
  const page = shownPage(services);
  const run: unknown = page === null ? undefined : Reflect.get(page, handler);
  if (typeof run !== 'function') return null;
  const isCard = handler === 'onShareAppMessage';
  // onAddToFavorites is told of a web-view's address, and there is none; onShareTimeline is told nothing.
  const told = { onShareAppMessage: [asked], onShareTimeline: [], onAddToFavorites: [{}] }[handler];
  const given: unknown = Reflect.apply(run, page, told);
  const promised =
    isCard && isObject(given) ? await within(promiseLimit, Reflect.get(given, 'promise')) : undefined;
  const fields: Fields = { ...fieldsOf(given), ...fieldsOf(promised) };
  const shown = pageAddress(services);
  return {
    title: fields.title ?? document.title,
    path: isCard ? (fields.path ?? shown.path) : '',
    query: isCard ? '' : (fields.query ?? shown.query),
    imageUrl: fields.imageUrl ?? '',
  };
};

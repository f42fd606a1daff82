import type { ProductId } from '../../../typings/content';
import type { Channel, VisitEvent, VisitedPage } from '../../../typings/event';
import { boothIn } from '../booth-id';
import { posterScene } from '../poster-scene';
import { isProductId } from '../products';
import { parseVia } from '../share/via';
import { visitedPages } from './places';

/** Something that is counted, without when. */
export type Happening = VisitEvent extends infer Event
  ? Event extends VisitEvent
    ? Omit<Event, 'hour' | 'count'>
    : never
  : never;

/** What is known of an enter: App's onShow, its query decoded. */
export interface Entering {
  /** Without a slash before it. */
  path: string;
  /** The platform's scene number. */
  scene: number;
  /** Of a Mini Program code; empty where there is none. */
  code: string;
  /** Value of the query parameter `via`; empty where there is none. */
  via: string;
}

/** The page that a route leads to; null for those whose visits are not counted. */
export const visitedPage = (route: string): VisitedPage | null => {
  return visitedPages.find((page) => route.endsWith(`/${page}`)) ?? null;
};

// Scene numbers: developers.weixin.qq.com/miniprogram/dev/reference/scene-list.html
const scenes: readonly [Channel, readonly number[]][] = [
  ['code', [1011, 1012, 1013, 1047, 1048, 1049]],
  ['chat', [1007, 1008, 1036, 1044, 1096]],
  ['moments', [1154, 1155]],
  ['favourite', [1010]],
  ['search', [1005, 1006, 1027, 1042, 1053]],
];

const channelOf = ({ scene, code, via }: Entering): Channel =>
  (code === posterScene ? 'poster' : parseVia(via)?.channel) ??
  scenes.find(([, numbers]) => numbers.includes(scene))?.[0] ??
  'other';

/** Whether the stamp of a code that opens a product's page is on the phone. */
export type KnowsStamp = (scene: string, product: ProductId) => boolean;

/** An enter as it is counted; null where it led to a page that is not. */
export const entered = (entering: Entering, knows: KnowsStamp): (Happening & { kind: 'enter' }) | null => {
  const { path, code } = entering;
  const page = visitedPage(path);
  if (page === null) return null;
  const booth = boothIn(code);
  if (booth === null) return { kind: 'enter', page, channel: channelOf(entering) };
  const enter = { kind: 'enter', page, channel: 'code' } as const;
  return isProductId(page) && knows(code, page) ? { ...enter, booth } : enter;
};

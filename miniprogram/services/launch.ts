import { parseVia } from '../domain/share/via';
import { isRecord } from './guards';

/**
 * How someone came to the page that the app was entered with; null is any ordinary way.
 * singlePage: inside Moments, where there is no navigation and no login.
 */
export type Arrival = 'card' | 'code' | 'singlePage' | null;

export interface Enter {
  /** Page path without a leading slash; empty where none was given. */
  path: string;
  arrival: Arrival;
}

// Scene numbers: developers.weixin.qq.com/miniprogram/dev/reference/scene-list.html
const cards: readonly unknown[] = [1007, 1008, 1036, 1044, 1096, 1155];
const codes: readonly unknown[] = [1011, 1012, 1013, 1047, 1048, 1049];
const singlePage = 1154;

/** A Mini Program code carries at most 32 of these characters (getUnlimited's `scene`). */
const codeScene = /^[\w!#$&'()*+,/:;=?@.~-]{1,32}$/;

const arrivalOf = (scene: unknown): Arrival => {
  if (cards.includes(scene)) return 'card';
  if (codes.includes(scene)) return 'code';
  return scene === singlePage ? 'singlePage' : null;
};

/** What the platform says of an enter (App's onLaunch and onShow, wx.getEnterOptionsSync), whatever it holds. */
export const parseEnter = (options: unknown): Enter => {
  if (!isRecord(options)) return { path: '', arrival: null };
  return {
    path: typeof options.path === 'string' ? options.path : '',
    arrival: arrivalOf(options.scene),
  };
};

/**
 * The scene a Mini Program code carries, from a page's query, whose values arrive URI-encoded.
 * @returns null where there is none or it cannot be one
 */
export const parseCodeScene = (query: unknown): string | null => {
  if (!isRecord(query) || typeof query.scene !== 'string') return null;
  try {
    const scene = decodeURIComponent(query.scene);
    return codeScene.test(scene) ? scene : null;
  } catch {
    return null;
  }
};

/** Whether the app is a page inside Moments: without navigation, tab bar, login, clipboard and album. */
export const isSinglePage = (): boolean => parseEnter(wx.getEnterOptionsSync()).arrival === 'singlePage';

/** How a link tells that it was sent to someone, whatever the scene number. */
const sentTo: readonly unknown[] = ['chat', 'moments', 'poster'];

const nowhere: Enter = { path: '', arrival: null };

let entered = nowhere;

/** What the code of that enter carries; null for every other way. */
let enteredScene: string | null = null;

/** The enter is told to the page that it named; another page will not hear of it. */
const takeEnter = (): { arrival: Arrival; scene: string | null } => {
  const taken = { arrival: entered.arrival, scene: enteredScene };
  entered = nowhere;
  enteredScene = null;
  return taken;
};

const linkArrival = (query: unknown): Arrival =>
  isRecord(query) && sentTo.includes(parseVia(query.via)?.channel) ? 'card' : null;

/** Called by the app at every enter, before the entered page loads. */
export const noteEnter = (options: unknown): void => {
  entered = parseEnter(options);
  enteredScene = entered.arrival === 'code' && isRecord(options) ? parseCodeScene(options.query) : null;
};

/**
 * How someone came to a page that loads: told once an enter, and only to the page that the enter named.
 * A code's scene in the page's query tells it too, as does where a link was sent from.
 */
export const arrivalAt = (route: string, query: unknown): Arrival => {
  const ordinary = parseCodeScene(query) === null ? linkArrival(query) : 'code';
  if (entered.path !== route) return ordinary;
  return takeEnter().arrival ?? ordinary;
};

/**
 * The scene of a code that brought a page to the front without loading it: told once an enter, and only to the page
 * that the enter named. For a page's onShow; one that loads has it in its query.
 */
export const sceneAt = (route: string): string | null => (entered.path === route ? takeEnter().scene : null);

let isLost = false;

/** Called by the app where a link leads to no page, before the nearest one opens in its place. */
export const noteLost = (): void => {
  isLost = true;
};

/** Whether the page that comes up stands in for one that is not there: told once. */
export const takeLost = (): boolean => {
  const was = isLost;
  isLost = false;
  return was;
};

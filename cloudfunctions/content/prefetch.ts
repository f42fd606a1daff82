import { isPageId } from '../../miniprogram/domain/pages';

/**
 * The platform's data prefetch calls the function by itself while the app starts: its event says how the app is
 * being opened, `{path, query, scene, token, userInfo}` (framework/ability/pre-fetch), and names no action.
 * @returns the event of getPage for the page that opens, home where that is none of ours; any other event as it is
 */
export const withAction = (event: unknown): unknown => {
  if (typeof event !== 'object' || event === null || 'action' in event) return event;
  if (!('path' in event && 'scene' in event) || typeof event.path !== 'string') return event;
  const page = /^\/?pages\/(\w+)\//.exec(event.path)?.[1];
  return { action: 'getPage', page: isPageId(page) ? page : 'home' };
};

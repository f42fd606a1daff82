import { isPageCopy, type PageCopy } from './content-guards';
import { isRecord } from './guards';

/** The platform keeps no longer one, in bytes, which are never fewer than characters (framework/ability/pre-fetch). */
const longest = 256 * 1024;

/**
 * The page copy in what the platform fetched ahead: the JSON of the content function's envelope around getPage's
 * data. Anything else is null, a manifest too: it may be from an earlier launch, and tells nothing then.
 */
const copyIn = (text: unknown): PageCopy | null => {
  if (typeof text !== 'string' || text.length > longest) return null;
  try {
    const envelope: unknown = JSON.parse(text);
    return isRecord(envelope) && envelope.ok === true && isPageCopy(envelope.data) ? envelope.data : null;
  } catch {
    return null;
  }
};

/**
 * Hands over the pages that the platform fetched while the app started. Both ways of the platform are used, since
 * the event comes only while a fetch is under way, and the question then gets what an earlier launch fetched.
 * Silent where the platform knows neither (base library below 2.8.0) or fetches nothing.
 */
export const onPrefetched = (listener: (copy: PageCopy) => void): void => {
  let last: unknown;
  const receive = (result: unknown): void => {
    if (!isRecord(result) || result.fetchedData === last) return;
    last = result.fetchedData;
    const copy = copyIn(last);
    if (copy !== null) listener(copy);
  };
  try {
    if ('onBackgroundFetchData' in wx) wx.onBackgroundFetchData(receive);
    // Without a fetch before, Android fails and iOS succeeds with nothing.
    if ('getBackgroundFetchData' in wx)
      wx.getBackgroundFetchData({ fetchType: 'pre', success: receive, fail: () => undefined });
  } catch {
    // Refused by the platform: then nothing was fetched ahead.
  }
};

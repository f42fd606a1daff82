/** What the server tells every open page, whole, when it connects and after each change of the sources. */
export interface LiveState {
  /** Changes with everything but the style sheet: the page must be loaded again. */
  build: string;
  /** Changes with the style sheet. */
  styles: string;
  /** Why the sources as they are now do not compile; null where they do. */
  problem: Problem | null;
  /** What the compiler warns of, each with file and line. */
  warnings: string[];
}

export interface Problem {
  /** Such as `miniprogram/pages/pay/pay.wxml:12`; empty where no file is to blame. */
  place: string;
  reason: string;
}

/** Where the server sends the states, as server-sent events. */
export const liveAddress = '/live';

/** Name of the host page's meta element with the build and the styles that it was made for. */
export const liveMeta = 'preview-live';

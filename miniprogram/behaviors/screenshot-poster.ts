/** The platform's types say that its listener gives nothing, and show one that gives this. */
interface Poster {
  src: string;
  /** Counts if it settles in 3 s; `src` otherwise. */
  promise: Promise<{ src: string }>;
}

interface Screenshots {
  onGeneratePoster(listener: () => Poster): void;
  offGeneratePoster(): void;
}

/** Of the page that offers one: WeChat knows one listener only, and pages come and go in any order. */
let latest: symbol | null = null;

/**
 * Gives a poster where a reader forwards a screenshot, until the function it returns is called.
 * @param art path of a bundled picture, for the meantime and where none can be drawn
 */
export const offerPoster = (art: string, draw: () => Promise<string>): (() => void) => {
  // Base library 3.12.0; before it the screenshot itself is forwarded.
  if (!wx.canIUse('onGeneratePoster')) return () => undefined;
  const screenshots: Screenshots = wx;
  const own = Symbol('poster');
  latest = own;
  screenshots.onGeneratePoster(() => ({
    src: art,
    promise: draw().then(
      (src) => ({ src }),
      () => ({ src: art }),
    ),
  }));
  return () => {
    if (latest !== own) return;
    latest = null;
    screenshots.offGeneratePoster();
  };
};

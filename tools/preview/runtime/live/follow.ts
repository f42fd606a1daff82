import { element } from '../frame/element';
import { readyPageAttribute } from '../host';
import { createOverlay } from './overlay';
import { liveAddress, liveMeta, type LiveState } from './state';

/** Puts the newest style sheet in the place of the old one; the page never stands without. */
const swapStyles = (styles: string): void => {
  const old = [...document.head.querySelectorAll('link[data-from="app"]')];
  const link = element('link', {
    rel: 'stylesheet',
    href: `/app.css?${styles}`,
    'data-from': 'app',
    'data-styles': styles,
  });
  link.addEventListener('load', () => {
    for (const each of old) each.remove();
  });
  old.at(-1)?.after(link);
};

/**
 * Keeps the page in step with the sources, where the server watches them: styles are swapped in place, anything
 * else loads the page again at its address, and what does not compile is shown over the page.
 * @param onWarnings told what the compiler warns of
 */
export const followSources = (onWarnings: (texts: string[]) => void): void => {
  const made = document.querySelector<HTMLMetaElement>(`meta[name="${liveMeta}"]`)?.content;
  if (made === undefined) return;
  const [build, firstStyles] = made.split(' ');
  let styles = firstStyles;
  let source: EventSource | null = null;
  const show = createOverlay();

  const take = (state: LiveState): void => {
    show(state.problem);
    onWarnings(state.warnings);
    if (state.build !== build) {
      document.documentElement.removeAttribute(readyPageAttribute);
      window.location.reload();
    } else if (state.styles !== styles) {
      styles = state.styles;
      swapStyles(styles);
    }
  };
  const follow = (): void => {
    source?.close();
    source = null;
    // A browser keeps six connections to a server: a page nobody sees gives its own back.
    if (document.visibilityState === 'hidden') return;
    source = new EventSource(liveAddress);
    source.addEventListener('message', ({ data }: MessageEvent<string>) => {
      take(JSON.parse(data) as LiveState);
    });
  };
  document.addEventListener('visibilitychange', follow);
  follow();
};

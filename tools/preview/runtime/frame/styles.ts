import { servedFamily } from '../served-font';
import { capsule, navigationBarHeight, tabBarHeight } from './metrics';

/** The text face of phone and pages: the one font served with the preview, so that all machines agree. */
const face = `'${servedFamily}', sans-serif`;

/** CSS of desk, phone and bars. Every class begins with `frame-`, so that no page's class meets it. */
export const frameStyles = `
html, body { margin: 0; height: 100%; overflow: hidden; font-family: ${face}; }
html {
  --frame-desk: #dfe3e9; --frame-desk-ink: #5b6472; --frame-bezel: #14161b; --frame-bezel-edge: #3a3f49;
  --frame-sheet: #ffffff; --frame-sheet-ink: #12151a; --frame-sheet-ink-2: #565e6c;
  --frame-sheet-line: rgb(18 21 26 / 9%); --frame-sheet-press: #eceef1; --frame-link: #35507f; --frame-card: #ffffff;
  color-scheme: light;
}
html[data-theme='dark'] {
  --frame-desk: #1b1e24; --frame-desk-ink: #8b95a5; --frame-bezel: #050608; --frame-bezel-edge: #353a44;
  --frame-sheet: #24282f; --frame-sheet-ink: #f3f5f8; --frame-sheet-ink-2: #a6afbd;
  --frame-sheet-line: rgb(255 255 255 / 10%); --frame-sheet-press: #2e333c; --frame-link: #9db4de; --frame-card: #2e333c;
  color-scheme: dark;
}
.frame-desk { position: fixed; inset: 0; display: grid; place-items: center; background: var(--frame-desk); }
.frame-phone { position: relative; box-sizing: content-box; flex: none; }
.frame-screen {
  position: relative; display: flex; flex-direction: column; overflow: hidden;
  width: 100vw; height: 100vh; height: 100dvh; isolation: isolate;
  background: var(--frame-page, transparent);
}
.frame-framed .frame-phone {
  padding: 11px; border-radius: 58px; background: var(--frame-bezel);
  box-shadow: inset 0 0 0 1.5px var(--frame-bezel-edge), 0 24px 64px -16px rgb(8 12 20 / 38%);
}
.frame-framed .frame-screen { width: var(--frame-width); height: var(--frame-height); border-radius: 47px; }

.frame-top {
  position: relative; z-index: 2; flex: none;
  background: var(--frame-bar, transparent); color: var(--frame-bar-ink, transparent);
}
.frame-settled .frame-top { transition: background-color 200ms linear, color 200ms linear; }
.frame-status { display: none; }
.frame-framed .frame-status {
  display: flex; align-items: center; justify-content: space-between; box-sizing: border-box;
  height: var(--frame-status-height); padding: 8px 28px 0 42px;
  font-size: 16px; font-weight: 600; letter-spacing: -0.2px; font-variant-numeric: tabular-nums;
}
.frame-status-signs { display: flex; align-items: center; gap: 6px; }
.frame-navigation { position: relative; height: ${navigationBarHeight}px; }
.frame-left { position: absolute; top: 0; bottom: 0; left: 0; display: flex; align-items: center; }
.frame-button {
  all: unset; box-sizing: border-box; display: grid; place-items: center; width: 44px; height: 44px;
  cursor: pointer; color: inherit; -webkit-tap-highlight-color: transparent;
}
.frame-button[hidden] { display: none; }
.frame-button:active { opacity: 0.5; }
.frame-button:focus-visible, .frame-capsule button:focus-visible, .frame-tab:focus-visible,
.frame-onward:focus-visible { outline: 2px solid currentcolor; outline-offset: -4px; border-radius: 10px; }
.frame-title {
  position: absolute; inset: 0 ${capsule.width + capsule.right + 8}px; overflow: hidden;
  line-height: ${navigationBarHeight}px; text-align: center; font-size: 17px; font-weight: 600;
  text-overflow: ellipsis; white-space: nowrap;
}
.frame-capsule {
  position: absolute; top: ${(navigationBarHeight - capsule.height) / 2}px; right: ${capsule.right}px;
  display: flex; box-sizing: border-box; width: ${capsule.width}px; height: ${capsule.height}px;
  border: 0.5px solid rgb(0 0 0 / 12%); border-radius: ${capsule.height / 2}px; background: rgb(255 255 255 / 62%);
}
.frame-on-dark .frame-capsule { border-color: rgb(255 255 255 / 26%); background: rgb(0 0 0 / 16%); }
.frame-capsule button {
  all: unset; flex: 1; display: grid; place-items: center; cursor: pointer; -webkit-tap-highlight-color: transparent;
}
.frame-capsule button:active { opacity: 0.5; }
.frame-capsule button + button { position: relative; }
.frame-capsule button + button::before {
  content: ''; position: absolute; left: 0; top: 7px; bottom: 7px; width: 0.5px; background: currentcolor; opacity: 0.22;
}

.frame-stage { position: relative; z-index: 1; flex: 1; min-height: 0; overflow: hidden; }

.frame-tabs { position: relative; z-index: 2; flex: none; display: none; padding-bottom: var(--frame-bottom-inset); }
.frame-has-tabs .frame-tabs { display: flex; }
.frame-tabs::before { content: ''; position: absolute; left: 0; right: 0; top: 0; height: 0.5px; background: var(--frame-tabs-line); }
.frame-tab {
  all: unset; flex: 1; display: flex; flex-direction: column; align-items: center; justify-content: center; gap: 2px;
  height: ${tabBarHeight}px; cursor: pointer; font-size: 10px; line-height: 13px; font-weight: 500;
  -webkit-tap-highlight-color: transparent;
}
.frame-tab img { width: 27px; height: 27px; }

.frame-onward {
  all: unset; z-index: 2; flex: none; box-sizing: border-box; padding: 0 16px var(--frame-bottom-inset);
  cursor: pointer; text-align: center; font-size: 15px; line-height: 52px; color: var(--frame-link);
  background: var(--frame-sheet); box-shadow: 0 -0.5px var(--frame-sheet-line);
}
.frame-indicator { display: none; }
.frame-framed .frame-indicator {
  display: block; position: absolute; z-index: 3; left: 50%; bottom: 8px; width: 136px; height: 5px;
  margin-left: -68px; border-radius: 3px; pointer-events: none;
  background: rgb(128 132 140 / 22%); backdrop-filter: grayscale(1) invert(1) contrast(4);
}
.frame-overlay { position: absolute; z-index: 4; inset: 0; pointer-events: none; }
.frame-overlay > * { pointer-events: auto; }

@media (prefers-reduced-motion: reduce) { .frame-settled .frame-top { transition: none; } }
`;

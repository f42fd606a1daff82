import { liveAddress, liveMeta, type LiveState, type Problem } from '../runtime/live/state';

/** Characters that HTML reads as markup. */
const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escape = (text: string): string =>
  text.replace(/[&<>"]/g, (character) => escapes[character] ?? character);

/**
 * Everything comes from this server: a remote font or picture, which a phone would not show offline either,
 * is an error in the console. `blob:` and `data:` are pictures drawn by the app.
 */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
].join('; ');

const head = (title: string): string => `<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<link rel="icon" href="data:,">
<title>${title}</title>`;

/**
 * The host page. Theme and its ground are in the markup, so that no other colour shows before the scripts run.
 * @param theme null is the system's
 * @param live what the page is made of, where it is to follow changes
 */
export const hostPage = (
  theme: 'light' | 'dark' | null,
  live: Pick<LiveState, 'build' | 'styles'> | null,
): string => `<!doctype html>
<html lang="zh-CN"${theme === null ? '' : ` data-theme="${theme}"`}>
<head>
${head('之约手册')}${live === null ? '' : `\n<meta name="${liveMeta}" content="${live.build} ${live.styles}">`}
<style>
html { background: #dfe3e9; }
html[data-theme='dark'] { background: #1b1e24; }
@media (prefers-color-scheme: dark) { html:not([data-theme]) { background: #1b1e24; } }
</style>
<link rel="stylesheet" href="/fonts/index.css">
<link rel="preload" href="/app.js" as="script">
<link rel="stylesheet" href="/app.css" data-from="app">
</head>
<body>
<script src="/runtime.js"></script>
<script src="/start.js"></script>
</body>
</html>
`;

/** Loads the page again once the sources compile, and shows what stops them meanwhile. */
export const failureScript = `'use strict';
new EventSource('${liveAddress}').onmessage = ({ data }) => {
  const { problem } = JSON.parse(data);
  if (problem === null) location.reload();
  else {
    document.querySelector('code').textContent = problem.place;
    document.querySelector('pre').textContent = problem.reason;
  }
};
`;

/** One defect of the sources, in the browser instead of a blank page. */
export const failurePage = ({ place, reason }: Problem, isLive: boolean): string => `<!doctype html>
<html lang="en">
<head>
${head('The Mini Program does not compile')}
<style>
:root { color-scheme: light dark; }
body { margin: 12vh auto; max-width: 640px; padding: 0 24px; font: 16px/1.6 system-ui, sans-serif; }
h1 { font-size: 20px; }
code { font: 600 15px/1.6 ui-monospace, monospace; }
pre { padding: 16px; border-radius: 8px; background: rgb(128 128 128 / 14%); font: 14px/1.6 ui-monospace, monospace; white-space: pre-wrap; }
</style>
</head>
<body>
<h1>The Mini Program does not compile</h1>
<p><code>${escape(place)}</code></p>
<pre>${escape(reason)}</pre>
<p>${isLive ? 'This page follows: mend it and save.' : 'Correct it and reload this page.'}</p>${isLive ? '\n<script src="/failure.js"></script>' : ''}
</body>
</html>
`;

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
 * `theme` null is the system's.
 */
export const hostPage = (theme: 'light' | 'dark' | null): string => `<!doctype html>
<html lang="zh-CN"${theme === null ? '' : ` data-theme="${theme}"`}>
<head>
${head('之约手册')}
<style>
html { background: #dfe3e9; }
html[data-theme='dark'] { background: #1b1e24; }
@media (prefers-color-scheme: dark) { html:not([data-theme]) { background: #1b1e24; } }
</style>
<link rel="stylesheet" href="/fonts/index.css">
<link rel="preload" href="/app.js" as="script">
</head>
<body>
<script src="/runtime.js"></script>
<script src="/start.js"></script>
</body>
</html>
`;

/** One defect of the sources, in the browser instead of a blank page. `place` is such as `pages/pay/pay.wxml:12`. */
export const failurePage = (place: string, reason: string): string => `<!doctype html>
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
<p>Correct it and reload this page.</p>
</body>
</html>
`;

import type { AppPage } from './app-pages';
import type { Labelled } from './shots';

const figure = ({ file, label }: Labelled): string =>
  `<figure><a href="${file}"><img src="${file}" alt="" loading="lazy"></a><figcaption>${label}</figcaption></figure>`;

const section = ({ name, path }: AppPage, shots: Labelled[]): string =>
  `<section id="${name}"><h2>${name} <small>${path}</small></h2>
<div class="grid">
${shots.map(figure).join('\n')}
</div></section>`;

/** The gallery as one page: a grid a page of the app, each picture under its label and opened by a click. */
export const indexPage = (
  gallery: readonly { page: AppPage; shots: Labelled[] }[],
): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Gallery of every page</title>
<style>
:root { color-scheme: light dark; }
body { margin: 0; padding: 24px 32px; background: Canvas; color: CanvasText; font: 15px/1.5 system-ui, sans-serif; }
nav { display: flex; flex-wrap: wrap; gap: 4px 20px; }
h2 { margin: 40px 0 16px; }
small { color: GrayText; font-weight: 400; }
.grid { display: grid; gap: 24px; grid-template-columns: repeat(auto-fill, minmax(240px, 1fr)); align-items: start; }
figure { margin: 0; }
img { display: block; width: 100%; border-radius: 12px; outline: 1px solid rgb(128 128 128 / 30%); }
figcaption { padding: 8px 4px 0; }
</style>
</head>
<body>
<nav>${gallery.map(({ page }) => `<a href="#${page.name}">${page.name}</a>`).join('')}</nav>
${gallery.map(({ page, shots }) => section(page, shots)).join('\n')}
</body>
</html>
`;

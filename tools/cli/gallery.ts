/** `npm run gallery -- [page …]`: pictures of every state of these pages, of all by default. */
import { makeGallery } from '../gallery';
import { appPage, appPages } from '../gallery/app-pages';
import { inProject } from '../support/paths';

const named = process.argv.slice(2);
const pages = named.length > 0 ? named.map(appPage) : appPages;
const file = await makeGallery(pages, inProject('.cache', 'gallery'));
process.stdout.write(`${file}\n`);

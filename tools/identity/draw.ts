/** Draws what the app's identity is made of: `npx tsx tools/identity/draw.ts`; the results are committed. */
import { glyphStyleSheet, iconStyleSheet } from './glyphs';
import { numeralStyleSheet } from './numeral-font';
import { drawShareArt } from './share-art';
import { writeStyleSheet } from './style-sheet';
import { drawTabIcons } from './tab-icons';

await writeStyleSheet('styles/numeral.wxss', await numeralStyleSheet());
await writeStyleSheet('components/product-glyph/glyphs.wxss', glyphStyleSheet());
await writeStyleSheet('styles/icon-shapes.wxss', iconStyleSheet());
await drawTabIcons();
await drawShareArt();

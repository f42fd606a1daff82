/** Draws what the app's identity is made of: `npx tsx tools/identity/draw.ts`; the results are committed. */
import { glyphOutlines } from './glyph-outlines';
import { glyphStyleSheet, iconStyleSheet } from './glyphs';
import { numeralStyleSheet } from './numeral-font';
import { numeralOutlines } from './numeral-outlines';
import { drawShareArt } from './share-art';
import { drawTabIcons } from './tab-icons';
import { writeFormatted } from './write-formatted';

await writeFormatted('styles/numeral.wxss', await numeralStyleSheet());
await writeFormatted('components/product-glyph/glyphs.wxss', glyphStyleSheet());
await writeFormatted('styles/icon-shapes.wxss', iconStyleSheet());
await writeFormatted('packages/poster/layout/numeral-outlines.ts', await numeralOutlines());
await writeFormatted('packages/poster/layout/glyph-outlines.ts', glyphOutlines());
await drawTabIcons();
await drawShareArt();

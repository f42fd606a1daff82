/** Draws what the app's identity is made of: `npx tsx tools/identity/draw.ts`; the results are committed. */
import { glyphOutlines, stampOutlines } from './glyph-outlines';
import { glyphStyleSheet, iconStyleSheet } from './glyphs';
import { numeralStyleSheet } from './numeral-font';
import { numeralOutlines } from './numeral-outlines';
import { drawShareArt } from './share-art';
import { stampStyleSheet } from './stamps';
import { drawTabIcons } from './tab-icons';
import { writeFormatted } from './write-formatted';

await writeFormatted('styles/numeral.wxss', await numeralStyleSheet());
await writeFormatted('components/product-glyph/glyphs.wxss', glyphStyleSheet());
await writeFormatted('styles/icon-shapes.wxss', iconStyleSheet());
await writeFormatted('packages/poster/layout/numeral-outlines.ts', await numeralOutlines());
await writeFormatted('packages/poster/layout/glyph-outlines.ts', glyphOutlines());
await writeFormatted('packages/poster/layout/stamp-outlines.ts', stampOutlines());
await writeFormatted('packages/passport/ink-stamp/frames.wxss', stampStyleSheet());
await drawTabIcons();
await drawShareArt();

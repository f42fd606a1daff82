/**
 * A product's stamp: its glyph in a frame of its own, set by hand and never quite straight. It always stands beside
 * words that say what it is, so it is silent. Its size is `--stamp-size`.
 */
Component({
  properties: {
    /** A product's id. */
    product: { type: String, value: '' },
    /** stamped: ink. pending: its place, in its colour. open: its place. */
    state: { type: String, value: 'open' },
    /** Whether the stamp comes down on the page just now. */
    fresh: { type: Boolean, value: false },
    /** Of the stamp, such as `01.10`; empty for none. */
    date: { type: String, value: '' },
  },
});

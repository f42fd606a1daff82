/** A product's sign, in the colour of the text around it. It always stands beside the product's name, so it is silent. */
Component({
  properties: {
    /** A product's id, or `quote` for the quotation mark. */
    name: { type: String, value: '' },
    /** On a tile of the product's tint. */
    tile: { type: Boolean, value: false },
  },
});

/** The end of a page: where the content is from, that the app is unofficial, and how fresh it is. */
Component({
  properties: {
    source: { type: String, value: '' },
    unofficial: { type: String, value: '' },
    freshness: { type: String, value: '' },
    /** What is not as usual (older content, offline). */
    notice: { type: String, value: '' },
  },
});

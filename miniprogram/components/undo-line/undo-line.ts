/** One line over the page's lower edge that says what was done and takes it back. Fires `undo`. */
Component({
  properties: {
    /** Empty while there is nothing to take back. */
    text: { type: String, value: '' },
    undoLabel: { type: String, value: '' },
  },

  methods: {
    undo() {
      this.triggerEvent('undo');
    },
  },
});

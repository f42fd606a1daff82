/** Says what happened, or that there is nothing yet, and offers what can be done. Fires `choose` for its button. */
Component({
  properties: {
    heading: { type: String, value: '' },
    /** In a function's own words. */
    said: { type: String, value: '' },
    note: { type: String, value: '' },
    /** Of the button; without it there is none. */
    action: { type: String, value: '' },
    /** Whether something went wrong, which is told at once. */
    alert: { type: Boolean, value: false },
  },

  methods: {
    choose() {
      this.triggerEvent('choose');
    },
  },
});

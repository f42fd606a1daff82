/** A line that leads to another page. Fires `choose` when it is tapped. */
Component({
  properties: {
    label: { type: String, value: '' },
    /** What is there, in few words. */
    hint: { type: String, value: '' },
  },

  methods: {
    choose() {
      this.triggerEvent('choose');
    },
  },
});

/** One line that says for a while what is not as usual (older content, offline). Fires `done` after that while. */
Component({
  properties: {
    text: { type: String, value: '' },
  },

  methods: {
    done() {
      this.triggerEvent('done');
    },
  },
});

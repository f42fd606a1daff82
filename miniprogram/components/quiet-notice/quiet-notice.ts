/** One line that says for a while what is not as usual (older content, offline). */
Component({
  properties: {
    text: { type: String, value: '' },
  },
});

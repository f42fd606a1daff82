import type { ChoiceView } from '../../../typings/view';
import type { Tap } from '../tap';

/** One of a few choices, side by side under what they decide. Fires `choose` with the id of one that is not chosen yet. */
Component({
  properties: {
    label: { type: String, value: '' },
    choices: { type: Array, value: [] as ChoiceView[] },
    /** Id of the choice in force. */
    chosen: { type: String, value: '' },
  },

  methods: {
    choose({ currentTarget }: Tap) {
      const { id } = currentTarget.dataset;
      if (id !== this.data.chosen) this.triggerEvent('choose', { id });
    },
  },
});

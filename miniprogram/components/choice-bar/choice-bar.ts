import type { ChoiceView } from '../../../typings/view';
import type { Tap } from '../tap';

/** Choices of which one holds, in a row that scrolls sideways. Fires `choose` with the id of the one tapped. */
Component({
  properties: {
    choices: { type: Array, value: [] as ChoiceView[] },
    active: { type: String, value: '' },
    /** What is chosen, for a screen reader. */
    label: { type: String, value: '' },
    /** `pill`: with the glyphs and accents of products; `tab`: words over a line. */
    variant: { type: String, value: 'pill' },
  },

  methods: {
    choose({ currentTarget }: Tap) {
      this.triggerEvent('choose', { id: currentTarget.dataset.id });
    },
  },
});

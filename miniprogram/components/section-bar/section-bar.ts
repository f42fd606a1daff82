import type { SectionView } from '../../../typings/view';
import type { Tap } from '../tap';

/** The bar of a page's sections, which stays at the top. Fires `choose` with the id of the section tapped. */
Component({
  properties: {
    sections: { type: Array, value: [] as SectionView[] },
    active: { type: String, value: '' },
    label: { type: String, value: '' },
  },

  methods: {
    choose({ currentTarget }: Tap) {
      this.triggerEvent('choose', { id: currentTarget.dataset.id });
    },
  },
});

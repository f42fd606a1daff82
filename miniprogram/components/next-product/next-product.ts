import type { ProductLinkView } from '../../../typings/view';
import type { Tap } from '../tap';

/** The way on to the next product, in its colour. Fires `choose` with the product's id. */
Component({
  properties: {
    product: { type: Object, value: null as ProductLinkView | null },
    label: { type: String, value: '' },
  },

  methods: {
    choose({ currentTarget }: Tap) {
      this.triggerEvent('choose', { id: currentTarget.dataset.id });
    },
  },
});

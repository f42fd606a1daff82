import type { ProductId } from '../../../typings/content';
import type { MapLinkView, ProductLinkView } from '../../../typings/view';
import { places } from '../../domain/map-places';
import type { Tap } from '../tap';
import { type Line, mapLines } from './layout';

interface Node extends ProductLinkView {
  x: number;
  y: number;
  above: boolean;
}

interface Link extends Line {
  id: string;
  names: string;
  fact: string;
}

const properties = {
  products: { type: Array, value: [] as ProductLinkView[] },
  links: { type: Array, value: [] as MapLinkView[] },
  /** What the map is, and what a link is. */
  label: { type: String, value: '' },
  linkLabel: { type: String, value: '' },
  /** What a tap on a node does; spoken before the product's name. Without it a tap does nothing. */
  openLabel: { type: String, value: '' },
};

const data: { nodes: Node[]; lines: Link[]; chosen: Link | null } = {
  nodes: [],
  lines: [],
  chosen: null,
};

/**
 * The map of the ecosystem: a node a product, a line where the record states a link.
 * A knot on a line shows the fact in place of the slot's content; a node fires `choose` with its product's id.
 */
Component({
  properties,
  data,

  observers: {
    'products, links'(products: ProductLinkView[], links: MapLinkView[]) {
      const nameOf = (id: ProductId): string => products.find((product) => product.id === id)?.name ?? '';
      const drawn = mapLines(links.map((link) => link.between));
      this.setData({
        nodes: products.map(({ id, name }) => ({ id, name, ...places[id] })),
        lines: drawn.flatMap((line, index) => {
          const link = links[index];
          if (link === undefined) return [];
          return [{ ...line, id: link.id, names: link.between.map(nameOf).join(' — '), fact: link.fact }];
        }),
      });
    },
  },

  methods: {
    chooseNode({ currentTarget }: Tap) {
      if (this.data.openLabel !== '') this.triggerEvent('choose', { id: currentTarget.dataset.id });
    },

    chooseLine({ currentTarget }: Tap) {
      const { id } = currentTarget.dataset;
      const line = this.data.lines.find((candidate) => candidate.id === id) ?? null;
      this.setData({ chosen: this.data.chosen?.id === id ? null : line });
    },

    release() {
      if (this.data.chosen) this.setData({ chosen: null });
    },
  },
});

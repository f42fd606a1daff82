import type { ProductId } from '../../../../typings/content';
import { openMe } from '../../../behaviors/routes';
import { isProductId } from '../../../domain/products';
import { homeContent } from '../../../services/content';
import { currentLanguage } from '../../../services/settings';
import { followsPassport, type Following } from '../follows-passport';
import { passportWords } from '../i18n/index';
import { scanView, type ScanView } from '../scan-view';
import { passportState } from '../state/service';

const properties = {
  /** Of the code. */
  scene: { type: String, value: '' },
  /** Whose page it opened: a product's id. */
  product: { type: String, value: '' },
  /** On show; a change of it is followed. */
  language: { type: String, value: '' },
};

const data = {
  view: null as ScanView | null,
  /** What a tap does; spoken before the note. */
  openLabel: '',
};

type Methods = WechatMiniprogram.Component.MethodOption & {
  update(): void;
  openMe(): void;
};

const viewOf = (scene: string, product: ProductId): ScanView => {
  const language = currentLanguage();
  const products = homeContent.open().page.rows.map((row) => row.product);
  const name = products.find(({ slug }) => slug === product)?.name[language] ?? '';
  return scanView(
    { scene, verdict: passportState.verdict(scene), product, name },
    passportState.passport(),
    products.map(({ slug }) => slug),
    language,
    passportWords(language).scan,
  );
};

/**
 * Welcomes who came by a booth's code, like a ticket at the foot of the page's head: whose booth, and what became of
 * the stamp. A tap opens the passport.
 */
Component<typeof data, typeof properties, Methods, [typeof followsPassport], Following>({
  behaviors: [followsPassport],
  properties,
  data,

  observers: {
    'scene, language'() {
      if (this.endChanges !== undefined) this.update();
    },
  },

  methods: {
    update() {
      const { scene, product, view: shown } = this.data;
      if (!isProductId(product)) return;
      const view = viewOf(scene, product);
      if (JSON.stringify(view) === JSON.stringify(shown)) return;
      this.setData({ view, openLabel: passportWords(currentLanguage()).scan.open });
    },

    openMe,
  },
});

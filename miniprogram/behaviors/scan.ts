import type { ProductId } from '../../typings/content';
import type { ScanView } from '../../typings/view';
import { routeOf } from '../domain/pages';
import { posterScene } from '../domain/poster-scene';
import { scanView } from '../domain/view/scan-view';
import { wordsFor } from '../i18n/index';
import { homeContent } from '../services/content';
import { isSinglePage, parseCodeScene, sceneAt } from '../services/launch';
import { passportState } from '../services/passport';
import { currentLanguage } from '../services/settings';

/** The booth's code that led to a product's page, told of the page's lifecycles. */
export interface Scan {
  /** What is said of the code; null where none led here. */
  view(): ScanView | null;
  /** Hears as well of a code that brought the page to the front without loading it. */
  onShow(): void;
  /** For onUnload as well. */
  onHide(): void;
}

interface Host {
  data: { scan: ScanView | null };
  setData(changes: { scan: ScanView | null }): void;
}

const viewOf = (scene: string, product: ProductId): ScanView | null => {
  const verdict = passportState.verdict(scene);
  if (verdict === null) return null;
  const language = currentLanguage();
  const { rows } = homeContent.open().page;
  const products = rows.map((row) => row.product);
  const name = products.find(({ slug }) => slug === product)?.name[language] ?? '';
  return scanView(
    { scene, verdict, product, name },
    passportState.passport(),
    products.map(({ slug }) => slug),
    language,
    wordsFor(language).scan,
  );
};

/**
 * Claims the stamp of the code that a page was opened with, and says what becomes of it. A poster's code is no
 * booth's, and inside Moments nobody is known.
 * @param query of the page
 */
export const startScan = (host: Host, product: ProductId, query: unknown): Scan => {
  let scene: string | null = null;
  let end = (): void => undefined;

  const arrive = (scanned: string | null): boolean => {
    // The platform may tell of the same enter once more, when the app comes back from behind.
    if (scanned === null || scanned === posterScene || scanned === scene || isSinglePage()) return false;
    scene = scanned;
    passportState.scan(scanned, product);
    return true;
  };

  const view = (): ScanView | null => (scene === null ? null : viewOf(scene, product));

  const update = (): void => {
    const scan = view();
    if (JSON.stringify(scan) !== JSON.stringify(host.data.scan)) host.setData({ scan });
  };

  arrive(parseCodeScene(query));

  return {
    view,
    onShow() {
      if (arrive(sceneAt(routeOf(product)))) {
        passportState.wake();
        void wx.pageScrollTo({ scrollTop: 0, duration: 0 });
      }
      update();
      end();
      end = passportState.subscribe(update);
    },
    onHide() {
      end();
      end = () => undefined;
    },
  };
};

import type { ProductId } from '../../typings/content';
import { boothIn } from '../domain/booth-id';
import { routeOf } from '../domain/pages';
import { posterScene } from '../domain/poster-scene';
import { isSinglePage, parseCodeScene, sceneAt } from '../services/launch';
import { noteScan, wakePassport } from '../services/passport';

interface Host {
  data: { scan: string };
  setData(changes: { scan: string }): void;
}

/** Saves the scan of a booth's code. @returns the scene that something is said of; empty where nothing is */
const saved = (scene: string | null, product: ProductId): string => {
  // A poster's code is no booth's, and inside Moments nobody is known.
  if (scene === null || scene === posterScene || isSinglePage()) return '';
  if (boothIn(scene) !== null) noteScan({ scene, product, at: Date.now() });
  return scene;
};

/** The code that a product's page was opened with. @param query of the page @returns as saved */
export const scanAtLoad = (product: ProductId, query: unknown): string =>
  saved(parseCodeScene(query), product);

/** For a page's onShow: hears of a code that brought it to the front without loading it. */
export const scanAtShow = (host: Host, product: ProductId): void => {
  const scene = sceneAt(routeOf(product));
  // The platform may tell of the same enter once more, when the app comes back from behind.
  const scan = scene === host.data.scan ? '' : saved(scene, product);
  if (scan === '') return;
  host.setData({ scan });
  wakePassport();
  void wx.pageScrollTo({ scrollTop: 0, duration: 0 });
};

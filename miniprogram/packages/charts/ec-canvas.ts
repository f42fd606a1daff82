import { registerPreprocessor, setPlatformAPI } from './echarts/index';

/** The canvas that ec-canvas hands over: its façade of a canvas node. */
export interface ChartCanvas {
  addEventListener?: () => void;
  removeEventListener?: () => void;
}

/** Lengths in px. */
export type CanvasReady = (canvas: ChartCanvas, width: number, height: number, pixelRatio: number) => unknown;

interface EcCanvas {
  init(ready: CanvasReady): void;
}

type Preprocessor = Parameters<typeof registerPreprocessor>[0];

let registered = false;

/**
 * What ec-canvas calls of the library that it is given. Each ec-canvas registers the same preprocessor,
 * so the first is enough; two functions pass through component data instead of the whole library.
 */
export const echartsForCanvas = {
  registerPreprocessor(preprocessor: Preprocessor): void {
    if (!registered) registerPreprocessor(preprocessor);
    registered = true;
  },
  setCanvasCreator(createCanvas: () => HTMLCanvasElement): void {
    setPlatformAPI({ createCanvas });
  },
};

/** Whether a component, as selectComponent gives it, is an ec-canvas. */
export const isEcCanvas = (component: unknown): component is EcCanvas =>
  typeof component === 'object' &&
  component !== null &&
  'init' in component &&
  typeof component.init === 'function';

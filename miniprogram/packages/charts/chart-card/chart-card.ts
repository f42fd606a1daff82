import type { ChartView } from '../../../../typings/view';
import { wordsFor } from '../../../i18n/index';
import { currentLanguage } from '../../../services/settings';
import { onThemeChange } from '../../../services/system';
import { init } from '../echarts/index';
import { echartsForCanvas, isEcCanvas, type ChartCanvas } from '../ec-canvas';
import { legendOf } from '../legend';
import { expectedCard, readCard, type Reading } from '../look';
import { drawings } from '../options/index';
import { markText } from '../options/mark-text';

/** How far below the viewport a chart is begun, px. */
const ahead = 240;

/** The theme's event may come before the styles have changed: then they are read once more, after so many ms. */
const styleDelay = 150;

/** What an instance knows and does not render. */
interface Memory {
  attached?: boolean;
  observer?: WechatMiniprogram.IntersectionObserver;
  endTheme?: () => void;
  timer?: ReturnType<typeof setTimeout> | undefined;
  drawing?: ReturnType<typeof init>;
  reading?: Reading;
}

const properties = {
  chart: { type: Object, value: {} as ChartView },
};

const data = {
  words: { showTable: '', showChart: '', item: '', figure: '', failed: '' },
  rows: [] as { label: string; text: string }[],
  legend: [] as string[],
  /** Of the plot, px. */
  height: 0,
  /** Whether the card has come near enough to the viewport for its canvas to be made. */
  near: false,
  table: false,
  failed: false,
  ec: { lazyLoad: true, disableTouch: true },
  echarts: echartsForCanvas,
};

interface Methods extends WechatMiniprogram.Component.MethodOption {
  describe(): void;
  start(): void;
  draw(canvas: ChartCanvas, width: number, height: number, pixelRatio: number): void;
  measure(): Promise<Reading | null>;
  update(): Promise<void>;
  restyle(): Promise<void>;
  resort(): void;
  toggle(): void;
}

/**
 * A chart under its finding, drawn by ECharts when it comes near the viewport; its numbers as a table are one tap
 * away, and take the chart's place where it cannot be drawn.
 */
Component<typeof data, typeof properties, Methods, [], Memory>({
  properties,
  data,

  observers: {
    chart() {
      if (this.attached !== true) return;
      this.describe();
      void this.update();
    },
  },

  lifetimes: {
    attached() {
      this.attached = true;
      this.describe();
      this.endTheme = onThemeChange(() => {
        void this.restyle();
      });
      this.observer = this.createIntersectionObserver({ thresholds: [0] });
      this.observer.relativeToViewport({ bottom: ahead }).observe('.chart-card', ({ intersectionRatio }) => {
        if (intersectionRatio <= 0 || this.data.near) return;
        this.observer?.disconnect();
        this.setData({ near: true }, () => {
          this.start();
        });
      });
    },

    detached() {
      this.attached = false;
      this.observer?.disconnect();
      this.endTheme?.();
      if (this.timer !== undefined) clearTimeout(this.timer);
      this.drawing?.dispose();
    },
  },

  pageLifetimes: {
    resize() {
      void this.update();
    },
  },

  methods: {
    /** Everything about the chart but its canvas. */
    describe() {
      const { chart } = this.data;
      const language = currentLanguage();
      const { chart: words } = wordsFor(language);
      const { showTable, showChart, item, figure, failed } = words;
      const { width, rem } = expectedCard();
      this.setData({
        words: { showTable, showChart, item, figure, failed },
        rows: chart.marks.map((mark) => ({ label: mark.label, text: markText(chart.kind, mark) })),
        legend: legendOf(chart, language, words),
        height: drawings[chart.kind].height(chart, width, rem),
      });
    },

    start() {
      void this.measure().then((reading) => {
        const canvas: unknown = this.selectComponent('#canvas');
        if (reading === null || !isEcCanvas(canvas)) return;
        canvas.init((...ready) => {
          this.draw(...ready);
        });
      });
    },

    draw(canvas, width, height, pixelRatio) {
      const { chart } = this.data;
      if (this.attached !== true || this.reading === undefined) return;
      try {
        // ECharts ≥ 5.3 listens on the canvas, whose façade has no such methods.
        canvas.addEventListener = canvas.removeEventListener = () => undefined;
        this.drawing = init(canvas, undefined, { width, height, devicePixelRatio: pixelRatio });
        this.drawing.setOption(drawings[chart.kind].option(chart, width, this.reading.look));
      } catch {
        this.resort();
      }
    },

    /** Reads the card again and gives the plot the height it needs. */
    async measure() {
      const reading = await readCard(this.createSelectorQuery());
      if (reading === null || this.attached !== true) return null;
      this.reading = reading;
      const { chart } = this.data;
      const height = drawings[chart.kind].height(chart, reading.width, reading.look.rem);
      if (height !== this.data.height) this.setData({ height });
      return reading;
    },

    async update() {
      if (this.drawing === undefined) return;
      const reading = await this.measure();
      if (reading === null) return;
      const { chart, height } = this.data;
      this.drawing.resize({ width: reading.width, height });
      this.drawing.setOption(drawings[chart.kind].option(chart, reading.width, reading.look), {
        notMerge: true,
      });
    },

    async restyle() {
      const before = this.reading?.look.accent;
      await this.update();
      if (this.attached !== true || this.reading?.look.accent !== before) return;
      if (this.timer !== undefined) clearTimeout(this.timer);
      this.timer = setTimeout(() => {
        void this.update();
      }, styleDelay);
    },

    /** The numbers in place of a chart that cannot be drawn. */
    resort() {
      this.setData({ table: true, failed: true });
    },

    toggle() {
      this.setData({ table: !this.data.table });
    },
  },
});

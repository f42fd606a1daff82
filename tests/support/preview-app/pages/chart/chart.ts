import { init, registerPreprocessor, type ECharts } from 'echarts';

type Canvas = HTMLCanvasElement & { setChart(chart: ECharts): void };

interface ChartComponent {
  init(create: (canvas: Canvas, width: number, height: number, ratio: number) => ECharts): void;
}

const ignore = (): void => undefined;

Page({
  data: {
    ec: { disableTouch: true, lazyLoad: true },
    echarts: { registerPreprocessor, setCanvasCreator: ignore },
  },
  onReady() {
    // selectComponent is typed any; the component's one public method is enough here.
    const component = this.selectComponent('#chart') as unknown as ChartComponent;
    component.init((canvas, width, height, devicePixelRatio) => {
      // ECharts 5.3 and later listens on the canvas, which the platform's has no methods for.
      Object.assign(canvas, { addEventListener: ignore, removeEventListener: ignore });
      const chart = init(canvas, null, { width, height, devicePixelRatio });
      canvas.setChart(chart);
      chart.setOption({
        animation: false,
        xAxis: { type: 'category', data: ['a', 'b'] },
        yAxis: { type: 'value' },
        series: [{ type: 'bar', data: [1, 2], itemStyle: { color: '#ff0000' } }],
      });
      return chart;
    });
  },
});

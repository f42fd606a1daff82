import { lookOf } from '../../../miniprogram/packages/poster/layout/look';
import { numberPoster } from '../../../miniprogram/packages/poster/layout/number-poster';
import type { Node, Scene } from '../../../miniprogram/packages/poster/layout/scene';
import { drawPicture } from '../../../miniprogram/packages/poster/draw-picture';
import { measureWith } from '../../../miniprogram/packages/poster/measure';
import { offscreenCanvas } from '../../../miniprogram/packages/poster/offscreen-canvas';
import { useWx } from '../services/fake-wx';
import { numberContent, plainMeasure } from './scenes';

type Call = [method: string, ...values: unknown[]];

/** A context that writes down what is drawn; each letter is half an em wide. */
const recordingContext = (calls: Call[]): Record<string, unknown> => {
  const context: Record<string, unknown> = {};
  const record =
    (method: string, ...styles: string[]) =>
    (...values: unknown[]) => {
      calls.push([method, ...values, ...styles.map((style) => context[style])]);
    };
  for (const method of [
    'save',
    'restore',
    'translate',
    'scale',
    'beginPath',
    'closePath',
    'moveTo',
    'lineTo',
  ])
    context[method] = record(method);
  for (const method of ['quadraticCurveTo', 'bezierCurveTo', 'arc', 'arcTo', 'drawImage'])
    context[method] = record(method);
  context.fill = record('fill', 'fillStyle');
  context.stroke = record('stroke', 'strokeStyle', 'lineWidth');
  context.fillText = record('fillText', 'fillStyle', 'font', 'textAlign');
  context.createLinearGradient = () => ({ addColorStop: record('addColorStop') });
  context.measureText = (text: string) => {
    calls.push(['measureText', text, context.font]);
    return { width: text.length * 0.5 * Number(/(\d+)px/.exec(String(context.font))?.[1]) };
  };
  return context;
};

interface Platform {
  calls: Call[];
  sides: { width: number; height: number }[];
  exports: Record<string, unknown>[];
}

/** The platform's canvas; a picture whose source is `/missing.png` does not load. */
const usePlatform = (result: string | null = 'wxfile://poster.png'): Platform => {
  const platform: Platform = { calls: [], sides: [], exports: [] };
  useWx({
    createOffscreenCanvas: ({ width, height }: { width: number; height: number }) => {
      platform.sides.push({ width, height });
      return {
        width,
        height,
        getContext: () => recordingContext(platform.calls),
        createImage: () => {
          const image = {
            onload: () => undefined,
            onerror: () => undefined,
            set src(source: string) {
              queueMicrotask(source === '/missing.png' ? image.onerror : image.onload);
            },
          };
          return image;
        },
      };
    },
    canvasToTempFilePath: (options: {
      success: (result: { tempFilePath: string }) => void;
      fail: (error: { errMsg: string }) => void;
    }) => {
      platform.exports.push(options);
      if (result === null) options.fail({ errMsg: 'canvasToTempFilePath:fail' });
      else options.success({ tempFilePath: result });
    },
  });
  return platform;
};

const sceneOf = (...nodes: Node[]): Scene => ({ width: 100, height: 50, scale: 3, ground: [], nodes });

const drawn = async (...nodes: Node[]): Promise<Call[]> => {
  const { calls } = usePlatform();
  await drawPicture(sceneOf(...nodes));
  return calls;
};

describe('drawing a scene', () => {
  it('fills the canvas at its scale and gives the path of a PNG as large', async () => {
    const { sides, calls, exports } = usePlatform();
    await expect(drawPicture(sceneOf())).resolves.toBe('wxfile://poster.png');
    expect(sides).toEqual([{ width: 300, height: 150 }]);
    expect(calls).toContainEqual(['scale', 3, 3]);
    expect(exports).toMatchObject([
      { width: 300, height: 150, destWidth: 300, destHeight: 150, fileType: 'png' },
    ]);
  });

  it('sets a text at its baseline in its size, weight and colour', async () => {
    const text: Node = {
      kind: 'text',
      text: '消费',
      x: 8,
      baseline: 20,
      size: 16,
      weight: 600,
      fill: '#fff',
      align: 'right',
    };
    expect(await drawn(text)).toContainEqual([
      'fillText',
      '消费',
      8,
      20,
      '#fff',
      '600 16px system-ui, sans-serif',
      'right',
    ]);
  });

  it('fills a rectangle, plain, rounded or shaded', async () => {
    const box = { kind: 'rect', x: 10, y: 5, width: 40, height: 20 } as const;
    expect(await drawn({ ...box, fill: '#097140' })).toContainEqual(['fill', '#097140']);
    expect(await drawn({ ...box, radius: 6, fill: '#fff' })).toContainEqual(['arcTo', 50, 5, 50, 25, 6]);
    const shaded = await drawn({ ...box, fill: { from: '#111', to: '#222' } });
    expect(shaded.filter(([method]) => method === 'addColorStop')).toEqual([
      ['addColorStop', 0, '#111'],
      ['addColorStop', 1, '#222'],
    ]);
  });

  it('fills a circle', async () => {
    const calls = await drawn({ kind: 'circle', x: 9, y: 8, radius: 7, fill: '#fff' });
    expect(calls).toContainEqual(['arc', 9, 8, 7, 0, 2 * Math.PI]);
    expect(calls).toContainEqual(['fill', '#fff']);
  });

  it('traces a path in its own units, and strokes it', async () => {
    const calls = await drawn({
      kind: 'path',
      x: 5,
      y: 6,
      scale: 2,
      commands: [['M', 0, 0], ['L', 1, 1], ['Q', 2, 2, 3, 3], ['C', 1, 2, 3, 4, 5, 6], ['Z']],
      stroke: { colour: '#fff', width: 2 },
    });
    const traced = calls.slice(calls.findIndex(([method]) => method === 'translate'));
    expect(traced.slice(0, -2)).toEqual([
      ['translate', 5, 6],
      ['scale', 2, 2],
      ['beginPath'],
      ['moveTo', 0, 0],
      ['lineTo', 1, 1],
      ['quadraticCurveTo', 2, 2, 3, 3],
      ['bezierCurveTo', 1, 2, 3, 4, 5, 6],
      ['closePath'],
      ['stroke', '#fff', 2],
    ]);
  });

  it('draws numerals as outlines, not as text', async () => {
    const calls = await drawn({
      kind: 'numeral',
      digits: '2000',
      x: 5,
      baseline: 60,
      size: 80,
      fill: '#fff',
    });
    expect(calls).toContainEqual(['translate', 5, 60]);
    expect(calls).toContainEqual(['fill', '#fff']);
    // Each 0 has an outer and an inner contour.
    expect(calls.filter(([method]) => method === 'moveTo')).toHaveLength(1 + 3 * 2);
    expect(calls.filter(([method]) => method === 'fillText')).toEqual([]);
  });

  it('draws the code that a poster shows, once it is loaded', async () => {
    const { calls } = usePlatform();
    await drawPicture(numberPoster(numberContent(), lookOf('light', 'pay'), plainMeasure));
    expect(calls.filter(([method]) => method === 'drawImage')).toHaveLength(1);
  });

  it('says which picture does not load', async () => {
    usePlatform();
    const scene = numberPoster(numberContent({ code: '/missing.png' }), lookOf('light', 'pay'), plainMeasure);
    await expect(drawPicture(scene)).rejects.toThrow('the picture /missing.png cannot be loaded');
  });

  it('says that the export failed, and why', async () => {
    usePlatform(null);
    await expect(drawPicture(sceneOf())).rejects.toThrow(
      'the picture cannot be exported: canvasToTempFilePath:fail',
    );
  });

  it.each([
    ['lacks the call', {}],
    ['has one for WebGL alone', { createOffscreenCanvas: () => ({ getContext: () => null }) }],
  ])('says that WeChat cannot draw where it %s', async (_, members) => {
    useWx(members);
    await expect(drawPicture(sceneOf())).rejects.toThrow('no offscreen canvas of type 2d');
  });
});

describe('measuring', () => {
  it('gives the width at any size, and asks the canvas once for a text and a whole size', () => {
    const { calls } = usePlatform();
    const measure = measureWith(offscreenCanvas(1, 1).context);
    expect(measure('之约', { size: 16, weight: 400 })).toBe(16);
    expect(measure('之约', { size: 16.4, weight: 400 })).toBeCloseTo(16.4);
    expect(measure('之约', { size: 16, weight: 600 })).toBe(16);
    expect(calls).toEqual([
      ['measureText', '之约', '400 16px system-ui, sans-serif'],
      ['measureText', '之约', '600 16px system-ui, sans-serif'],
    ]);
  });
});

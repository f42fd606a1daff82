import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { inProject } from '../../../tools/support/paths';
import { patchEcCanvas, patchVendorFile } from '../../../tools/build/vendor-patches';

it('ships no font face, so that nothing loads from a third party', () => {
  const styles = `.a{color:red}@font-face{font-family:icons;src:url(//cdn.example.com/a.woff2)}.b{color:red}`;
  expect(patchVendorFile('icon/index.wxss', styles)).toBe('.a{color:red}.b{color:red}');
});

it.each([
  ['index.wxss', '.a{background:url("https://cdn.example.com/a.png")}'],
  ['index.js', `var url = 'https://img.example.com/empty-image-';`],
  ['options.wxs', `var prefix = '//img.example.com/share-';`],
  ['index.wxml', '<image src="http://img.example.com/a.png" />'],
])('refuses a remote address in %s', (file, text) => {
  expect(() => patchVendorFile(file, text)).toThrow(/would load/);
});

it('lets a web address in a message be', () => {
  const message = `console.error('see https://example.com/help');`;
  expect(patchVendorFile('index.js', message)).toBe(message);
});

it('asks for system information by the calls that replaced the deprecated one', () => {
  const patched = patchVendorFile('version.js', 'systemInfo = wx.getSystemInfoSync();');
  expect(patched).not.toContain('getSystemInfoSync');
  expect(patched).toContain('wx.getWindowInfo()');
});

describe('ec-canvas', () => {
  const source = readFileSync(inProject('node_modules/echarts-for-weixin/miniprogram_dist/index.js'), 'utf8');

  interface EcCanvas {
    data: { isUseNewCanvas: boolean };
    methods: { initByNewWay(ready: () => void): void };
  }

  /** The component that the patched script registers, where a query for its canvas finds `canvas`. */
  const registered = (canvas: unknown): EcCanvas => {
    const query = {
      in: () => query,
      select: () => query,
      fields: () => query,
      exec: (tell: (found: unknown[]) => void) => {
        tell([canvas]);
      },
    };
    const Component = jest.fn<undefined, [EcCanvas]>();
    runInNewContext(patchEcCanvas(source), {
      Component,
      module: { exports: {} },
      wx: { createSelectorQuery: () => query },
    });
    const [[component] = []] = Component.mock.calls;
    if (component === undefined) throw new Error('nothing was registered');
    return component;
  };

  it('starts with the 2D canvas', () => {
    expect(registered(null).data.isUseNewCanvas).toBe(true);
  });

  it.each([
    ['is gone', null],
    ['has lost its canvas', { node: null, width: 300, height: 200 }],
  ])('draws nothing where the page %s by the time that it asks', (_, canvas) => {
    const ready = jest.fn();
    registered(canvas).methods.initByNewWay(ready);
    expect(ready).not.toHaveBeenCalled();
  });

  it('says which patch is no longer needed', () => {
    expect(() => patchEcCanvas('var canvasNode = res[0].node;')).toThrow(/old canvas; drop this patch/);
    expect(() => patchEcCanvas('isUseNewCanvas: false')).toThrow(/for granted; drop this patch/);
  });
});

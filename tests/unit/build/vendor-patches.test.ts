import { patchVendorFile, startWithCanvas2d } from '../../../tools/build/vendor-patches';

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

it('starts ec-canvas with the 2D canvas, and fails where that is no longer needed', () => {
  expect(startWithCanvas2d('data: { isUseNewCanvas: false }')).toBe('data: { isUseNewCanvas: true }');
  expect(() => startWithCanvas2d('data: {}')).toThrow(/drop this patch/);
});

import fc from 'fast-check';
import { openSources } from '../../../tools/preview/compiler/sources';
import { compileWxss } from '../../../tools/preview/compiler/wxss';
import type { StyleScope } from '../../../tools/preview/compiler/wxss-selector';
import { rewriteUnits } from '../../../tools/preview/runtime/style-units';
import { appFolder } from './app-folder';

const page: StyleScope = { kind: 'page', page: 'pages/a/a', keyframes: 'a' };
const component: StyleScope = { kind: 'component', prefix: 'card', keyframes: 'card' };

const css = (source: string, scope: StyleScope, files: Record<string, string> = {}): string =>
  compileWxss(openSources(appFolder({ 'x.wxss': source, ...files })), 'x.wxss', scope, [])
    .replace(/\s+/g, ' ')
    .trim();

describe('WXSS', () => {
  it('turns rpx and the screen’s units into multiples of its size', () => {
    expect(rewriteUnits('margin: -1.5rpx 10px; height: calc(100vh - 20rpx)')).toBe(
      'margin: calc(-1.5 * var(--rpx)) 10px; height: calc(calc(100 * var(--vh)) - calc(20 * var(--rpx)))',
    );
  });

  it('leaves addresses, texts and colours as they are', () => {
    for (const style of ['url(a/10rpx.png)', '"10rpx"', '#10vhff', 'var(--x-10vh)']) {
      expect(rewriteUnits(style)).toBe(style);
    }
  });

  it('keeps every length that is not of the screen', () => {
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.constantFrom('px', 'rem', 'em', '%'),
        (size, unit) => {
          const style = `width: ${size}${unit}`;
          expect(rewriteUnits(style)).toBe(style);
        },
      ),
    );
  });

  it('names the served font where a font is the system’s, and only there', () => {
    expect(css(".a { font: 12px system-ui; content: 'system-ui' }", component)).toBe(
      ".card--a { font: 12px 'Noto Sans SC Variable'; content: 'system-ui' }",
    );
  });

  it.each([
    ['view:nth-child(even)', 'wx-view:nth-child(even)'],
    [':nth-last-of-type( odd )', ':nth-last-of-type( odd )'],
    [':nth-child(n)', ':nth-child(n)'],
    [':nth-child(2n + 1 of text)', ':nth-child(2n + 1 of wx-text)'],
    ['view:not(text):lang(zh)', 'wx-view:not(wx-text):lang(zh)'],
  ])('takes words in a pseudo-class for words, and elements for elements: %s', (selector, rewritten) => {
    expect(css(`${selector} { color: red }`, component)).toBe(`${rewritten} { color: red }`);
  });

  it('takes the lower safe area from the phone drawn', () => {
    expect(rewriteUnits('calc(10px + env(safe-area-inset-bottom))')).toBe(
      'calc(10px + var(--safe-area-inset-bottom,0px))',
    );
  });

  it('confines a page’s sheet to the page, without weight', () => {
    expect(css('page { color: red } .a, view > .b { color: red }', page)).toBe(
      'wx-page:where([data-page="pages/a/a"]) { color: red } :where([data-page="pages/a/a"]) .a,:where([data-page="pages/a/a"]) wx-view > .b { color: red }',
    );
  });

  it('prefixes a component’s classes and finds its host', () => {
    expect(css(':host { color: red } .a.b .c { color: red }', component)).toBe(
      '[wx-host="card"] { color: red } .card--a.card--b .card--c { color: red }',
    );
  });

  it('finds ids as the document has them', () => {
    expect(css('#a { color: red }', component)).toBe(':is([id$="--a"],#_) { color: red }');
  });

  it('follows the theme and the size of the phone', () => {
    expect(css('@media (prefers-color-scheme: dark) { .a { color: red } }', component)).toBe(
      ':where(html[data-theme="dark"]) .card--a { color: red }',
    );
    expect(css('@media screen and (max-width: 350px) { .a { color: red } }', component)).toBe(
      '@container preview-screen (max-width: 350px) { .card--a { color: red } }',
    );
    expect(css('@media (prefers-reduced-motion: reduce) { .a { color: red } }', component)).toBe(
      '@media (prefers-reduced-motion: reduce) { .card--a { color: red } }',
    );
  });

  it('gives keyframes a name of the file’s own', () => {
    expect(css('@keyframes in { from { top: 1rpx } } .a { animation: in 1s }', component)).toBe(
      '@keyframes card-in { from { top: calc(1 * var(--rpx)) } } .card--a { animation: card-in 1s }',
    );
  });

  it('takes imports in before its own rules', () => {
    expect(css("@import './y'; .a { color: red }", component, { 'y.wxss': '.b { color: blue }' })).toBe(
      '.card--b { color: blue } .card--a { color: red }',
    );
  });

  it('refuses an import in a circle and what no page can match', () => {
    expect(() => css("@import './y';", component, { 'y.wxss': "@import './x';" })).toThrow('imports itself');
    expect(() => css(':root { color: red }', page)).toThrow('use page');
    expect(() => css(':host { color: red }', page)).toThrow(':host is only for components');
  });

  it('drops a package’s font that lies on somebody’s server', () => {
    const source = '@font-face { font-family: icon; src: url(//cdn.example/icon.woff) } .a { top: 0 }';
    const file = 'miniprogram_npm/icons/index.wxss';
    const sources = openSources(appFolder({ [file]: source }));
    expect(compileWxss(sources, file, component, []).trim()).toBe('.card--a { top: 0 }');
  });
});

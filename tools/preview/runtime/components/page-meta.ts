import { asText } from '../as-text';
import { webviewOf } from '../pages/webview';
import { applyRootFont, setRootFont } from '../pages/root-font';
import { rewriteUnits } from '../style-units';
import { defineBuiltIn } from './define';

export const styles = 'wx-page-meta{display:none}';

/** @param systemFont the size that root-font-size="system" means, px */
export const definePageMeta = (systemFont: number): void => {
  const sizeOf = (value: unknown): string =>
    value === 'system' ? `${systemFont}px` : rewriteUnits(asText(value));
  defineBuiltIn({
    tag: 'page-meta',
    properties: { pageStyle: { type: String, value: '' } },
    setup: (host) => {
      const apply = (name: string, value: unknown): void => {
        const page = host.dom.closest<HTMLElement>('wx-page');
        const webview = webviewOf(host.dom);
        if (page === null || webview === null) return;
        if (name === 'pageStyle') page.style.cssText = rewriteUnits(String(value));
        else if (name === 'pageFontSize') page.style.fontSize = sizeOf(value);
        else if (name === 'backgroundColor' || name === 'rootBackgroundColor') {
          webview.style.setProperty('--page-background', String(value));
        } else if (name === 'rootFontSize') {
          setRootFont(webview, sizeOf(value));
          if (!webview.hidden) applyRootFont(webview);
        }
      };
      return {
        changed: apply,
        attached() {
          for (const name of [
            'pageStyle',
            'pageFontSize',
            'backgroundColor',
            'rootBackgroundColor',
            'rootFontSize',
          ]) {
            const value = host.get(name);
            if (value !== undefined && value !== '') apply(name, value);
          }
        },
      };
    },
  });
};

import type { HostServices } from '../host';
import { method, text } from './call';

/** The clipboard. The preview keeps its own copy, since a browser may refuse to let a page write there. */
export const clipboard = (
  { launch }: HostServices,
  toast: (title: string) => void,
): Record<string, unknown> => {
  let kept = '';
  return {
    setClipboardData: method('setClipboardData', (options) => {
      kept = text(options, 'data');
      void navigator.clipboard.writeText(kept).catch(() => undefined);
      // WeChat says so itself.
      toast(launch.language === 'en' ? 'Copied' : '内容已复制');
    }),
    getClipboardData: method('getClipboardData', () => ({ data: kept })),
  };
};

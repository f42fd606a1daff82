import { warn } from '../engine/failures';
import type { Router } from '../host';
import { defineBuiltIn, type Host } from './define';
import { hoverProperties, withHover } from './hover';

export const styles =
  'wx-navigator{display:block;cursor:pointer}.navigator-hover{background-color:rgb(0 0 0/10%);opacity:.7}';

const moves: Record<string, (router: Router, host: Host) => Promise<unknown>> = {
  navigate: (router, host) => router.navigateTo(String(host.get('url'))),
  redirect: (router, host) => router.redirectTo(String(host.get('url'))),
  switchTab: (router, host) => router.switchTab(String(host.get('url'))),
  reLaunch: (router, host) => router.reLaunch(String(host.get('url'))),
  navigateBack: (router, host) => router.navigateBack(Number(host.get('delta'))),
};

export const defineNavigator = (router: Router): void => {
  defineBuiltIn({
    tag: 'navigator',
    properties: {
      // Times: documentation of navigator, 50 ms and 600 ms.
      ...hoverProperties('navigator-hover', 50, 600),
      url: { type: String, value: '' },
      openType: { type: String, value: 'navigate' },
      delta: { type: Number, value: 1 },
    },
    setup: (host) => {
      host.dom.setAttribute('role', 'link');
      host.dom.addEventListener('click', () => {
        const openType = String(host.get('openType'));
        const move = moves[openType];
        if (move === undefined) throw new Error(`<navigator open-type="${openType}"> is not in the preview`);
        move(router, host).then(
          () => {
            host.fire('success', { errMsg: `${openType}:ok` });
          },
          (error: unknown) => {
            const errMsg = error instanceof Error ? error.message : String(error);
            warn(errMsg);
            host.fire('fail', { errMsg });
          },
        );
      });
      return withHover(host);
    },
  });
};

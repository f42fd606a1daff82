import { plainTarget } from '../events/plain-event';
import type { HostServices } from '../host';
import { defineBuiltIn, tapByKeyboard } from './define';
import { hoverProperties, withHover } from './hover';

/** Look of the platform's button, from its documented sizes; a page's own style comes after it. */
export const styles = `
wx-button{position:relative;display:block;margin-left:auto;margin-right:auto;padding-left:14px;padding-right:14px;box-sizing:border-box;font-size:18px;text-align:center;line-height:2.55555556;border-radius:5px;overflow:hidden;color:#000;background-color:#f8f8f8;cursor:pointer}
wx-button::after{content:"";position:absolute;top:0;left:0;width:200%;height:200%;box-sizing:border-box;border:1px solid rgb(0 0 0/20%);border-radius:10px;transform:scale(.5);transform-origin:0 0;pointer-events:none}
wx-button[data-size=mini]{display:inline-block;line-height:2.3;font-size:13px;padding:0 1.34em}
wx-button[data-type=primary]{color:#fff;background-color:#07c160}
wx-button[data-type=warn]{color:#fff;background-color:#fa5151}
wx-button[data-plain]{background-color:transparent;border:1px solid #353535;color:#353535}
wx-button[data-disabled]{opacity:.6;cursor:default}
.button-hover{opacity:.85}
`;

/** What a button does by its open-type. */
export interface OpenTypes {
  /** Shows what the page on show would share. */
  share(target: object): void;
  /** Opens the settings; gives the event's detail, or null where they may not be opened. */
  openSetting(): Promise<object | null>;
}

/** Of the platform, beyond those the preview has. */
const beyond = new Set(['contact', 'feedback']);

export const defineButton = (open: OpenTypes, fail: HostServices['fail']): void => {
  defineBuiltIn({
    tag: 'button',
    properties: {
      // Times: documentation of button, 20 ms and 70 ms.
      ...hoverProperties('button-hover', 20, 70),
      size: { type: String, value: 'default' },
      type: { type: String, value: 'default' },
      plain: { type: Boolean, value: false },
      disabled: { type: Boolean, value: false },
      loading: { type: Boolean, value: false },
      openType: { type: String, value: '' },
      formType: { type: String, value: '' },
    },
    setup: (host) => {
      const { dom } = host;
      if (!dom.hasAttribute('role')) dom.setAttribute('role', 'button');
      dom.tabIndex = 0;
      tapByKeyboard(dom);
      dom.addEventListener('click', (event) => {
        if (host.get('disabled') === true) {
          event.stopPropagation();
          return;
        }
        const openType = String(host.get('openType'));
        if (openType === 'share') open.share(plainTarget(host.component));
        else if (openType === 'openSetting') {
          void open.openSetting().then((detail) => {
            if (detail) host.fire('opensetting', detail);
          });
        } else if (beyond.has(openType)) fail(`<button open-type="${openType}"> needs WeChat itself`);
        else if (openType !== '') fail(`<button open-type="${openType}"> is not in the preview`);
      });
      const hover = withHover(host);
      return {
        ...hover,
        changed(name, value) {
          if (name === 'size' || name === 'type') dom.dataset[name] = String(value);
          else if (name === 'plain') dom.toggleAttribute('data-plain', value === true);
          else if (name === 'disabled') {
            dom.toggleAttribute('data-disabled', value === true);
            dom.setAttribute('aria-disabled', String(value === true));
            dom.tabIndex = value === true ? -1 : 0;
          }
        },
      };
    },
  });
};

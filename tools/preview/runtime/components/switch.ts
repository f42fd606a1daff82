import { defineBuiltIn, tapByKeyboard } from './define';

export const styles = `
wx-switch{display:inline-block;position:relative;width:52px;height:32px;border-radius:16px;background:#dfdfdf;vertical-align:middle;cursor:pointer;transition:background-color .1s}
wx-switch::after{content:"";position:absolute;top:1px;left:1px;width:30px;height:30px;border-radius:15px;background:#fff;box-shadow:0 1px 3px rgb(0 0 0/40%);transition:transform .35s}
wx-switch[aria-checked=true]{background:var(--switch-colour,#04be02)}
wx-switch[aria-checked=true]::after{transform:translateX(20px)}
wx-switch[aria-disabled=true]{opacity:.7;cursor:default}
`;

export const defineSwitch = (): void => {
  defineBuiltIn({
    tag: 'switch',
    isEmpty: true,
    properties: {
      checked: { type: Boolean, value: false },
      disabled: { type: Boolean, value: false },
      color: { type: String, value: '#04BE02' },
    },
    setup: (host) => {
      const { dom } = host;
      dom.setAttribute('role', 'switch');
      dom.setAttribute('aria-checked', 'false');
      dom.tabIndex = 0;
      tapByKeyboard(dom);
      dom.addEventListener('click', () => {
        if (host.get('disabled') === true) return;
        const value = host.get('checked') !== true;
        host.set('checked', value);
        host.fire('change', { value });
      });
      return {
        changed(name, value) {
          if (name === 'checked') dom.setAttribute('aria-checked', String(value === true));
          else if (name === 'disabled') dom.setAttribute('aria-disabled', String(value === true));
          else if (name === 'color') dom.style.setProperty('--switch-colour', String(value));
        },
      };
    },
  });
};

import { element } from './frame/element';

const styles = `
:host { position: fixed; inset: 0; z-index: 9; display: grid; place-items: center; padding: 24px; background: #dfe2ea; color: #12151a; }
section { box-sizing: border-box; width: 100%; max-width: 460px; font: 14px/1.6 system-ui, sans-serif; }
h2 { margin: 0; font-size: 20px; line-height: 28px; font-weight: 600; }
p { margin: 8px 0 24px; color: #565e6c; overflow-wrap: anywhere; }
a { display: inline-block; padding: 12px 20px; border-radius: 22px; background: #12151a; color: #fff; text-decoration: none; }
@media (prefers-color-scheme: dark) {
  :host { background: #181b21; color: #f3f5f8; }
  p { color: #a6afbd; }
  a { background: #f3f5f8; color: #0c0e12; }
}
`;

const words = {
  zh: { title: '这个地址打不开', home: '打开首页' },
  en: { title: 'This address cannot be opened', home: 'Open the home page' },
};

/** Says in place of the app why it did not start, and offers the way out. A corrected address is tried at once. */
export const showStartFailure = (reason: string): void => {
  const text = words[new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'zh'];
  const host = element('div', { class: 'preview-start-failure' });
  host
    .attachShadow({ mode: 'open' })
    .append(
      element('style', {}, [styles]),
      element('section', { role: 'alert' }, [
        element('h2', {}, [text.title]),
        element('p', {}, [reason]),
        element('a', { href: location.pathname }, [text.home]),
      ]),
    );
  document.body.append(host);
  window.addEventListener('hashchange', () => {
    location.reload();
  });
};

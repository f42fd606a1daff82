import { element } from '../frame/element';
import type { Problem } from './state';

const styles = `
:host { position: fixed; inset: 0; z-index: 10; display: grid; place-items: center; padding: 24px; background: rgb(8 10 14 / 58%); }
:host([hidden]) { display: none; }
section {
  box-sizing: border-box; width: 100%; max-width: 620px; max-height: 100%; overflow: auto; padding: 24px 28px 20px; border-radius: 14px;
  border-top: 4px solid #e5484d; background: var(--frame-sheet); color: var(--frame-sheet-ink); box-shadow: 0 24px 64px rgb(0 0 0 / 34%);
}
h2 { margin: 0; font-size: 15px; line-height: 22px; font-weight: 600; }
code { display: block; margin-top: 12px; font: 600 14px/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
code:empty { display: none; }
pre { margin: 8px 0 0; font: 13px/1.6 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
p { margin: 16px 0 0; font-size: 12px; line-height: 18px; color: var(--frame-sheet-ink-2); }
`;

const words = {
  zh: { title: '最新的改动无法编译', follow: '下面仍是上一个能用的版本；改好并保存，这里会自动恢复。' },
  en: {
    title: 'The latest change does not compile',
    follow: 'The page below is the last version that did. Mend and save: this goes away by itself.',
  },
};

/** One problem of the sources over the page, which stays as it was. Null takes it away. */
export const createOverlay = (): ((problem: Problem | null) => void) => {
  const host = element('div', { class: 'preview-problem', hidden: '' });
  const place = element('code');
  const reason = element('pre');
  const title = element('h2');
  const follow = element('p');
  host
    .attachShadow({ mode: 'open' })
    .append(
      element('style', {}, [styles]),
      element('section', { role: 'alert' }, [title, place, reason, follow]),
    );
  document.body.append(host);
  return (problem) => {
    const text = words[document.documentElement.lang === 'en' ? 'en' : 'zh'];
    title.textContent = text.title;
    follow.textContent = text.follow;
    host.hidden = problem === null;
    place.textContent = problem?.place ?? '';
    reason.textContent = problem?.reason ?? '';
  };
};

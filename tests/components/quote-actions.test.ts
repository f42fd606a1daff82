import { favourites } from '../../miniprogram/services/favourites';
import { labelsOf, listen, loadComponent, showPageAgain, tap, texts, told } from '../support/component';
import { useStorage } from '../support/stored-cells';
import { quoteOf } from '../support/views';

const show = loadComponent('quote-actions');

const quote = quoteOf();

interface Phone {
  cells: Map<string, unknown>;
  clipboard: string[];
  toasts: string[];
}

/** A phone in Chinese. @param scene how the app was opened; 1154: in Moments */
const phone = ({ scene = 1001, refuses = false } = {}): Phone => {
  const clipboard: string[] = [];
  const toasts: string[] = [];
  const cells = useStorage({
    getAppBaseInfo: () => ({ language: 'zh_CN' }),
    getEnterOptionsSync: () => ({ path: '', scene }),
    setClipboardData: ({ data, success, fail }: { data: string; success: () => void; fail: () => void }) => {
      if (refuses) fail();
      else {
        clipboard.push(data);
        success();
      }
    },
    showToast: ({ title }: { title: string }) => toasts.push(title),
  });
  return { cells, clipboard, toasts };
};

const shownWords = (component: ReturnType<typeof show>): string[] =>
  texts(component, '.quote-actions__action').map((text) => text.trim());

const pressed = (component: ReturnType<typeof show>): string =>
  told(component, '.quote-actions__action', 'ariaPressed', 1);

describe('what a reader does with a quote', () => {
  it('is copying, keeping, making a poster and sharing, each named with the speaker', () => {
    phone();
    const actions = show({ quote });
    expect(shownWords(actions)).toEqual(['复制', '收藏', '海报', '分享']);
    expect(labelsOf(actions, 'button')).toEqual(['复制 曾鸣', '收藏 曾鸣', '海报 曾鸣']);
  });

  it('asks for a poster of the quote', async () => {
    phone();
    const actions = show({ quote });
    const asked = listen(actions, 'poster');
    await tap(actions, '.quote-actions__action', 2);
    expect(asked).toEqual([{ id: quote.id, product: 'miniprogram' }]);
  });

  it('copies the original words with whose they are, and says so', async () => {
    const { clipboard, toasts } = phone();
    await tap(show({ quote }), '.quote-actions__action', 0);
    expect(clipboard).toEqual([`“${quote.words}”——曾鸣`]);
    expect(toasts).toEqual(['原话已复制']);
  });

  it('says where the platform refused to copy', async () => {
    const { toasts } = phone({ refuses: true });
    await tap(show({ quote }), '.quote-actions__action', 0);
    expect(toasts).toEqual(['微信没有放行，这次没复制成']);
  });

  it('keeps the quote, says that it is kept, and keeps it no longer', async () => {
    phone();
    const actions = show({ quote });
    await tap(actions, '.quote-actions__action', 1);
    expect(favourites()).toMatchObject([{ kind: 'quote', id: quote.id, product: 'miniprogram' }]);
    expect(shownWords(actions)[1]).toBe('已收藏');
    expect(pressed(actions)).toBe('true');

    await tap(actions, '.quote-actions__action', 1);
    expect(favourites()).toEqual([]);
    expect(shownWords(actions)[1]).toBe('收藏');
    expect(pressed(actions)).toBe('false');
  });

  it('does not call kept what could not be stored', async () => {
    const { cells } = phone();
    cells.set = () => {
      throw new Error('exceed storage max size 10Mb');
    };
    const actions = show({ quote });
    await tap(actions, '.quote-actions__action', 1);
    expect(shownWords(actions)[1]).toBe('收藏');
  });

  it('follows what was removed elsewhere when its page is shown again', async () => {
    const { cells } = phone();
    const actions = show({ quote });
    await tap(actions, '.quote-actions__action', 1);
    cells.clear();
    await showPageAgain(actions);
    expect(shownWords(actions)[1]).toBe('收藏');
  });

  it('is nothing inside Moments', () => {
    phone({ scene: 1154 });
    expect(shownWords(show({ quote }))).toEqual([]);
  });
});

import { element } from '../frame/element';
import type { AlbumPermission, HostServices } from '../host';
import { method, text, WxError } from './call';
import { showDialog, showSheet } from './dialog';

const albumScope = 'scope.writePhotosAlbum';

/** Where the answer is kept: the phone remembers it until the Mini Program is removed. */
const keptAs = 'phone/album';

const wordsFor = (
  language: HostServices['launch']['language'],
): Record<'title' | 'question' | 'allow' | 'deny' | 'settings' | 'album' | 'none' | 'done', string> =>
  language === 'en'
    ? {
        title: 'Save to your album',
        question: 'The Mini Program asks to save pictures and videos to your album.',
        allow: 'Allow',
        deny: 'Deny',
        settings: 'Settings',
        album: 'Save to album',
        none: 'The Mini Program has asked for nothing',
        done: 'Done',
      }
    : {
        title: '保存到你的相册',
        question: '小程序申请把图片和视频保存到你的相册。',
        allow: '允许',
        deny: '拒绝',
        settings: '设置',
        album: '保存到相册',
        none: '小程序还没有申请任何权限',
        done: '完成',
      };

const readAlbum = (): AlbumPermission => {
  const kept = window.localStorage.getItem(keptAs);
  return kept === 'allowed' || kept === 'denied' ? kept : 'ask';
};

const keepAlbum = (permission: AlbumPermission): void => {
  if (permission === 'ask') window.localStorage.removeItem(keptAs);
  else window.localStorage.setItem(keptAs, permission);
};

/** The permissions as getSetting gives them: a scope that was never asked for is not there (AuthSetting). */
const authSetting = (): Record<string, boolean> => {
  const album = readAlbum();
  return album === 'ask' ? {} : { [albumScope]: album === 'allowed' };
};

/** iOS's words and number; another phone has others. */
const denied = (): WxError => new WxError('auth deny', undefined, 103);

let asking: Promise<void> | null = null;

const ask = async ({ frame, launch }: HostServices): Promise<void> => {
  const words = wordsFor(launch.language);
  const { confirm } = await showDialog(frame.overlay, {
    title: words.title,
    content: words.question,
    confirm: { text: words.allow, colour: '' },
    cancel: { text: words.deny, colour: '' },
    placeholder: null,
  });
  keepAlbum(confirm ? 'allowed' : 'denied');
};

/**
 * Passes where the reader lets the album be written to. The reader is asked once; after a refusal only the settings
 * help ("Authorisation" of the open ability guide).
 * @throws WxError where the permission is missing
 */
export const demandAlbum = async (services: HostServices): Promise<void> => {
  if (readAlbum() === 'ask') {
    asking ??= ask(services).finally(() => {
      asking = null;
    });
    await asking;
  }
  if (readAlbum() !== 'allowed') throw denied();
};

/** The settings page as a sheet: it lists what was asked for (wx.openSetting). Gives the answers once it is closed. */
export const openSettings = async ({
  frame,
  launch,
}: HostServices): Promise<{ authSetting: Record<string, boolean> }> => {
  const words = wordsFor(launch.language);
  const toggle = element('input', { type: 'checkbox', role: 'switch' });
  toggle.checked = readAlbum() === 'allowed';
  toggle.addEventListener('change', () => {
    keepAlbum(toggle.checked ? 'allowed' : 'denied');
  });
  const row =
    readAlbum() === 'ask'
      ? element('div', { class: 'frame-sheet-note' }, [words.none])
      : element('label', { class: 'frame-setting' }, [words.album, toggle]);
  await showSheet(frame.overlay, {
    head: [element('div', { class: 'frame-sheet-title' }, [words.settings]), row],
    choices: [],
    cancelText: words.done,
    label: words.settings,
  });
  return { authSetting: authSetting() };
};

/** Permissions that the reader gives and takes. */
export const settings = (services: HostServices): Record<string, unknown> => {
  if (services.launch.album !== null) keepAlbum(services.launch.album);
  return {
    getSetting: method('getSetting', () => ({ authSetting: authSetting() })),
    openSetting: method('openSetting', () => {
      // Only after a tap, since base library 2.3.0 (wx.openSetting).
      if (!navigator.userActivation.isActive) throw new Error('can only be invoked by user TAP gesture.');
      return openSettings(services);
    }),
    authorize: method('authorize', async (options) => {
      const scope = text(options, 'scope');
      if (scope !== albumScope) services.fail(`wx.authorize: ${scope} is not in the preview`);
      await demandAlbum(services);
    }),
  };
};

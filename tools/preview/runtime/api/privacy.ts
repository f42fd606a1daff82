import type { HostServices } from '../host';
import { method, text } from './call';
import { showDialog } from './dialog';

/** Settings and privacy: whoever opens the preview has agreed to everything. */
export const privacy = ({ frame, launch }: HostServices): Record<string, unknown> => {
  const settings = { authSetting: { 'scope.writePhotosAlbum': true } };
  return {
    getSetting: method('getSetting', () => settings),
    openSetting: method('openSetting', () => settings),
    authorize: method('authorize', (options) => {
      text(options, 'scope');
    }),
    getPrivacySetting: method('getPrivacySetting', () => ({
      needAuthorization: false,
      privacyContractName: launch.language === 'en' ? 'Privacy guide' : '《用户隐私保护指引》',
    })),
    requirePrivacyAuthorize: method('requirePrivacyAuthorize', () => undefined),
    openPrivacyContract: method('openPrivacyContract', async () => {
      const english = launch.language === 'en';
      await showDialog(frame.overlay, {
        title: english ? 'Privacy guide' : '用户隐私保护指引',
        content: english
          ? 'On a phone WeChat shows the guide that was filled in at its admin site.'
          : '在手机上，微信在这里显示后台填写的指引。',
        confirm: { text: english ? 'Close' : '关闭', colour: '' },
        cancel: null,
        placeholder: null,
      });
    }),
  };
};

import type { HostServices } from '../host';
import { method, WxError } from './call';
import { showDialog } from './dialog';

/** Calls of the preview that need the privacy notice (contents of the privacy notice: clipboard, album). */
const privateCalls = ['setClipboardData', 'getClipboardData', 'saveImageToPhotosAlbum'];

/** Refusals of a private call (privacy guide). */
const refusals = {
  refused: { errMsg: 'privacy permission is not authorized', errno: 104 },
  undeclared: { errMsg: 'api scope is not declared in the privacy agreement', errno: 112 },
};

type PrivacyState = HostServices['launch']['privacy'];

/** @throws WxError where the reader has not agreed to the notice, or it does not name the call */
const demandNotice = (state: PrivacyState): void => {
  if (state === 'agreed') return;
  const { errMsg, errno } = refusals[state];
  throw new WxError(errMsg, undefined, errno);
};

/** The same members, where private calls fail unless the reader has agreed to the privacy notice. */
export const underPrivacyNotice = (
  members: Record<string, unknown>,
  { launch }: HostServices,
): Record<string, unknown> =>
  launch.privacy === 'agreed'
    ? members
    : {
        ...members,
        ...Object.fromEntries(
          privateCalls.map((name) => [
            name,
            method(name, () => {
              demandNotice(launch.privacy);
            }),
          ]),
        ),
      };

/** The privacy notice. */
export const privacy = ({ frame, launch }: HostServices): Record<string, unknown> => ({
  getPrivacySetting: method('getPrivacySetting', () => ({
    needAuthorization: launch.privacy === 'refused',
    privacyContractName: launch.language === 'en' ? 'Privacy guide' : '《用户隐私保护指引》',
  })),
  requirePrivacyAuthorize: method('requirePrivacyAuthorize', () => {
    if (launch.privacy === 'refused') demandNotice(launch.privacy);
  }),
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
});

/**
 * What became of a picture on its way to the album. denied: the reader has not given the permission, and only the
 * settings can change that (openAlbumSetting). privacy: the reader has not agreed to the privacy notice.
 */
export type AlbumOutcome = 'saved' | 'cancelled' | 'denied' | 'privacy' | 'failed';

/** What a refusal may carry; errno is not on every phone. */
interface Refusal {
  errMsg: string;
  errno?: number;
}

/**
 * Wordings of a missing permission: iOS and DevTools, Android, iOS after the first refusal, and the phone's own
 * settings. iOS gives the first one errno 103, which is also a refused privacy notice: the words decide first.
 */
const deniedWords = ['auth deny', 'auth denied', 'authorize no response', 'system permission denied'];

/** The reader has not agreed to the privacy notice (error codes of the platform's privacy guide). */
const notAgreed = [103, 104];

const outcomeOf = ({ errMsg, errno }: Refusal): AlbumOutcome => {
  if (deniedWords.some((words) => errMsg.includes(words))) return 'denied';
  if (errno !== undefined && notAgreed.includes(errno)) return 'privacy';
  return errMsg.endsWith('cancel') ? 'cancelled' : 'failed';
};

/**
 * Saves a picture to the phone's album; the first time the platform asks the reader. Never rejects.
 * @param path of a temporary or stored file, not of the network
 * @returns failed also where the privacy notice does not name the album (errno 112), and in single-page mode
 */
export const saveToAlbum = (path: string): Promise<AlbumOutcome> =>
  new Promise((resolve) => {
    wx.saveImageToPhotosAlbum({
      filePath: path,
      success: () => {
        resolve('saved');
      },
      fail: (refusal: Refusal) => {
        resolve(outcomeOf(refusal));
      },
    });
  });

/**
 * Opens the settings, where a reader who refused may allow saving. The platform lets only a tap open them.
 * @returns whether pictures may be saved now
 */
export const openAlbumSetting = (): Promise<boolean> =>
  new Promise((resolve) => {
    wx.openSetting({
      success: ({ authSetting }) => {
        resolve(authSetting['scope.writePhotosAlbum'] === true);
      },
      fail: () => {
        resolve(false);
      },
    });
  });

/** shown: the reader chose what to do with the picture. unsupported: this WeChat is too old for the menu. */
export type ShareImageOutcome = 'shown' | 'cancelled' | 'unsupported' | 'failed';

/**
 * Opens WeChat's own menu for a picture: send it, share it to Moments, keep or save it. Never rejects.
 * @param path of a temporary or packaged file, not of the network
 * @param entrancePath where the sent picture leads back to, with a leading slash; WeChat's choice where it is left
 * out (base library 3.2.0; an older one sends the picture without an entrance)
 */
export const showShareImage = (path: string, entrancePath?: string): Promise<ShareImageOutcome> => {
  // Base library 2.14.3.
  if (!wx.canIUse('showShareImageMenu')) return Promise.resolve('unsupported');
  return new Promise((resolve) => {
    wx.showShareImageMenu({
      path,
      ...(entrancePath !== undefined && { needShowEntrance: true, entrancePath }),
      success: () => {
        resolve('shown');
      },
      fail: ({ errMsg }) => {
        resolve(errMsg.endsWith('cancel') ? 'cancelled' : 'failed');
      },
    });
  });
};

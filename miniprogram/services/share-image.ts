/** shown: the reader chose what to do with the picture. unsupported: this WeChat is too old for the menu. */
export type ShareImageOutcome = 'shown' | 'cancelled' | 'unsupported' | 'failed';

type Entrance = Pick<WechatMiniprogram.ShowShareImageMenuOption, 'needShowEntrance' | 'entrancePath'>;

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
    const show = (entrance: Entrance): void => {
      wx.showShareImageMenu({
        path,
        ...entrance,
        success: () => {
          resolve('shown');
        },
        fail: ({ errMsg }) => {
          if (errMsg.endsWith('cancel')) resolve('cancelled');
          // Before base library 3.8.2 only some categories of Mini Programs may give an entrance.
          else if ('entrancePath' in entrance && errMsg.includes('forbidden')) show({});
          else resolve('failed');
        },
      });
    };
    show(entrancePath === undefined ? {} : { needShowEntrance: true, entrancePath });
  });
};

/**
 * Puts a text on the clipboard.
 * @returns whether it is there: the platform refuses in single-page mode, where the reader has not agreed to the
 * privacy notice (errno 103, 104), and where that notice does not name the clipboard (112)
 */
export const copyText = (text: string): Promise<boolean> =>
  new Promise((resolve) => {
    wx.setClipboardData({
      data: text,
      success: () => {
        resolve(true);
      },
      fail: () => {
        resolve(false);
      },
    });
  });

/** Asks the organiser, by WeChat's own dialog. @returns whether they agreed */
export const confirmed = (
  title: string,
  content: string,
  confirmText: string,
  cancelText: string,
): Promise<boolean> =>
  new Promise((resolve) => {
    wx.showModal({
      title,
      content,
      confirmText,
      cancelText,
      success: ({ confirm }) => {
        resolve(confirm);
      },
      fail: () => {
        resolve(false);
      },
    });
  });

/**
 * The bytes of a file on the device.
 * @throws Error where it cannot be read
 */
export const readBytes = (filePath: string): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    wx.getFileSystemManager().readFile({
      filePath,
      success: ({ data }) => {
        if (typeof data === 'string') reject(new Error(`${filePath} was read as a text`));
        else resolve(new Uint8Array(data));
      },
      fail: ({ errMsg }) => {
        reject(new Error(errMsg));
      },
    });
  });

/**
 * Writes a file of the app's own, in place of one of the same name.
 * @returns its path; null where the device did not keep it
 */
export const keepFile = (name: string, bytes: Uint8Array<ArrayBuffer>): Promise<string | null> =>
  new Promise((resolve) => {
    const filePath = `${wx.env.USER_DATA_PATH}/${name}`;
    wx.getFileSystemManager().writeFile({
      filePath,
      data: bytes.buffer,
      success: () => {
        resolve(filePath);
      },
      fail: () => {
        resolve(null);
      },
    });
  });

/** Opens a PDF in WeChat's own reader. @returns whether it is open */
export const openPdf = (filePath: string): Promise<boolean> =>
  new Promise((resolve) => {
    wx.openDocument({
      filePath,
      fileType: 'pdf',
      showMenu: true,
      success: () => {
        resolve(true);
      },
      fail: () => {
        resolve(false);
      },
    });
  });

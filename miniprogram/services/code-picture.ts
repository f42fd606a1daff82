import { cloudOf, giveUp } from './cloud';

/** How long a poster waits for its code, in milliseconds. */
const patience = 2000;

/**
 * The picture of a page's Mini Program code, as a file on the device.
 * @param fileID the page's `code`
 * @returns the file's path; null where there is no cloud, or it refuses, or takes longer than two seconds. Never rejects.
 */
export const codePicture = async (fileID: string): Promise<string | null> => {
  const cloud = cloudOf(wx);
  if (!cloud) return null;
  const limit = giveUp(patience);
  try {
    const { statusCode, tempFilePath } = await Promise.race([cloud.downloadFile({ fileID }), limit.passed]);
    return statusCode === 200 ? tempFilePath : null;
  } catch {
    return null;
  } finally {
    limit.cancel();
  }
};

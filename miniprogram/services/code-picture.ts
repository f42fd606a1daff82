import { cloudOf, giveUp } from './cloud';

/** How long a poster waits for its code, in milliseconds. */
const posterPatience = 2000;

/**
 * The picture of a Mini Program code, as a file on the device.
 * @param code fileID in cloud storage: a page's, which may have to be asked for first, or what rendering a booth's
 * answers; empty where there is none
 * @param patience how long it may take altogether, ms
 * @returns the file's path; null where there is no cloud or no code, or it refuses, or takes too long. Never rejects.
 */
export const codePicture = async (
  code: string | Promise<string>,
  patience = posterPatience,
): Promise<string | null> => {
  const cloud = cloudOf(wx);
  if (!cloud) return null;
  const limit = giveUp(patience);
  const download = async (): Promise<string | null> => {
    const fileID = await code;
    if (fileID === '') return null;
    const { statusCode, tempFilePath } = await cloud.downloadFile({ fileID });
    return statusCode === 200 ? tempFilePath : null;
  };
  try {
    return await Promise.race([download(), limit.passed]);
  } catch {
    return null;
  } finally {
    limit.cancel();
  }
};

import type { ContentSource } from './content';
import { cloudOf, giveUp } from './cloud';

/** How long a poster waits for its code, in milliseconds. */
const patience = 2000;

/**
 * The picture of a page's Mini Program code, as a file on the device.
 * @returns the file's path; null where there is no cloud or no code, or it refuses, or takes longer than two seconds.
 * Never rejects.
 */
export const codePicture = async ({ code }: Pick<ContentSource<never>, 'code'>): Promise<string | null> => {
  const cloud = cloudOf(wx);
  if (!cloud) return null;
  const limit = giveUp(patience);
  const download = async (): Promise<string | null> => {
    const fileID = await code();
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

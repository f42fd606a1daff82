import { Files } from './files';
import { UploadKeys } from './upload-key';

/** The files of the environment, and who may add to them. */
export interface Storage {
  files: Files;
  keys: UploadKeys;
  /** Such as http://127.0.0.1:3200 */
  origin: () => string;
}

/**
 * @param dataFolder it exists, and this process owns it
 * @param origin of the server that answers for files, once it listens
 */
export const openStorage = (dataFolder: string, origin: () => string): Storage => ({
  files: new Files(dataFolder),
  keys: new UploadKeys(),
  origin,
});

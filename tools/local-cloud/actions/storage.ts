import { z } from 'zod';
import { AdminError, type FileCode } from '../errors';
import { addressOf, fileIdOf, pathOf, pathProblem } from '../storage/cloud-path';
import type { Action } from './action';

/** Files that one call may name (deleteFile and getTempFileURL of the SDK's reference). */
const mostFiles = 50;

const upload = z.object({ path: z.string(), method: z.literal('put') });

/** Where and with what the SDK then sends the content. */
export const getUploadMetadata: Action = (request, { storage }) => {
  const { path } = upload.parse(request);
  const problem = pathProblem(path);
  if (problem !== null)
    throw new AdminError('INVALID_PARAM', `cloudPath ${problem}: ${JSON.stringify(path)}`);
  return {
    data: {
      url: `${storage.origin()}${encodeURI(addressOf(path))}`,
      authorization: storage.keys.issue(path),
      token: 'local',
      fileId: fileIdOf(path),
      cosFileId: 'local',
    },
  };
};

/** Beside the platform's number, which the SDK makes of the code, what downloadFile tells of one file. */
const messages: Record<FileCode, string> = {
  SUCCESS: 'ok',
  STORAGE_FILE_NONEXIST: 'storage file not exists',
  STORAGE_EXCEED_AUTHORITY: 'the file is in another environment, or this is no fileID',
};

interface Outcome {
  fileID: string;
  code: FileCode;
  message: string;
}

/** Does it to the file of that ID. @param act tells whether there was such a file */
const onFile = async (fileID: string, act: (path: string) => Promise<boolean>): Promise<Outcome> => {
  const path = pathOf(fileID);
  const code =
    path === null ? 'STORAGE_EXCEED_AUTHORITY' : (await act(path)) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST';
  return { fileID, code, message: messages[code] };
};

const download = z.object({
  file_list: z
    .array(z.object({ fileid: z.string(), max_age: z.number().default(0) }))
    .min(1)
    .max(mostFiles),
});

export const batchGetDownloadUrl: Action = async (request, { storage }) => {
  const { file_list: wanted } = download.parse(request);
  const list = await Promise.all(
    wanted.map(async ({ fileid, max_age: maxAge }) => {
      const outcome = await onFile(fileid, (path) => storage.files.has(path));
      const path = pathOf(fileid);
      const tempFileURL =
        outcome.code === 'SUCCESS' && path !== null ? `${storage.origin()}${addressOf(path)}` : '';
      return { ...outcome, maxAge, tempFileURL };
    }),
  );
  return { data: { download_list: list } };
};

const removal = z.object({ fileid_list: z.array(z.string()).min(1).max(mostFiles) });

export const batchDeleteFile: Action = async (request, { storage }) => {
  const { fileid_list: wanted } = removal.parse(request);
  const list = await Promise.all(
    wanted.map((fileID) => onFile(fileID, (path) => storage.files.remove(path))),
  );
  return { data: { delete_list: list } };
};

import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { contentTypeOf } from '../../support/content-type';
import { errCodes } from '../errors';
import { refuse, type HttpReply } from '../reply';
import type { Storage } from '.';
import { fileIdAt, pathOf } from './cloud-path';
import { UploadError } from './files';

/** What the object storage answers with where it does not take an upload, as the SDK's uploadFile reads it. */
const refuseUpload = (status: number, code: string, message: string): HttpReply => {
  const text = message.replace(/[<>&]/g, ' ');
  const fields = { Code: code, Message: text, Resource: '', RequestId: randomUUID(), TraceId: '' };
  const elements = Object.entries(fields).map(([name, value]) => `<${name}>${value}</${name}>`);
  return {
    status,
    body: `<?xml version='1.0' encoding='utf-8' ?><Error>${elements.join('')}</Error>`,
    headers: { 'content-type': 'application/xml' },
  };
};

/** As the object storage names them; that of a full disk is not known. */
const uploadRefusals = {
  tooLarge: [413, 'EntityTooLarge'],
  full: [507, 'QuotaExceeded'],
  failed: [500, 'InternalError'],
} as const;

const takeUpload = async (
  request: IncomingMessage,
  path: string | null,
  { files, keys }: Storage,
): Promise<HttpReply> => {
  const { authorization = '' } = request.headers;
  if (path === null || !keys.accepts(path, authorization)) {
    request.resume();
    return refuseUpload(403, 'AccessDenied', 'the upload was not announced, or too long ago');
  }
  try {
    await files.write(path, request);
    return { status: 200, body: '' };
  } catch (error) {
    if (!(error instanceof UploadError)) throw error;
    request.resume();
    const [status, code] = uploadRefusals[error.reason];
    return refuseUpload(status, code, error.message);
  }
};

const giveFile = async (path: string | null, { files }: Storage): Promise<HttpReply> => {
  if (path === null)
    return refuse(403, errCodes.storageDenied, 'storage permission denied: another environment');
  const body = await files.read(path);
  if (body === null) return refuse(404, errCodes.fileNotFound, 'storage file not exists');
  return {
    status: 200,
    body,
    headers: {
      'content-type': contentTypeOf(path),
      'x-content-type-options': 'nosniff',
      // An uploaded document must not run as a page of the preview, whose origin it has.
      'content-security-policy': 'sandbox',
    },
  };
};

/** Answers for a file: `PUT` with the key of its announcement keeps the content, `GET` gives it. */
export const answerForFile = async (
  request: IncomingMessage,
  pathname: string,
  storage: Storage,
): Promise<HttpReply> => {
  const fileId = fileIdAt(pathname);
  if (fileId === null)
    return refuse(400, errCodes.invalidParameters, 'the address of the file cannot be decoded');
  const path = pathOf(fileId);
  if (request.method === 'PUT') return takeUpload(request, path, storage);
  if (request.method === 'GET' || request.method === 'HEAD') return giveFile(path, storage);
  return refuse(405, errCodes.invalidParameters, 'files are read with GET and uploaded with PUT');
};

import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { contentTypeOf } from '../../support/content-type';

export interface Answer {
  status?: number;
  /** File name, whose extension decides the content type. */
  name: string;
  body: string | Buffer;
  headers?: Record<string, string>;
}

/** Sends a body with an ETag, or 304 where the browser has the same one. It is asked about again every time. */
export const respond = (request: IncomingMessage, response: ServerResponse, answer: Answer): void => {
  const etag = `"${createHash('sha256').update(answer.body).digest('base64url').slice(0, 22)}"`;
  const headers = {
    etag,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    ...answer.headers,
  };
  if (answer.status === undefined && request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(answer.status ?? 200, {
    ...headers,
    'content-type': contentTypeOf(answer.name),
    'content-length': Buffer.byteLength(answer.body),
  });
  response.end(request.method === 'HEAD' ? undefined : answer.body);
};

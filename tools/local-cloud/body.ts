import type { IncomingMessage } from 'node:http';

/** The request's body, or null if it has more bytes than allowed (the rest is read and dropped). */
export const readBody = async (request: IncomingMessage, maximum: number): Promise<Buffer | null> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes <= maximum) chunks.push(chunk);
  }
  return bytes <= maximum ? Buffer.concat(chunks) : null;
};

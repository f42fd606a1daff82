import { Busboy } from '@fastify/busboy';
import { AdminError, messageOf } from './errors';

/**
 * The fields of a multipart/form-data body, the last one of each name.
 * @throws AdminError INVALID_PARAM
 */
export const readForm = (contentType: string, body: Buffer): Promise<ReadonlyMap<string, Buffer>> =>
  new Promise((resolve, reject) => {
    const refuse = (error: unknown): void => {
      reject(new AdminError('INVALID_PARAM', `the form cannot be read: ${messageOf(error)}`));
    };
    const fields = new Map<string, Buffer>();
    try {
      const parser = new Busboy({ headers: { 'content-type': contentType } });
      parser.on('field', (name, value) => fields.set(name, Buffer.from(value)));
      parser.on('file', (name, stream) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('error', refuse);
        stream.on('end', () => fields.set(name, Buffer.concat(chunks)));
      });
      parser.on('finish', () => {
        resolve(fields);
      });
      parser.on('error', refuse);
      parser.end(body);
    } catch (error) {
      refuse(error);
    }
  });

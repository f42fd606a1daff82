import { once } from 'node:events';
import { createServer, request, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createPreview } from '../preview/server';

export interface ServedApp {
  /** Such as http://127.0.0.1:41234 */
  url: string;
  close: () => Promise<void>;
}

/** What the app asks a cloud for; all else is the preview's. */
const ofCloud = /^\/(?:functions|storage)\//;

const forwardTo =
  (port: number): RequestListener =>
  (incoming, outgoing) => {
    const { method, headers, url: target } = incoming;
    const forwarded = request({ host: '127.0.0.1', port, method, headers, path: target }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    forwarded.on('error', () => outgoing.destroy());
    incoming.pipe(forwarded);
  };

/**
 * Serves the app in the preview over a local cloud that runs already.
 * @param cloudPort of the cloud's server on 127.0.0.1
 * @throws when the Mini Program does not compile
 */
export const serveApp = async (cloudPort: number): Promise<ServedApp> => {
  const preview = await createPreview();
  if (preview.failure) throw preview.failure;
  const forward = forwardTo(cloudPort);
  const server = createServer((incoming, outgoing) => {
    (ofCloud.test(incoming.url ?? '') ? forward : preview.handler)(incoming, outgoing);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  // Of a server that listens on a port it is an address.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
      await preview.close();
    },
  };
};

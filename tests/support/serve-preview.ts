import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createPreview, type PreviewOptions } from '../../tools/preview';

export interface Served {
  /** Such as http://127.0.0.1:41234 */
  url: string;
  close: () => Promise<void>;
}

/** Compiles an app and serves it without a cloud, on any free port. @throws when it does not compile */
export const servePreview = async (options: PreviewOptions): Promise<Served> => {
  const preview = await createPreview(options);
  if (preview.failure) throw preview.failure;
  const server = createServer(preview.handler);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      await preview.close();
      await new Promise<void>((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      });
    },
  };
};

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LiveState } from '../runtime/live/state';

/** Server-sent events to every open page. */
export interface Channel {
  connect: (request: IncomingMessage, response: ServerResponse) => void;
  tell: (state: LiveState) => void;
  close: () => void;
}

/** @param current the state told to a page that connects */
export const createChannel = (current: () => LiveState): Channel => {
  const pages = new Set<ServerResponse>();
  const send = (page: ServerResponse, state: LiveState): void => {
    page.write(`data: ${JSON.stringify(state)}\n\n`);
  };
  return {
    connect(request, response) {
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
      });
      pages.add(response);
      request.once('close', () => pages.delete(response));
      send(response, current());
    },
    tell(state) {
      for (const page of pages) send(page, state);
    },
    close() {
      for (const page of pages) page.end();
      pages.clear();
    },
  };
};

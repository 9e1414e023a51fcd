/**
 * A proxy on this machine that lets nothing through and writes down every host that a browser asks for. Pages of the
 * tests are answered by the driven browser itself and never come here; so whatever comes here went out.
 */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface WatchingProxy {
  /** For the browser's `--proxy-server`. */
  address: string;
  port: number;
  /** Hosts (with port, where one was named) in the order they were asked for. */
  asked: string[];
  close(): Promise<void>;
}

function hostOf(request: IncomingMessage): string {
  try {
    return new URL(request.url ?? '').host;
  } catch {
    return request.headers.host ?? `unreadable: ${request.url}`;
  }
}

export async function startProxy(): Promise<WatchingProxy> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(hostOf(request));
    response.writeHead(502).end();
  });
  server.on('connect', (request, socket) => {
    asked.push(request.url ?? 'unreadable');
    socket.on('error', () => {});
    socket.end('HTTP/1.1 502 Nothing goes out\r\n\r\n');
  });
  server.on('upgrade', (request, socket) => {
    asked.push(hostOf(request));
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    port,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

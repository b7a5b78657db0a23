import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';

/** Where every name that is not Altinn's leads in a test: a server that answers nothing and remembers all. */
export interface Sink {
  port: number;
  /** `GET altinncdn.no/fonts/…`, with who asked in front where the browser said it. */
  requests: string[];
  close(): Promise<void>;
}

export async function openSink(): Promise<Sink> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'sink' }]);
  const requests: string[] = [];
  const server: Server = createServer({ key, cert }, (request, response) => {
    const from = request.headers.origin ?? '';
    requests.push(`${from} ${request.method} ${request.headers.host}${request.url}`.trim());
    response.writeHead(404).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

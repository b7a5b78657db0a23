import { createServer, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';

export interface Tunnel {
  port: number;
  close(): Promise<void>;
}

/** A proxy for Firefox, which knows no resolver rules: Altinn's names lead to the stand-in, all others to the sink. */
export async function openTunnel(ports: { altinn: number; sink: number }): Promise<Tunnel> {
  const sockets = new Set<Socket>();
  const server = createServer((_request, response) => response.writeHead(404).end());
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    const host = request.url?.split(':')[0] ?? '';
    const onward = connect(host.endsWith('.altinn.no') ? ports.altinn : ports.sink, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      onward.pipe(socket);
      socket.pipe(onward);
    });
    for (const [one, other] of [
      [socket, onward],
      [onward, socket],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

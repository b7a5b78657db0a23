import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { generate } from 'selfsigned';
import { hostsOf } from '../../utils/altinn/hosts';
import { environments } from '../../utils/domain/environment';
import { isCut } from './connection';
import type { Sandbox } from './sandbox';

export interface RunningServer {
  port: number;
  close(): Promise<void>;
}

/** Serves the sandbox over HTTPS on 127.0.0.1, with a certificate made now for Altinn's four host names. */
export async function startServer(sandbox: Sandbox, options: { port?: number } = {}): Promise<RunningServer> {
  const hosts = environments.flatMap((environment) => Object.values(hostsOf(environment)));
  const certificate = await generate([{ name: 'commonName', value: 'am.ui.altinn.no' }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [
      { name: 'subjectAltName', altNames: hosts.map((host) => ({ type: 2, value: new URL(host).hostname })) },
    ],
  });
  const listener = getRequestListener(
    async (request, bindings) => {
      const response = await sandbox.app.fetch(request);
      if (!isCut(response)) return response;
      (bindings as HttpBindings).outgoing.destroy();
      return RESPONSE_ALREADY_SENT;
    },
    { overrideGlobalObjects: false },
  );
  const server = createServer({ key: certificate.private, cert: certificate.cert }, listener);
  // Browsers keep their connections; a socket closed under a request would look like a fault nobody ordered.
  server.keepAliveTimeout = 120_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

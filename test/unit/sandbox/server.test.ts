import { Agent, request as send } from 'node:https';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSandbox } from '../../sandbox/sandbox';
import { type RunningServer, startServer } from '../../sandbox/server';

const sandbox = createSandbox();
const agent = new Agent({ keepAlive: true, rejectUnauthorized: false });
let server: RunningServer;

beforeAll(async () => {
  server = await startServer(sandbox);
});
afterAll(async () => {
  agent.destroy();
  await server.close();
});

interface Received {
  status: number;
  body: string;
  cookies: string[];
  certificate: string;
}

function ask(host: string, path: string, options: { method?: string; body?: object; cookie?: string } = {}) {
  return new Promise<Received>((resolve, reject) => {
    const headers = { host, ...(options.cookie && { cookie: options.cookie }) };
    const { method = 'GET' } = options;
    const request = send(
      { host: '127.0.0.1', port: server.port, servername: host, path, method, headers, agent },
      (answer) => {
        const chunks: Buffer[] = [];
        const certificate = String(
          (answer.socket as import('node:tls').TLSSocket).getPeerCertificate().subjectaltname,
        );
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            body: Buffer.concat(chunks).toString(),
            cookies: answer.headers['set-cookie'] ?? [],
            certificate,
          }),
        );
      },
    );
    request.on('error', reject);
    request.end(options.body && JSON.stringify(options.body));
  });
}

const control = (path: string, body: object) =>
  ask('am.ui.altinn.no', `/__sandbox/${path}`, { method: 'POST', body });
const profile = '/accessmanagement/api/v1/user/profile';

async function cookieHeader(): Promise<string> {
  const page = await ask('am.ui.altinn.no', '/accessmanagement/ui/systemuser/overview');
  return page.cookies.map((cookie) => cookie.split(';')[0]).join('; ');
}

describe('the server', () => {
  it('has a certificate for all four hosts, and answers by host name', async () => {
    const { certificate } = await ask('am.ui.altinn.no', '/__sandbox/state');
    for (const host of [
      'am.ui.altinn.no',
      'platform.altinn.no',
      'am.ui.tt02.altinn.no',
      'platform.tt02.altinn.no',
    ]) {
      expect(certificate).toContain(`DNS:${host}`);
      expect((await ask(host, '/__sandbox/state')).status).toBe(200);
    }
    expect((await ask('altinncdn.no', '/')).status).toBe(421);
  });

  it('signs in and sets every cookie on its own line', async () => {
    const cookie = await cookieHeader();
    expect(cookie.split('; ')).toHaveLength(7);
    expect((await ask('am.ui.altinn.no', profile, { cookie })).status).toBe(200);
  });

  it('cuts the socket where a connection is to be cut', async () => {
    const cookie = await cookieHeader();
    const { partyId } = sandbox.control.state().production.owner;
    await control('faults', { on: 'read-system-user', do: 'drop-before' });
    const path = `/accessmanagement/api/v1/systemuser/agent/${partyId}`;
    await expect(ask('am.ui.altinn.no', path, { cookie })).rejects.toThrow(/hang up|ECONNRESET/);
    expect((await ask('am.ui.altinn.no', path, { cookie })).status).toBe(200);
  });

  it('carries a write out though its sender has hung up, and lives on', async () => {
    const cookie = await cookieHeader();
    const { owner, systemUsers } = sandbox.control.state().production;
    const [unimicro] = systemUsers;
    const client = unimicro?.delegatedClientIds[0] ?? '';
    sandbox.control.latency({ medianMs: 60, spread: 0 });
    const token = decodeURIComponent(/XSRF-TOKEN=(CfDJ8[^;]+)/.exec(cookie)?.[1] ?? '');
    const request = send({
      host: '127.0.0.1',
      port: server.port,
      servername: 'am.ui.altinn.no',
      method: 'DELETE',
      path: `/accessmanagement/api/v1/systemuser/agentdelegation/${owner.partyId}/${unimicro?.id}/delegation/${client}?partyuuid=${owner.partyUuid}`,
      headers: { host: 'am.ui.altinn.no', cookie, 'x-xsrf-token': token },
      rejectUnauthorized: false,
    });
    const isThere = () =>
      sandbox.control.state().production.systemUsers[0]?.delegatedClientIds.includes(client) ?? false;
    request.on('error', () => undefined).end();
    await expect.poll(() => sandbox.control.statistics().production.writes).toBe(1);
    request.destroy();
    expect(isThere()).toBe(true);
    await expect.poll(isThere).toBe(false);
    sandbox.control.latency({ medianMs: 0, spread: 0 });
    expect((await ask('am.ui.altinn.no', profile, { cookie })).status).toBe(200);
  });

  it('takes every command, and says what is wrong with one it does not understand', async () => {
    const commands: [string, object][] = [
      ['sign-out', {}],
      ['sign-in', { user: 'medarbeider' }],
      ['switch-actor', { actor: 'second', environment: 'tt02' }],
      ['clock', { advanceSeconds: 60 }],
      ['scopes', { scopes: 'on' }],
      ['client-administration', { mode: 'open' }],
      ['latency', { medianMs: 0, spread: 0 }],
      ['faults', [{ on: 'any', do: '503', times: 2 }]],
    ];
    for (const [path, body] of commands)
      expect([path, (await control(path, body)).status]).toEqual([path, 200]);
    const { production, tt02 } = sandbox.control.state();
    expect([production.signedIn, production.actor.name, tt02.actor.name]).toEqual([
      'medarbeider',
      'FJORD REGNSKAP AS',
      'FJORD LØNN AS',
    ]);
    expect(JSON.parse((await ask('am.ui.altinn.no', '/__sandbox/faults')).body)).toHaveLength(1);
    expect((await ask('am.ui.altinn.no', '/__sandbox/faults', { method: 'DELETE' })).status).toBe(200);
    expect((await ask('am.ui.altinn.no', '/__sandbox/statistics', { method: 'DELETE' })).status).toBe(200);
    expect((await control('clock', { advanceSeconds: -1 })).status).toBe(400);
    expect((await control('faults', { on: 'write', do: 'explode' })).status).toBe(400);
    await control('reset', { clients: 12 });
    const state = JSON.parse((await ask('platform.altinn.no', '/__sandbox/state')).body);
    expect(state.production.clients).toHaveLength(12);
    expect(state.production.signedIn).toBe('klientadministrator');
  });
});

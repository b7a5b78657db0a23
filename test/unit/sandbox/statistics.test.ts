import { describe, expect, it } from 'vitest';
import { signedIn } from '../../support/sandbox/portal-client';

async function withClients(vendor: string) {
  const its = await signedIn();
  const systemUser = its.systemUser(vendor);
  const list = (await (await its.customers(systemUser.id)).json()) as { id: string }[];
  return { its, id: systemUser.id, clients: list.map((client) => client.id) };
}

describe('the statistics', () => {
  it('tell how many writes were in flight at most, over all of them and for one client', async () => {
    const { its, id, clients } = await withClients('Unimicro AS');
    const [same = ''] = clients;
    await Promise.all(clients.slice(1, 6).map((client) => its.add(id, client)));
    expect(its.statistics()).toMatchObject({
      maxWritesInFlight: 5,
      maxWritesInFlightPerClient: 1,
      writes: 5,
    });
    await Promise.all([its.add(id, same), its.add(id, same)]);
    expect(its.statistics()).toMatchObject({ maxWritesInFlightPerClient: 2, writesPerClient: { [same]: 2 } });
  });

  it('tell whether the first write to a system user was alone', async () => {
    const { its, id, clients } = await withClients('Ff System AS');
    const [one = '', two = '', three = ''] = clients;
    await its.add(id, one);
    await Promise.all([its.add(id, two), its.add(id, three)]);
    expect(its.statistics().firstWriteAlone).toEqual({ [id]: true });
    its.sandbox.control.resetStatistics();
    await Promise.all([its.add(id, two), its.add(id, three)]);
    expect(its.statistics().firstWriteAlone).toEqual({ [id]: false });
  });

  it('are kept for each environment, with every request as it came', async () => {
    const { its, id } = await withClients('Unimicro AS');
    await its.delegation(id);
    const { production, tt02 } = its.sandbox.control.statistics();
    expect(production.reads).toEqual({ available: 1, delegated: 1, systemUser: 0, lookUp: 0 });
    expect(production.requests.at(-1)).toMatchObject({ method: 'GET', host: 'am.ui.altinn.no', status: 200 });
    expect(production.requests.at(-1)?.path).toContain('/delegation?partyuuid=');
    expect(tt02.requests).toEqual([]);
  });

  it('add up the waiting times, which are the same for the same seed', async () => {
    const total = async () => {
      const { its, id, clients } = await withClients('Unimicro AS');
      its.sandbox.control.latency({ medianMs: 4, spread: 0.5 });
      const began = performance.now();
      for (const client of clients.slice(0, 4)) await its.add(id, client);
      const sum = its.statistics().sumOfWriteMs;
      expect(performance.now() - began).toBeGreaterThan(sum * 0.7);
      return sum;
    };
    const sum = await total();
    expect(sum).toBeGreaterThan(4);
    expect(await total()).toBe(sum);
  });
});

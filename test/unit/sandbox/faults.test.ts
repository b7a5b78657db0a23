import { describe, expect, it } from 'vitest';
import { clientFor, signedIn } from '../../support/sandbox/portal-client';

async function ready() {
  const its = await signedIn();
  const unimicro = its.systemUser('Unimicro AS');
  const client = clientFor(its, unimicro, 'whole');
  return {
    its,
    control: its.sandbox.control,
    add: () => its.add(unimicro.id, client),
    client,
    isThere: () => its.systemUser('Unimicro AS').delegatedClientIds.includes(client),
  };
}

describe('planned trouble', () => {
  it('throttles with Retry-After, once, and nothing has happened', async () => {
    const { control, add, isThere } = await ready();
    control.addFault({ on: 'write', do: '429', retryAfter: 3 });
    const response = await add();
    expect([response.status, response.headers.get('retry-after'), isThere()]).toEqual([429, '3', false]);
    expect((await add()).status).toBe(200);
  });

  it('hides throttling behind AMUI-00005 at the portal', async () => {
    const { control, add } = await ready();
    control.addFault({ on: 'write', do: '429-hidden' });
    expect(await (await add()).json()).toMatchObject({ status: 400, code: 'AMUI-00005' });
  });

  it('answers 503 as the portal does when it cannot reach the platform', async () => {
    const { control, add } = await ready();
    control.addFault({ on: 'write', do: '503' });
    expect(await (await add()).json()).toMatchObject({ status: 503, code: 'AMUI-00100' });
  });

  it('cuts the connection before it happens, after it, or long before', async () => {
    const { control, add, isThere } = await ready();
    control.addFault({ on: 'write', do: 'drop-before' });
    await expect(add()).rejects.toThrow(TypeError);
    expect(isThere()).toBe(false);
    control.addFault({ on: 'write', do: 'effect-later', seconds: 60 });
    await expect(add()).rejects.toThrow(TypeError);
    control.advanceClock(59);
    expect(isThere()).toBe(false);
    control.advanceClock(1);
    expect(isThere()).toBe(true);
  });

  it('has happened when the connection is cut after the write', async () => {
    const { control, add, isThere, its } = await ready();
    control.addFault({ on: 'write', do: 'drop-after' });
    await expect(add()).rejects.toThrow(TypeError);
    expect(isThere()).toBe(true);
    expect(its.statistics().requests.at(-1)).toMatchObject({ method: 'POST', status: 0 });
  });

  it('collides without effect', async () => {
    const { control, add, isThere } = await ready();
    control.addFault({ on: 'write', do: 'collision' });
    expect(await (await add()).json()).toMatchObject({ code: 'AMUI-00002' });
    expect(isThere()).toBe(false);
  });

  it('strikes one client, after some have passed, as often as told', async () => {
    const { control, add, client } = await ready();
    control.addFault({ on: 'write', client, skip: 1, times: 2, do: '500' });
    control.addFault({ on: 'write', client: 'another', times: 'always', do: '500' });
    const statuses: number[] = [];
    for (let time = 0; time < 4; time++) statuses.push((await add()).status);
    expect(statuses).toEqual([200, 500, 500, 200]);
  });

  it('says 401, 403, a refused token or any code', async () => {
    const { control, add } = await ready();
    control.addFault(
      { on: 'write', do: '401' },
      { on: 'write', route: 'portal', do: '403' },
      { on: 'write', do: 'xsrf' },
      { on: 'write', do: 'reject', code: 'AMUI-00028' },
      { on: 'write', route: 'end-user', do: '500' },
    );
    expect((await add()).status).toBe(401);
    expect(await (await add()).json()).toMatchObject({ status: 403, code: 'AMUI-00999' });
    expect(await (await add()).json()).not.toHaveProperty('code');
    expect(await (await add()).json()).toMatchObject({ status: 400, code: 'AMUI-00028' });
    expect((await add()).status).toBe(200);
  });

  it('gives an empty list when told to', async () => {
    const { control, its } = await ready();
    const { id } = its.systemUser('Unimicro AS');
    control.addFault({ on: 'read-available', do: 'empty-list' });
    expect(await (await its.customers(id)).json()).toEqual([]);
    expect(await (await its.customers(id)).json()).not.toEqual([]);
  });
});

describe('what an aborted write leaves', () => {
  it('is done all the same', async () => {
    const { its, control, client, isThere } = await ready();
    control.latency({ medianMs: 20, spread: 0 });
    const stop = new AbortController();
    const sent = its.add(its.systemUser('Unimicro AS').id, client, { signal: stop.signal });
    setTimeout(() => stop.abort(), 5);
    await expect(sent).rejects.toThrow();
    expect(isThere()).toBe(false);
    await expect.poll(isThere).toBe(true);
  });
});

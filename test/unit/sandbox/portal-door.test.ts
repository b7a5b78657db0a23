import { describe, expect, it } from 'vitest';
import { clientFor, signedIn } from '../../support/sandbox/portal-client';

const strange = '11111111-2222-4333-8444-555555555555';

describe('reading through the portal', () => {
  it('lists agent system users with no system name and no packages, newest first', async () => {
    const { get, portal, owner } = await signedIn();
    const response = await get(`${portal}/systemuser/agent/${owner.partyId}`);
    const list = (await response.json()) as Record<string, unknown>[];
    expect(list.map(({ integrationTitle }) => integrationTitle)).toEqual([
      'Unimicro klientdelegering REGN',
      'Luca Regnskap klientdelegering REVI',
      'Forretningsforer system',
      'Tripletex lønn og regnskap',
    ]);
    expect(list[0]).toMatchObject({ system: { name: 'N/A' }, accessPackages: [], userType: 'agent' });
  });

  it('answers for a standard system user on the agent endpoint too', async () => {
    const { get, portal, owner, systemUser } = await signedIn();
    const response = await get(`${portal}/systemuser/agent/${owner.partyId}/${systemUser('Fiken AS').id}`);
    expect(await response.json()).toMatchObject({ userType: 'standard' });
  });

  it('answers 404 for a system user of another party, as for everything else that fails there', async () => {
    const { get, portal, systemUser } = await signedIn();
    const response = await get(`${portal}/systemuser/agent/51329013/${systemUser('Tripletex AS').id}`);
    expect(response.status).toBe(404);
  });

  it('writes nulls, upper-case names, and only the packages the system user asks for', async () => {
    const { customers, systemUser } = await signedIn();
    const list = (await (await customers(systemUser('Luca Labs AS').id)).json()) as {
      name: string;
      orgNo: string | null;
      unitType: null;
      access: { packages: string[] }[];
    }[];
    expect(list.every(({ name, unitType }) => name === name.toUpperCase() && unitType === null)).toBe(true);
    expect(new Set(list.flatMap(({ access }) => access.flatMap(({ packages }) => packages)))).toEqual(
      new Set(['urn:altinn:accesspackage:ansvarlig-revisor']),
    );
    expect(list.filter(({ orgNo }) => orgNo === null)).toHaveLength(1);
  });

  it('lists clients that have any of the packages, though adding takes all', async () => {
    const its = await signedIn();
    const tripletex = its.systemUser('Tripletex AS');
    const lacking = clientFor(its, tripletex, 'lacking');
    const list = (await (await its.customers(tripletex.id)).json()) as { id: string }[];
    expect(list.map(({ id }) => id)).toContain(lacking);
    expect(list.map(({ id }) => id)).not.toContain(clientFor(its, tripletex, 'unrelated'));
    const refused = await its.add(tripletex.id, lacking);
    expect(refused.status).toBe(400);
    expect(await refused.json()).toEqual({
      status: 400,
      detail: 'Default error at the end of logic chain. Not supposed to appear.',
      code: 'AMUI-00005',
    });
  });

  it('gives ids only for what is delegated, a client that is no longer in the list among them', async () => {
    const { delegation, customers, systemUser, state } = await signedIn();
    const unimicro = systemUser('Unimicro AS');
    const rows = (await (await delegation(unimicro.id)).json()) as Record<string, string>[];
    expect(rows).toHaveLength(unimicro.delegatedClientIds.length);
    for (const row of rows) {
      expect(Object.keys(row).toSorted()).toEqual(['agentSystemUserId', 'customerId', 'delegationId']);
      expect(row.delegationId).toBe(row.customerId);
    }
    const former = state().clients.find(({ standing }) => standing === 'former')?.id;
    const available = (await (await customers(unimicro.id)).json()) as { id: string }[];
    expect(rows.map((row) => row.customerId)).toContain(former);
    expect(available.map(({ id }) => id)).not.toContain(former);
  });

  it('answers 200 and an empty list when partyuuid is missing, wrong or something behind fails', async () => {
    const { delegation, systemUser, sandbox } = await signedIn();
    const { id } = systemUser('Unimicro AS');
    sandbox.control.addFault({ on: 'read-delegated', do: 'behind' });
    for (const query of [undefined, '', `partyuuid=${strange}`]) {
      const response = await delegation(id, query);
      expect([response.status, await response.json()]).toEqual([200, []]);
    }
    expect(await (await delegation(id)).json()).not.toEqual([]);
  });
});

describe('writing through the portal', () => {
  it('takes an add, says one object, and takes it again', async () => {
    const its = await signedIn();
    const ff = its.systemUser('Ff System AS');
    const client = clientFor(its, ff, 'whole');
    for (let time = 0; time < 2; time++) {
      const response = await its.add(ff.id, client);
      expect(response.status).toBe(200);
      expect(await response.json()).toEqual({
        agentSystemUserId: ff.id,
        delegationId: client,
        customerId: client,
      });
    }
    expect(its.systemUser('Ff System AS').delegatedClientIds).toEqual([client]);
  });

  it('refuses without an antiforgery token: 400 and no code', async () => {
    const its = await signedIn();
    const ff = its.systemUser('Ff System AS');
    const client = clientFor(its, ff, 'whole');
    const response = await its.add(ff.id, client, { headers: { 'content-type': 'application/json' } });
    expect(response.status).toBe(400);
    expect(await response.json()).not.toHaveProperty('code');
    expect(its.systemUser('Ff System AS').delegatedClientIds).toEqual([]);
  });

  it("refuses another user's antiforgery token until a page has brought a new one", async () => {
    const its = await signedIn();
    const ff = its.systemUser('Ff System AS');
    const client = clientFor(its, ff, 'whole');
    its.sandbox.control.signIn('klientadministrator-2');
    expect((await its.add(ff.id, client)).status).toBe(400);
    await its.browser.openPortalPage();
    expect((await its.add(ff.id, client)).status).toBe(200);
  });

  it('fails for all but one of the first writes that come together, and for none afterwards', async () => {
    const its = await signedIn();
    const ff = its.systemUser('Ff System AS');
    const list = (await (await its.customers(ff.id)).json()) as { id: string }[];
    const ids = list.slice(0, 3).map(({ id }) => id);
    const first = await Promise.all(ids.map((id) => its.add(ff.id, id)));
    expect(first.map(({ status }) => status).toSorted()).toEqual([200, 400, 400]);
    const loser = first.find(({ status }) => status === 400);
    expect(await loser?.json()).toMatchObject({ code: 'AMUI-00002' });
    expect(its.systemUser('Ff System AS').delegatedClientIds).toHaveLength(1);
    const again = await Promise.all(ids.map((id) => its.add(ff.id, id)));
    expect(again.map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it('keeps the Agent assignment when the last client is removed', async () => {
    const its = await signedIn();
    const ff = its.systemUser('Ff System AS');
    const list = (await (await its.customers(ff.id)).json()) as { id: string }[];
    const ids = list.slice(0, 2).map(({ id }) => id);
    await its.add(ff.id, ids[0] ?? '');
    await its.remove(ff.id, ids[0] ?? '');
    expect(its.systemUser('Ff System AS')).toMatchObject({ delegatedClientIds: [], assignment: 'exists' });
    const together = await Promise.all(ids.map((id) => its.add(ff.id, id)));
    expect(together.map(({ status }) => status)).toEqual([200, 200]);
  });

  it('fails the second of two writes for the same client at once', async () => {
    const its = await signedIn();
    const unimicro = its.systemUser('Unimicro AS');
    const client = clientFor(its, unimicro, 'whole');
    const both = await Promise.all([its.add(unimicro.id, client), its.add(unimicro.id, client)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 400]);
  });

  it('removes one of two role rows at a time, and is content when there is nothing to remove', async () => {
    const its = await signedIn();
    const unimicro = its.systemUser('Unimicro AS');
    const client = clientFor(its, unimicro, 'two-roles');
    await its.add(unimicro.id, client);
    const isListed = () => its.systemUser('Unimicro AS').delegatedClientIds.includes(client);
    for (const listedAfter of [true, false, false]) {
      const response = await its.remove(unimicro.id, client);
      expect([response.status, await response.json()]).toEqual([200, true]);
      expect(isListed()).toBe(listedAfter);
    }
  });

  it('repairs a client that has only one of two packages', async () => {
    const its = await signedIn();
    const tripletex = its.systemUser('Tripletex AS');
    const partial = Object.entries(tripletex.delegations).find(
      ([, rows]) => rows.flatMap(({ packages }) => packages).length < 2,
    )?.[0];
    expect((await its.add(tripletex.id, partial ?? '')).status).toBe(200);
    const rows = its.systemUser('Tripletex AS').delegations[partial ?? ''] ?? [];
    expect(new Set(rows.flatMap(({ packages }) => packages)).size).toBe(2);
  });

  it('says AMUI-00999 for a party that is not the system user’s, AMUI-00044 for a provider it may not use', async () => {
    const its = await signedIn();
    const ff = its.systemUser('Ff System AS');
    const client = clientFor(its, ff, 'whole');
    const elsewhere = `${its.portal}/systemuser/agentdelegation/51329013/${ff.id}/delegation`;
    const init = {
      method: 'POST',
      headers: its.writeHeaders(),
      body: JSON.stringify({ customerId: client }),
    };
    const wrongParty = await its.browser.fetch(`${elsewhere}?partyuuid=${its.owner.partyUuid}`, init);
    expect([wrongParty.status, await wrongParty.json()]).toMatchObject([403, { code: 'AMUI-00999' }]);
    const wrongProvider = await its.add(ff.id, client, {}, `partyuuid=${strange}`);
    expect([wrongProvider.status, await wrongProvider.json()]).toMatchObject([403, { code: 'AMUI-00044' }]);
    const none = await its.add(ff.id, client, {}, '');
    expect(await none.json()).toMatchObject({ code: 'AMUI-00005' });
  });

  it('answers a body that is no JSON with 415, and a bad GUID with errors and no code', async () => {
    const its = await signedIn();
    const ff = its.systemUser('Ff System AS');
    const noJson = { ...its.writeHeaders(), 'content-type': 'text/plain' };
    expect((await its.add(ff.id, strange, { headers: noJson })).status).toBe(415);
    const badGuid = await its.add(ff.id, 'not-a-guid');
    const body = await badGuid.json();
    expect(badGuid.status).toBe(400);
    expect(body).toHaveProperty('errors');
    expect(body).not.toHaveProperty('code');
  });

  it('reads the whole client list once more for every add', async () => {
    const its = await signedIn();
    const unimicro = its.systemUser('Unimicro AS');
    await its.add(unimicro.id, clientFor(its, unimicro, 'whole'));
    await its.remove(unimicro.id, clientFor(its, unimicro, 'whole'));
    expect(its.statistics()).toMatchObject({ writes: 2, listReadsByWrites: 1 });
  });
});

describe('somebody who is not client administrator', () => {
  it('is told so, and can read and write nothing', async () => {
    const its = await signedIn();
    its.sandbox.control.signIn('medarbeider');
    await its.browser.openPortalPage();
    const unimicro = its.systemUser('Unimicro AS');
    const right = await its.get(`${its.portal}/user/isClientAdmin?party=${its.owner.partyUuid}`);
    expect([right.status, await right.json()]).toEqual([200, false]);
    expect(await (await its.customers(unimicro.id)).json()).toMatchObject({ code: 'AMUI-00044' });
    expect(await (await its.delegation(unimicro.id)).json()).toEqual([]);
    const write = await its.add(unimicro.id, clientFor(its, unimicro, 'whole'));
    expect([write.status, await write.json()]).toMatchObject([403, { code: 'AMUI-00999' }]);
  });

  it('and a party that is no GUID is 403, not false', async () => {
    const { get, portal } = await signedIn();
    expect((await get(`${portal}/user/isClientAdmin?party=51329012`)).status).toBe(403);
  });
});

import { describe, expect, it } from 'vitest';
import { clientFor, signedIn } from '../../support/sandbox/portal-client';

const strange = '11111111-2222-4333-8444-555555555555';
const signing = 'urn:altinn:accesspackage:regnskapsforer-med-signeringsrettighet';
const accountant = 'urn:altinn:external-role:ccr:regnskapsforer';

async function withScopes() {
  const its = await signedIn();
  its.sandbox.control.scopes('on');
  return its;
}

async function administrator() {
  const its = await signedIn();
  its.sandbox.control.clientAdministration('open');
  return its;
}

describe('the end-user API', () => {
  it('answers a portal session with an empty 403, and lets it in with the scopes', async () => {
    const its = await signedIn();
    const url = `${its.endUser}/clients?agent=${its.systemUser('Unimicro AS').id}`;
    const closed = await its.get(url);
    expect([closed.status, await closed.text()]).toEqual([403, '']);
    its.sandbox.control.scopes('on');
    expect((await its.get(url)).status).toBe(200);
  });

  it('takes a trailing slash, leaves links empty and gives a private person an empty number', async () => {
    const its = await withScopes();
    const response = await its.get(
      `${its.endUser}/clients/available/?agent=${its.systemUser('Unimicro AS').id}`,
    );
    const body = (await response.json()) as { links: object; data: { clientOrganizationNumber: string }[] };
    expect(body.links).toEqual({});
    expect(body.data.filter((client) => client.clientOrganizationNumber === '')).toHaveLength(1);
  });

  it('hides what fails behind the available list, and tells it for the delegated one', async () => {
    const its = await withScopes();
    const { id } = its.systemUser('Unimicro AS');
    its.sandbox.control.addFault(
      { on: 'read-available', do: 'behind' },
      { on: 'read-delegated', do: 'behind' },
    );
    const available = await its.get(`${its.endUser}/clients/available?agent=${id}`);
    expect([available.status, await available.json()]).toMatchObject([200, { data: [] }]);
    const delegated = await its.get(`${its.endUser}/clients?agent=${id}`);
    expect([delegated.status, await delegated.json()]).toMatchObject([400, { code: 'AUTH-00045' }]);
  });

  it('tells no relationship from missing packages', async () => {
    const its = await withScopes();
    const tripletex = its.systemUser('Tripletex AS');
    const unrelated = await its.addAtPlatform(tripletex.id, clientFor(its, tripletex, 'unrelated'));
    expect(await unrelated.json()).toMatchObject({ code: 'AUTH-00079', title: 'Client not found.' });
    const lacking = await its.addAtPlatform(tripletex.id, clientFor(its, tripletex, 'lacking'));
    expect(await lacking.json()).toMatchObject({ code: 'AUTH-00080' });
    expect(lacking.headers.get('content-type')).toContain('application/problem+json');
  });

  it('echoes both ids after an add and after a remove, whether anything changed or not', async () => {
    const its = await withScopes();
    const unimicro = its.systemUser('Unimicro AS');
    const client = clientFor(its, unimicro, 'whole');
    for (const send of [its.addAtPlatform, its.addAtPlatform, its.removeAtPlatform, its.removeAtPlatform]) {
      const response = await send(unimicro.id, client);
      expect([response.status, await response.json()]).toEqual([200, { agent: unimicro.id, client }]);
    }
    expect((await its.removeAtPlatform(unimicro.id, strange)).status).toBe(200);
  });

  it('validates agent and client together, and answers a bad GUID without a code', async () => {
    const its = await withScopes();
    const both = await its.browser.fetch(`${its.endUser}/clients?agent=${strange}`, { method: 'POST' });
    expect(await both.json()).toMatchObject({
      code: 'STD-00000',
      validationErrors: [
        { code: 'AUTH.VLD-00014', paths: ['?agent'] },
        { code: 'AUTH.VLD-00016', paths: ['?client'] },
      ],
    });
    const standard = await its.get(`${its.endUser}/clients?agent=${its.systemUser('Fiken AS').id}`);
    expect(await standard.json()).toMatchObject({ validationErrors: [{ code: 'AUTH.VLD-00015' }] });
    const bad = (await (await its.get(`${its.endUser}/clients?agent=xyz`)).json()) as object;
    expect(bad).toHaveProperty('errors.agent');
    expect(bad).not.toHaveProperty('code');
  });

  it('lists agents by organisation number, with the real one’s odd spelling and full packages', async () => {
    const its = await withScopes();
    const list = (await (
      await its.get(`${its.endUser}/agents?party=${its.owner.orgNumber}`)
    ).json()) as object[];
    expect(list).toHaveLength(4);
    expect(list[0]).toMatchObject({
      partyUuId: '',
      supplierName: '',
      userType: 'agent',
      accessPackages: [{ urn: signing }],
    });
    const unknown = await its.get(`${its.endUser}/agents?party=123456789`);
    expect([unknown.status, await unknown.json()]).toMatchObject([404, { title: 'Party not found' }]);
  });

  it('collides like the portal when first writes come together', async () => {
    const its = await withScopes();
    const ff = its.systemUser('Ff System AS');
    const list = (await (await its.customers(ff.id)).json()) as { id: string }[];
    const answers = await Promise.all(list.slice(0, 2).map(({ id }) => its.addAtPlatform(ff.id, id)));
    const loser = answers.find(({ status }) => status === 400);
    expect(await loser?.json()).toMatchObject({ code: 'AUTH-00002' });
  });
});

describe('the client administration API', () => {
  it('is closed unless the gateway is told otherwise', async () => {
    const its = await signedIn();
    const url = `${its.administration}/clients?party=${its.owner.partyUuid}`;
    const statuses: number[] = [];
    for (const mode of ['closed', 'absent', 'unauthorized', 'open'] as const) {
      its.sandbox.control.clientAdministration(mode);
      statuses.push((await its.get(url)).status);
    }
    expect(statuses).toEqual([403, 404, 401, 200]);
    expect((await signedIn()).sandbox.control.state()).toBeDefined();
  });

  it('carries what must be dropped: a private person’s number and date of birth', async () => {
    const its = await administrator();
    const response = await its.get(
      `${its.administration}/clients?party=${its.owner.partyUuid}&packages=${signing}`,
    );
    const { data } = (await response.json()) as { data: { client: Record<string, unknown> }[] };
    const person = data.find(({ client }) => client.type === 'Person')?.client;
    expect(person).toHaveProperty('personIdentifier');
    expect(person).toHaveProperty('dateOfBirth');
    expect(person).not.toHaveProperty('organizationIdentifier');
    expect(data.some(({ client }) => 'parent' in client)).toBe(true);
  });

  it('says what changed, needs no antiforgery token, and reads no list for a write', async () => {
    const its = await administrator();
    const unimicro = its.systemUser('Unimicro AS');
    const client = clientFor(its, unimicro, 'whole');
    const values = [{ role: accountant, packages: [signing] }];
    for (const changed of [true, false]) {
      const response = await its.administer(unimicro.id, client, values);
      expect([response.status, await response.json()]).toMatchObject([200, [{ fromId: client, changed }]]);
    }
    expect(its.statistics().listReadsByWrites).toBe(0);
  });

  it('gives real reasons, and stores nothing when one package does not fit', async () => {
    const its = await administrator();
    const tripletex = its.systemUser('Tripletex AS');
    const lacking = clientFor(its, tripletex, 'lacking');
    const reason = async (client: string, role: string, packages: string[]) => {
      const response = await its.administer(tripletex.id, client, [{ role, packages }]);
      const body = (await response.json()) as { validationErrors: { code: string }[] };
      return body.validationErrors[0]?.code;
    };
    expect(await reason(lacking, accountant, [...tripletex.packages])).toBe('AM.VLD-00026');
    expect(await reason(lacking, 'urn:altinn:role:tull', [signing])).toBe('AM.VLD-00029');
    expect(await reason(lacking, accountant, ['tull'])).toBe('AM.VLD-00030');
    expect(await reason(strange, accountant, [signing])).toBe('AM.VLD-00006');
    expect(its.systemUser('Tripletex AS').delegatedClientIds).not.toContain(lacking);
  });

  it('removes one row with cascade, and none without', async () => {
    const its = await administrator();
    const unimicro = its.systemUser('Unimicro AS');
    const [client = ''] = unimicro.delegatedClientIds;
    const remove = (query: string) =>
      its.browser.fetch(
        `${its.administration}/agents/clients?party=${its.owner.partyUuid}&from=${client}&to=${unimicro.id}${query}`,
        { method: 'DELETE' },
      );
    expect(await (await remove('')).json()).toMatchObject({ validationErrors: [{ code: 'AM.VLD-00031' }] });
    expect((await remove('&cascade=true')).status).toBe(204);
    expect(its.systemUser('Unimicro AS').delegatedClientIds).not.toContain(client);
  });

  it('is an empty 403 for somebody who is not client administrator', async () => {
    const its = await administrator();
    its.sandbox.control.signIn('medarbeider');
    const response = await its.get(`${its.administration}/clients?party=${its.owner.partyUuid}`);
    expect([response.status, await response.text()]).toEqual([403, '']);
  });
});

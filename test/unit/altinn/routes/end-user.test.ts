import { describe, expect, test } from 'vitest';
import { empty, html, json, noConnection, problem, silence } from '../../../support/altinn/fake-fetch';
import {
  altinnWhere,
  clientId,
  never,
  otherId,
  owner,
  signing,
  systemUser,
} from '../../../support/altinn/firm';

const client = { id: clientId, kind: 'organisation' as const };

describe('the documented API for system users', () => {
  test('reads clients with lower-case ids, and without what it has no words for', async () => {
    const { altinn, sent } = altinnWhere(() =>
      json({
        links: {},
        systemUserInformation: { systemUserId: systemUser.id, systemUserOwnerOrg: '310609544' },
        data: [
          {
            clientId: clientId.toUpperCase(),
            clientOrganizationNumber: '310609544',
            clientOrganizationName: 'Å AS',
          },
          { clientId: otherId, clientOrganizationNumber: '', clientOrganizationName: '' },
        ],
      }),
    );
    expect(await altinn.routes['end-user'].available(systemUser, never)).toEqual({
      ok: true,
      value: [
        { id: clientId, orgNumber: '310609544', name: 'Å AS', kind: 'organisation' },
        { id: otherId, kind: 'person' },
      ],
    });
    expect(sent[0]?.url.href).toBe(
      `https://platform.tt02.altinn.no/authentication/api/v1/enduser/systemuser/clients/available?agent=${systemUser.id}`,
    );
  });

  test('a client whose id cannot be read makes the whole list unreadable: nobody could be told gone from it', async () => {
    const { altinn } = altinnWhere(() => json({ data: [{ clientId }, { clientId: 'not a uuid' }] }));
    const read = await altinn.routes['end-user'].delegated(systemUser, never);
    expect(read).toEqual({ ok: false, failure: { kind: 'altinn-changed' } });
  });

  test('what else is odd costs itself and nothing beside it', async () => {
    const odd = { clientId, clientOrganizationNumber: { a: 1 }, clientOrganizationName: ['KAFÉ'] };
    const { altinn } = altinnWhere(() =>
      json({ data: [odd, { clientId: otherId, clientOrganizationName: 'FJELL AS' }] }),
    );
    const read = await altinn.routes['end-user'].delegated(systemUser, never);
    expect(read).toMatchObject({ ok: true, value: [{ id: clientId }, { id: otherId, name: 'FJELL AS' }] });
  });

  test('a package without a URN is left out of the list of agents, and the rest stands', async () => {
    const agent = { id: systemUser.id, partyId: owner.partyId, userType: 'agent' };
    const { altinn } = altinnWhere(() => json([{ ...agent, accessPackages: [{}, { urn: signing }] }]));
    const read = await altinn.routes['end-user'].systemUsers?.(owner, never);
    expect(read).toMatchObject({ ok: true, value: [{ packages: [{ urn: signing }] }] });
  });

  test('adds with a POST and removes with a DELETE, both without a body', async () => {
    const { altinn, sent } = altinnWhere(() => json({ agent: systemUser.id, client: clientId }));
    const route = altinn.routes['end-user'];
    expect(await route.delegate(systemUser, client, never)).toEqual({ ok: true, value: 'not-told' });
    expect(await route.revoke(systemUser, client, never)).toEqual({ ok: true, value: 'not-told' });
    expect(sent.map(({ method, url, body }) => [method, url.pathname, url.search, body])).toEqual(
      ['POST', 'DELETE'].map((method) => [
        method,
        '/authentication/api/v1/enduser/systemuser/clients',
        `?agent=${systemUser.id}&client=${clientId}`,
        undefined,
      ]),
    );
  });

  test.each([
    ['a broken connection', noConnection],
    ['silence', silence],
    ['a web page', () => html(200)],
    ['500', () => empty(500)],
  ])('after %s the outcome of a write is unknown, and it is not sent again', async (_, answer) => {
    const { altinn, sent } = altinnWhere(answer, { timeoutMs: 20 });
    const added = await altinn.routes['end-user'].delegate(systemUser, client, never);
    expect(added).toEqual({ ok: false, failure: { kind: 'unknown-outcome' } });
    expect(sent).toHaveLength(1);
  });

  test('site access is asked about only when there was no connection', async () => {
    const withheld = altinnWhere(noConnection, { siteAccess: false });
    const read = await withheld.altinn.routes['end-user'].delegated(systemUser, never);
    expect(read).toEqual({ ok: false, failure: { kind: 'site-access-withheld' } });
    const refused = altinnWhere(() => empty(403), { siteAccess: false });
    await refused.altinn.routes['end-user'].delegated(systemUser, never);
    const slow = altinnWhere(silence, { siteAccess: false, timeoutMs: 20 });
    await slow.altinn.routes['end-user'].delegated(systemUser, never);
    expect([...refused.asked, ...slow.asked]).toEqual([]);
  });

  test("gives Altinn's reason for not adding", async () => {
    const { altinn } = altinnWhere(() => problem(400, { code: 'AUTH-00079', title: 'Client not found.' }));
    const added = await altinn.routes['end-user'].delegate(systemUser, client, never);
    expect(added).toEqual({ ok: false, failure: { kind: 'no-relationship' } });
  });

  test("lists the owner's agent system users, and nobody else's", async () => {
    const agent = {
      id: systemUser.id,
      integrationTitle: 'Tripletex',
      productName: '',
      supplierName: '',
      partyId: owner.partyId,
      userType: 'agent',
      accessPackages: [{ urn: signing }],
    };
    const { altinn, sent } = altinnWhere(() =>
      json([
        agent,
        { ...agent, id: otherId, userType: 'standard' },
        { ...agent, id: clientId, partyId: '1' },
      ]),
    );
    expect(await altinn.routes['end-user'].systemUsers?.(owner, never)).toEqual({
      ok: true,
      value: [
        {
          id: systemUser.id,
          title: 'Tripletex',
          packages: [{ urn: signing, name: 'regnskapsforer-med-signeringsrettighet' }],
          owner,
        },
      ],
    });
    expect(sent[0]?.url.search).toBe('?party=310609544');
  });
});

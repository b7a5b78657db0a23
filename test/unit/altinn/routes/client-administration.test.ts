import { describe, expect, test } from 'vitest';
import type { Client } from '../../../../utils/domain/client';
import { empty, json, problem, type Sent } from '../../../support/altinn/fake-fetch';
import {
  accountant,
  altinnWhere,
  clientId,
  never,
  otherId,
  payroll,
  signing,
  systemUser,
} from '../../../support/altinn/firm';

const both = {
  ...systemUser,
  packages: [
    { urn: signing, name: 'Signering' },
    { urn: payroll, name: 'Lønn' },
  ],
};
const bookkeeper = 'urn:altinn:role:bookkeeper';

const connection = (id: string, roles: Record<string, string[]>, more = {}) => ({
  client: { id, name: 'KUNDE AS', type: 'Organisasjon', organizationIdentifier: '310609544', ...more },
  access: Object.entries(roles).map(([urn, packages]) => ({
    role: { id: 'r', code: 'c', urn },
    packages: packages.map((one) => ({ id: 'p', urn: one, areaId: 'a' })),
  })),
});

const stored = [{ roleId: 'r', packageId: 'p', viaId: 'v', fromId: 'f', toId: 't', changed: true }];
const listing =
  (...connections: unknown[]) =>
  ({ method }: Sent) =>
    method === 'GET' ? json({ links: { next: null }, data: connections }) : json(stored);

const bare: Client = { id: clientId, kind: 'organisation' };
const reads = (sent: Sent[]) => sent.filter(({ method }) => method === 'GET').length;

describe('client administration', () => {
  test('a national identity number and a date of birth end at the boundary', async () => {
    const person = connection(
      clientId,
      { [accountant]: [signing] },
      {
        type: 'Person',
        name: 'KARI NORDMANN',
        organizationIdentifier: null,
        personIdentifier: '01018012345',
        dateOfBirth: '1980-01-01',
        parent: null,
      },
    );
    const { altinn } = altinnWhere(listing(person));
    const read = await altinn.routes['client-administration'].available(systemUser, never);
    expect(read).toMatchObject({
      ok: true,
      value: [{ id: clientId, kind: 'person', name: 'KARI NORDMANN' }],
    });
    expect(JSON.stringify(read)).not.toMatch(/01018012345|1980/);
  });

  test('asks with all the packages, and knows roles, packages and the main unit', async () => {
    const sub = connection(
      clientId,
      { [accountant]: [signing] },
      { parent: { name: 'HOVED AS', parent: null } },
    );
    const { altinn, sent } = altinnWhere(listing(sub));
    expect(await altinn.routes['client-administration'].available(both, never)).toEqual({
      ok: true,
      value: [
        {
          id: clientId,
          name: 'KUNDE AS',
          orgNumber: '310609544',
          kind: 'organisation',
          parentName: 'HOVED AS',
          access: [{ role: accountant, packages: [signing] }],
        },
      ],
    });
    expect(sent[0]?.url.searchParams.getAll('packages')).toEqual([signing, payroll]);
    expect(sent[0]?.url.searchParams.get('party')).toBe(both.owner.partyUuid);
  });

  test('adds with one entry for each role, of only the packages that the system user has', async () => {
    const given = {
      [accountant]: [signing, 'urn:altinn:accesspackage:other'],
      [bookkeeper]: [payroll, signing],
    };
    const { altinn, sent } = altinnWhere(listing(connection(clientId, given)));
    expect((await altinn.routes['client-administration'].delegate(both, bare, never)).ok).toBe(true);
    const write = sent.at(-1);
    expect(write?.url.pathname).toBe(
      '/accessmanagement/api/v1/enduser/clientdelegations/agents/accesspackages',
    );
    expect(Object.fromEntries(write?.url.searchParams ?? [])).toEqual({
      party: both.owner.partyUuid,
      from: clientId,
      to: both.id,
    });
    expect(write?.body).toEqual({
      values: [
        { role: accountant, packages: [signing] },
        { role: bookkeeper, packages: [signing, payroll] },
      ],
    });
  });

  test('nothing is sent for a client that lacks a package, and the package is named', async () => {
    const { altinn, sent } = altinnWhere(listing(connection(clientId, { [accountant]: [signing] })));
    const added = await altinn.routes['client-administration'].delegate(both, bare, never);
    expect(added).toEqual({ ok: false, failure: { kind: 'missing-packages', packages: [payroll] } });
    expect(sent.every(({ method }) => method === 'GET')).toBe(true);
  });

  test('nothing is sent for a client that is not in the list', async () => {
    const { altinn, sent } = altinnWhere(listing(connection(otherId, { [accountant]: [signing] })));
    const added = await altinn.routes['client-administration'].delegate(systemUser, bare, never);
    expect(added).toEqual({ ok: false, failure: { kind: 'no-relationship' } });
    expect(reads(sent)).toBe(sent.length);
  });

  test('a client from the available list is added without reading anything', async () => {
    const client = { ...bare, access: [{ role: accountant, packages: [signing] }] };
    const { altinn, sent } = altinnWhere(listing());
    expect((await altinn.routes['client-administration'].delegate(systemUser, client, never)).ok).toBe(true);
    expect(sent.map(({ method }) => method)).toEqual(['POST']);
  });

  test('what the delegated list says was given does not decide what is missing', async () => {
    const partly = { ...bare, access: [{ role: accountant, packages: [signing] }] };
    const { altinn } = altinnWhere(listing(connection(clientId, { [accountant]: [signing, payroll] })));
    expect((await altinn.routes['client-administration'].delegate(both, partly, never)).ok).toBe(true);
  });

  test('five at a time share one reading of the list, which is good for some minutes', async () => {
    const { altinn, sent, pass } = altinnWhere(listing(connection(clientId, { [accountant]: [signing] })));
    const route = altinn.routes['client-administration'];
    await Promise.all(Array.from({ length: 5 }, () => route.delegate(systemUser, bare, never)));
    expect(reads(sent)).toBe(1);
    pass(6 * 60_000);
    await route.delegate(systemUser, bare, never);
    expect(reads(sent)).toBe(2);
  });

  test('a reading that failed is not remembered', async () => {
    let down = true;
    const list = listing(connection(clientId, { [accountant]: [signing] }));
    const { altinn } = altinnWhere((sent) => (down ? empty(500) : list(sent)));
    const route = altinn.routes['client-administration'];
    expect(await route.delegate(systemUser, bare, never)).toEqual({
      ok: false,
      failure: { kind: 'unavailable' },
    });
    down = false;
    expect((await route.delegate(systemUser, bare, never)).ok).toBe(true);
  });

  test('a system user without packages is neither asked about nor delegated to', async () => {
    const { altinn, sent } = altinnWhere(listing());
    const route = altinn.routes['client-administration'];
    const none = { ...systemUser, packages: [] };
    const rejected = { ok: false, failure: { kind: 'rejected', code: 'AUTH-00063' } };
    expect(await route.available(none, never)).toEqual(rejected);
    expect(await route.delegate(none, bare, never)).toEqual(rejected);
    expect(sent).toEqual([]);
  });

  test('a success that stored nothing is an unknown outcome', async () => {
    const client = { ...bare, access: [{ role: accountant, packages: [signing] }] };
    const { altinn } = altinnWhere(() => json([]));
    const added = await altinn.routes['client-administration'].delegate(systemUser, client, never);
    expect(added).toEqual({ ok: false, failure: { kind: 'unknown-outcome' } });
  });

  test('a relationship that ended since is told as such', async () => {
    const client = { ...bare, access: [{ role: accountant, packages: [signing] }] };
    const { altinn } = altinnWhere(() =>
      problem(400, { code: 'STD-00000', validationErrors: [{ code: 'AM.VLD-00032', detail: 'gone' }] }),
    );
    const added = await altinn.routes['client-administration'].delegate(systemUser, client, never);
    expect(added).toEqual({ ok: false, failure: { kind: 'no-relationship' } });
  });

  test('removes with everything below, and is content with an empty answer', async () => {
    const { altinn, sent } = altinnWhere(() => empty(204));
    expect((await altinn.routes['client-administration'].revoke(systemUser, bare, never)).ok).toBe(true);
    expect(sent[0]?.url.pathname).toBe('/accessmanagement/api/v1/enduser/clientdelegations/agents/clients');
    expect(Object.fromEntries(sent[0]?.url.searchParams ?? [])).toEqual({
      party: systemUser.owner.partyUuid,
      from: clientId,
      to: systemUser.id,
      cascade: 'true',
    });
  });
});

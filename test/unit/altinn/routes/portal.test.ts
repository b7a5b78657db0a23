import { describe, expect, test } from 'vitest';
import { empty, json, problem, type Sent } from '../../../support/altinn/fake-fetch';
import {
  accountant,
  altinnWhere,
  clientId,
  never,
  otherId,
  owner,
  signing,
  systemUser,
} from '../../../support/altinn/firm';

const client = { id: clientId, kind: 'organisation' as const };
const base = `/accessmanagement/api/v1/systemuser/agentdelegation/${owner.partyId}/${systemUser.id}`;
const added = { agentSystemUserId: systemUser.id, delegationId: clientId, customerId: clientId };

describe("the portal's own back end", () => {
  test('reads clients with what they have given, in full URNs, and tolerates nulls', async () => {
    const { altinn, sent } = altinnWhere(() =>
      json([
        {
          id: clientId,
          name: 'KUNDE AS',
          orgNo: '310609544',
          unitType: null,
          access: [{ role: accountant, packages: ['regnskapsforer-med-signeringsrettighet'] }],
        },
        { id: otherId, name: null, orgNo: null, unitType: null, access: null },
      ]),
    );
    expect(await altinn.routes.portal.available(systemUser, never)).toEqual({
      ok: true,
      value: [
        {
          id: clientId,
          name: 'KUNDE AS',
          orgNumber: '310609544',
          kind: 'organisation',
          access: [{ role: accountant, packages: [signing] }],
        },
        { id: otherId, kind: 'person' },
      ],
    });
    expect(sent[0]?.url.pathname).toBe(`${base}/customers`);
    expect(sent[0]?.url.search).toBe(`?partyuuid=${owner.partyUuid}`);
  });

  test('the delegated list has ids and nothing else, each once', async () => {
    const row = {
      agentSystemUserId: systemUser.id,
      delegationId: clientId,
      customerId: clientId.toUpperCase(),
    };
    const { altinn } = altinnWhere(() => json([row, row]));
    expect(await altinn.routes.portal.delegated(systemUser, never)).toEqual({
      ok: true,
      value: [{ id: clientId, kind: 'unknown' }],
    });
  });

  test("adds and removes with the page's token, in the portal's own way", async () => {
    const { altinn, sent } = altinnWhere(({ method }) => json(method === 'POST' ? added : true));
    const { portal } = altinn.routes;
    expect((await portal.delegate(systemUser, client, never)).ok).toBe(true);
    expect((await portal.revoke(systemUser, client, never)).ok).toBe(true);
    const [post, del] = sent;
    expect(post?.url.pathname).toBe(`${base}/delegation`);
    expect(post?.body).toEqual({ customerId: clientId, access: [] });
    expect(post?.headers.get('content-type')).toContain('application/json');
    expect(del?.url.pathname).toBe(`${base}/delegation/${clientId}`);
    for (const one of sent) {
      expect(one.headers.get('x-xsrf-token')).toBe('xsrf-token');
      expect(one.url.searchParams.get('partyuuid')).toBe(owner.partyUuid);
    }
  });

  test.each([undefined, '', 'two\r\nlines', 'blåbær'])(
    'with %j for a token nothing is sent',
    async (token) => {
      const { altinn, sent } = altinnWhere(() => json(true), { token: token ?? '' });
      const refused = { ok: false, failure: { kind: 'token-refused' } };
      expect(await altinn.routes.portal.delegate(systemUser, client, never)).toEqual(refused);
      expect(await altinn.routes.portal.revoke(systemUser, client, never)).toEqual(refused);
      expect(sent).toEqual([]);
    },
  );

  test('a token that Altinn refuses is told from a client that it refuses', async () => {
    const refuse = (answer: (sent: Sent) => Response) =>
      altinnWhere(answer).altinn.routes.portal.delegate(systemUser, client, never);
    expect(await refuse(() => problem(400, { title: 'Bad Request' }))).toEqual({
      ok: false,
      failure: { kind: 'token-refused' },
    });
    expect(await refuse(() => problem(400, { code: 'AMUI-00005', detail: 'Default error' }))).toEqual({
      ok: false,
      failure: { kind: 'rejected', code: 'AMUI-00005', text: 'Default error' },
    });
    expect(await refuse(() => empty(401))).toEqual({ ok: false, failure: { kind: 'session-expired' } });
    expect(await refuse(() => json({ somethingElse: true }))).toEqual({
      ok: false,
      failure: { kind: 'unknown-outcome' },
    });
  });

  test('system users come without packages here, and standard ones are left out', async () => {
    const row = {
      id: systemUser.id,
      integrationTitle: 'Tripletex',
      partyId: owner.partyId,
      created: '2025-03-01T12:00:00+00:00',
      system: {
        systemId: 's',
        systemVendorOrgNumber: '310609544',
        systemVendorOrgName: 'Tripletex AS',
        name: 'N/A',
      },
      userType: 'agent',
      resources: [],
      accessPackages: [],
    };
    const { altinn } = altinnWhere(() => json([row, { ...row, id: otherId, userType: 'standard' }]));
    const listed = {
      ok: true,
      value: [{ id: systemUser.id, title: 'Tripletex', vendor: 'Tripletex AS', packages: [], owner }],
    };
    expect(await altinn.routes.portal.systemUsers?.(owner, never)).toEqual(listed);
  });
});

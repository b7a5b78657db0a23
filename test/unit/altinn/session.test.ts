import { describe, expect, test } from 'vitest';
import { empty, html, json, problem } from '../../support/altinn/fake-fetch';
import { altinnWhere, clientId, never, otherId, owner } from '../../support/altinn/firm';

const api = 'https://am.ui.tt02.altinn.no/accessmanagement/api/v1';

describe('whose session it is', () => {
  test("of the user's profile nothing but the uuid comes through", async () => {
    const { altinn, sent } = altinnWhere(() =>
      json({
        userId: 1,
        userUuid: clientId.toUpperCase(),
        email: 'kari@example.org',
        party: { name: 'KARI NORDMANN', ssn: '01018012345' },
      }),
    );
    expect(await altinn.signedInUser(never)).toEqual({ ok: true, value: clientId });
    expect(sent[0]?.url.href).toBe(`${api}/user/profile`);
  });

  test('a profile without a uuid is no identity', async () => {
    const { altinn } = altinnWhere(() => json({ userId: 1, userUuid: null }));
    expect((await altinn.signedInUser(never)).ok).toBe(false);
  });

  test.each([true, false])('client administrator: %s', async (is) => {
    const { altinn, sent } = altinnWhere(() => json(is));
    expect(await altinn.isClientAdministrator(owner.partyUuid, never)).toEqual({ ok: true, value: is });
    expect(sent[0]?.url.href).toBe(`${api}/user/isClientAdmin?party=${owner.partyUuid}`);
  });

  test('the owner is an organisation with a number of its own', async () => {
    const party = {
      partyUuid: owner.partyUuid.toUpperCase(),
      partyId: 51329012,
      name: owner.name,
      organizationNumber: owner.orgNumber,
      dateOfBirth: null,
      type: 'Organization',
      authorizedRoles: [],
    };
    const { altinn } = altinnWhere(() => json(party));
    expect(await altinn.owner(owner.partyUuid, never)).toEqual({ ok: true, value: owner });
    const notFound = { ok: false, failure: { kind: 'not-found' } };
    const person = altinnWhere(() => json({ ...party, type: 'Person', organizationNumber: null }));
    expect(await person.altinn.owner(owner.partyUuid, never)).toEqual(notFound);
    const another = altinnWhere(() => json({ ...party, partyUuid: otherId }));
    expect(await another.altinn.owner(owner.partyUuid, never)).toEqual(notFound);
    const stranger = altinnWhere(() => problem(404, {}));
    expect(await stranger.altinn.owner(owner.partyUuid, never)).toEqual(notFound);
  });

  test('a refresh succeeds with an empty answer, hands on no token, and fails as signed out', async () => {
    expect(await altinnWhere(() => empty(200)).altinn.refresh(never)).toEqual({ ok: true, value: undefined });
    const withToken = await altinnWhere(() => json('eyJhbGciOi')).altinn.refresh(never);
    expect(withToken).toEqual({ ok: true, value: undefined });
    for (const status of [401, 302]) {
      const { altinn } = altinnWhere(() => empty(status));
      expect(await altinn.refresh(never)).toEqual({ ok: false, failure: { kind: 'session-expired' } });
    }
  });

  test('a web page where an answer should be is no answer', async () => {
    const { altinn } = altinnWhere(() => html(200));
    expect(await altinn.signedInUser(never)).toEqual({ ok: false, failure: { kind: 'unavailable' } });
  });
});

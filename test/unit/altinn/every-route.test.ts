import { beforeEach, describe, expect, test } from 'vitest';
import { routeNames } from '../../../utils/altinn/route-table';
import { never } from '../../support/altinn/firm';
import {
  clientWhere,
  enter,
  outcomeOf,
  type Place,
  taken,
  type Visit,
  visitSystemUser,
} from '../../support/altinn/in-the-sandbox';

const ids = (clients: { id: string }[]) => clients.map(({ id }) => id).sort();

describe.each(routeNames)('through the %s route', (name) => {
  let visit: Visit;
  let one: Place;
  let two: Place;
  const route = () => visit.altinn.routes[name];

  beforeEach(async () => {
    visit = await enter();
    one = await visitSystemUser(visit, 1);
    two = await visitSystemUser(visit, 2);
  });

  test("the owner's agent system users are listed where it lists them, and the standard ones are not", async () => {
    const listed = await route().systemUsers?.(one.owner, never);
    if (!listed) return expect(['portal-client-administration', 'client-administration']).toContain(name);
    const agents = visit.state().systemUsers.filter(({ userType }) => userType === 'agent');
    expect(ids(taken(listed))).toEqual(ids(agents));
  });

  test('available is every client with any of the packages, delegated or not', async () => {
    for (const { given, systemUser } of [one, two]) {
      const expected = given.filter(({ held, standing }) => held.size > 0 && standing === 'client');
      expect(ids(taken(await route().available(systemUser, never)))).toEqual(ids(expected));
    }
  });

  test('delegated is every client that something is delegated for, former ones too', async () => {
    const delegated = taken(await route().delegated(one.systemUser, never));
    expect(ids(delegated)).toEqual(Object.keys(one.delegations()).sort());
    const former = clientWhere(one, ({ standing, id }) => standing === 'former' && one.isThere(id));
    expect(ids(delegated)).toContain(former.id);
  });

  test('of a private person neither national identity number nor date of birth comes through', async () => {
    const available = taken(await route().available(one.systemUser, never));
    const delegated = taken(await route().delegated(one.systemUser, never));
    const person = clientWhere(one, ({ kind }) => kind === 'person');
    expect(available.find(({ id }) => id === person.id)).toMatchObject({ kind: 'person' });
    expect(JSON.stringify([available, delegated])).not.toMatch(/14897512345|1975-09-14/);
  });

  test('a client is added with all the packages, and adding it again changes nothing', async () => {
    const client = clientWhere(two, ({ id, held, standing }) => {
      return held.size === 2 && standing === 'client' && !two.isThere(id);
    });
    for (let time = 0; time < 2; time++) {
      expect(outcomeOf(await route().delegate(two.systemUser, client, never))).toBe('ok');
      expect(new Set(two.holds(client.id))).toEqual(new Set(two.packages));
    }
  });

  test('packages that come through two roles between them are enough', async () => {
    const client = clientWhere(two, ({ id, held, roles, standing }) => {
      return held.size === 2 && roles === 2 && standing === 'client' && !two.isThere(id);
    });
    expect(outcomeOf(await route().delegate(two.systemUser, client, never))).toBe('ok');
    expect(new Set(two.holds(client.id))).toEqual(new Set(two.packages));
  });

  test('adding a client that has some of the packages already makes it whole', async () => {
    const partial = clientWhere(two, ({ id }) => two.isThere(id) && new Set(two.holds(id)).size === 1);
    const [told] = taken(await route().delegated(two.systemUser, never)).filter(
      ({ id }) => id === partial.id,
    );
    expect(outcomeOf(await route().delegate(two.systemUser, told ?? partial, never))).toBe('ok');
    expect(new Set(two.holds(partial.id))).toEqual(new Set(two.packages));
  });

  test('a client that lacks a package is not added', async () => {
    const lacking = clientWhere(two, ({ held, standing }) => held.size === 1 && standing === 'client');
    const before = two.delegations();
    expect(outcomeOf(await route().delegate(two.systemUser, lacking, never))).not.toBe('ok');
    expect(two.delegations()).toEqual(before);
  });

  test('one row goes at a time, until the client is gone, and then there is nothing to remove', async () => {
    const twice = clientWhere(one, ({ roles, standing }) => roles === 2 && standing === 'client');
    expect(outcomeOf(await route().delegate(one.systemUser, twice, never))).toBe('ok');
    // A removal that names what it takes away takes all of it.
    for (const rows of name === 'portal-client-administration' ? [0, 0, 0] : [1, 0, 0]) {
      expect(outcomeOf(await route().revoke(one.systemUser, twice, never))).toBe('ok');
      expect(one.delegations()[twice.id] ?? []).toHaveLength(rows);
    }
  });

  test('signed out, everything says so', async () => {
    visit.control.signOut('tt02');
    const client = { ...clientWhere(one, ({ held }) => held.size > 0), access: whole(one) };
    for (const answer of [
      await route().available(one.systemUser, never),
      await route().delegated(one.systemUser, never),
      await route().delegate(one.systemUser, client, never),
      await route().revoke(one.systemUser, client, never),
      await visit.altinn.signedInUser(never),
      await visit.altinn.refresh(never),
    ]) {
      expect(outcomeOf(answer)).toBe('session-expired');
    }
  });

  test('a session lasts as long as it is refreshed', async () => {
    visit.control.advanceClock(20 * 60);
    expect(outcomeOf(await visit.altinn.refresh(never))).toBe('ok');
    visit.control.advanceClock(20 * 60);
    expect(outcomeOf(await route().available(one.systemUser, never))).toBe('ok');
    visit.control.advanceClock(31 * 60);
    expect(outcomeOf(await route().available(one.systemUser, never))).toBe('session-expired');
  });

  test('one who is not client administrator is refused', async () => {
    visit.control.signIn('medarbeider', 'tt02');
    await visit.browser.openPortalPage();
    const client = { ...clientWhere(one, ({ held }) => held.size > 0), access: whole(one) };
    expect(await visit.altinn.isClientAdministrator(one.owner.partyUuid, never)).toEqual({
      ok: true,
      value: false,
    });
    expect(outcomeOf(await route().available(one.systemUser, never))).toBe('forbidden');
    expect(outcomeOf(await route().delegate(one.systemUser, client, never))).toBe('forbidden');
  });

  test('a write that is turned away can be told from one that nobody knows about', async () => {
    const client = {
      ...clientWhere(
        one,
        ({ id, held, standing }) => held.size === 1 && standing === 'client' && !one.isThere(id),
      ),
      access: whole(one),
    };
    const write = () => route().delegate(one.systemUser, client, never);
    visit.control.addFault({ on: 'write', do: '429', retryAfter: 7 });
    expect(await write()).toEqual({ ok: false, failure: { kind: 'throttled', retryAfter: 7 } });
    visit.control.addFault({ on: 'write', do: '500' });
    expect(outcomeOf(await write())).toBe('unknown-outcome');
    visit.control.addFault({ on: 'write', do: 'drop-before' });
    expect(outcomeOf(await write())).toBe('unknown-outcome');
    expect(one.isThere(client.id)).toBe(false);
    visit.control.addFault({ on: 'write', do: 'drop-after' });
    expect(outcomeOf(await write())).toBe('unknown-outcome');
    expect(one.isThere(client.id)).toBe(true);
    expect(visit.statistics().writesPerClient[client.id]).toBe(4);
  });

  test('a read that gets nowhere is unavailable', async () => {
    for (const trouble of ['500', '503'] as const) {
      visit.control.addFault({ on: 'read-available', do: trouble });
      expect(outcomeOf(await route().available(one.systemUser, never))).toBe('unavailable');
    }
  });

  test('a read that is cut off once is asked again, and one that never gets there is not the network while its host answers', async () => {
    visit.control.addFault({ on: 'read-available', do: 'drop-before' });
    expect(outcomeOf(await route().available(one.systemUser, never))).toBe('ok');
    visit.control.addFault({ on: 'read-available', do: 'drop-before', times: 'always' });
    // As Chromium holds an address back that has answered with several 5xx.
    expect(outcomeOf(await route().available(one.systemUser, never))).toBe('unavailable');
  });
});

test("after another user's sign-in the portal refuses the page's old token, and takes the new page's", async () => {
  const visit = await enter();
  const place = await visitSystemUser(visit, 1);
  const client = clientWhere(place, ({ held, standing }) => held.size === 1 && standing === 'client');
  visit.control.signIn('klientadministrator-2', 'tt02');
  const add = () => visit.altinn.routes.portal.delegate(place.systemUser, client, never);
  expect(outcomeOf(await add())).toBe('token-refused');
  await visit.browser.openPortalPage();
  expect(outcomeOf(await add())).toBe('ok');
});

test('a standard system user is not found, and neither is one through another owner', async () => {
  const visit = await enter();
  const { owner, systemUser } = await visitSystemUser(visit, 1);
  const standard = visit.state().systemUsers.find(({ userType }) => userType === 'standard');
  expect(outcomeOf(await visit.altinn.systemUser(owner, standard?.id ?? '', never))).toBe('not-found');
  const other = visit.state().actors.find(({ partyId }) => partyId !== owner.partyId);
  const another = taken(await visit.altinn.owner(other?.partyUuid ?? '', never));
  expect(outcomeOf(await visit.altinn.systemUser(another, systemUser.id, never))).toBe('not-found');
});

/** All that the system user asks for, through the role that most clients give it through. */
const whole = ({ packages }: Place) => [{ role: 'urn:altinn:external-role:ccr:regnskapsforer', packages }];

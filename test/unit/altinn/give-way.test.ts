import { beforeEach, describe, expect, test } from 'vitest';
import { createGivingWay } from '../../../utils/altinn/give-way';
import { type RouteName, routeNames } from '../../../utils/altinn/route-table';
import type { Client } from '../../../utils/domain/client';
import { never } from '../../support/altinn/firm';
import {
  enter,
  outcomeOf,
  type Place,
  type Visit,
  visitSystemUser,
} from '../../support/altinn/in-the-sandbox';

describe('writing by the first route that lets this session write', () => {
  let visit: Visit;
  let place: Place;
  let clients: Client[];
  let closed: [RouteName, string][];
  let now: number;

  beforeEach(async () => {
    visit = await enter();
    place = await visitSystemUser(visit, 1);
    clients = place.given
      .filter(({ id, held, standing }) => held.size === 1 && standing === 'client' && !place.isThere(id))
      .map(({ id, kind }) => ({ id, kind }));
    closed = [];
    now = 0;
  });

  const writer = (...names: RouteName[]) =>
    createGivingWay({
      altinn: visit.altinn,
      names: names.length > 0 ? names : routeNames,
      userUuid: visit.userUuid,
      onClosed: (route, why) => closed.push([route, why]),
      now: () => now,
    });
  const add = (by: ReturnType<typeof writer>, n: number) =>
    by.delegate(place.systemUser, clients[n] as Client, never);
  const writes = () =>
    visit.statistics().requests.filter(({ method, status }) => method !== 'GET' && status === 200);

  test('a session with the scope to read and not to write gives way before anybody is told', async () => {
    visit.control.writeScope('off');
    const by = writer();
    expect(outcomeOf(await add(by, 0))).toBe('ok');
    expect(closed).toEqual([['end-user', 'forbidden']]);
    expect([by.route, by.bindsUser]).toEqual(['portal-client-administration', true]);
    expect(place.isThere((clients[0] as Client).id)).toBe(true);
  });

  test('five at once give way together, and each client is written once', async () => {
    visit.control.writeScope('off');
    visit.control.portalClientAdministration('absent');
    const by = writer();
    await add(by, 0);
    const all = await Promise.all([1, 2, 3, 4, 5].map((n) => add(by, n)));
    expect(all.map(outcomeOf)).toEqual(Array(5).fill('ok'));
    expect(closed.map(([route]) => route)).toEqual(['end-user', 'portal-client-administration']);
    expect(writes()).toHaveLength(6);
  });

  test.each([
    ['forbidden', 'closed'],
    ['altinn-changed', 'absent'],
    ['session-expired', 'unauthorized'],
  ] as const)('%s from client administration is asked of the portal', async (why, mode) => {
    visit.control.clientAdministration(mode);
    const given = place.systemUser.packages.map(({ urn }) => urn);
    const client = {
      ...(clients[0] as Client),
      access: [{ role: 'urn:altinn:external-role:ccr:regnskapsforer', packages: given }],
    };
    expect(
      outcomeOf(await writer('client-administration', 'portal').delegate(place.systemUser, client, never)),
    ).toBe('ok');
    expect(closed).toEqual([['client-administration', why]]);
  });

  test('a 403 that every route gives means no rights', async () => {
    visit.control.addFault({ on: 'write', do: '403', times: 'always' });
    expect(outcomeOf(await add(writer(), 0))).toBe('forbidden');
    expect(writes()).toHaveLength(0);
  });

  test('signed out is signed out, and no other route is asked', async () => {
    visit.control.signOut('tt02');
    expect(outcomeOf(await add(writer(), 0))).toBe('session-expired');
    expect(closed).toEqual([]);
  });

  test('a token that is refused is never got round by a route that needs none', async () => {
    visit.control.addFault({ on: 'write', do: 'xsrf', times: 'always' });
    const by = writer('portal-client-administration', 'client-administration', 'portal');
    const client = { ...(clients[0] as Client) };
    expect(outcomeOf(await by.delegate(place.systemUser, client, never))).toBe('token-refused');
    expect(closed).toEqual([]);
  });

  test('once it has written, a route that says no is believed', async () => {
    const by = writer();
    expect(outcomeOf(await add(by, 0))).toBe('ok');
    visit.control.writeScope('off');
    expect(outcomeOf(await add(by, 1))).toBe('forbidden');
    expect(closed).toEqual([]);
  });

  test('a host out of reach costs the one write that nobody knows about', async () => {
    visit.control.platform('blocked');
    const by = writer('end-user', 'portal');
    expect(outcomeOf(await add(by, 0))).toBe('unknown-outcome');
    expect(closed).toEqual([['end-user', 'no-connection']]);
    expect(outcomeOf(await add(by, 1))).toBe('ok');
  });

  test('three times down before it has written anything, and the next is asked, without being called closed', async () => {
    visit.control.addFault({ on: 'write', route: 'end-user', do: '503', times: 'always' });
    const by = writer('end-user', 'portal');
    for (const n of [0, 1, 2]) expect(outcomeOf(await add(by, n))).toBe('unavailable');
    expect(outcomeOf(await add(by, 3))).toBe('ok');
    expect(closed).toEqual([]);
  });

  test('a no that could mean anything is held against whether the system access is still there', async () => {
    const by = writer('portal');
    visit.control.addFault({ on: 'write', do: 'reject', code: 'AMUI-00005', times: 3 });
    expect(outcomeOf(await add(by, 0))).toBe('rejected');
    expect(outcomeOf(await add(by, 1))).toBe('rejected');
    expect(visit.statistics().reads.systemUser).toBe(2);
    now += 20_000;
    const gone = { ...place.systemUser, id: '00000000-0000-4000-8000-000000000000' };
    expect(outcomeOf(await by.delegate(gone, clients[2] as Client, never))).toBe('not-found');
  });

  test('a system access that is said to be gone and is there is trouble that may pass', async () => {
    visit.control.addFault({ on: 'write', do: 'reject', code: 'AUTH.VLD-00014' });
    expect(outcomeOf(await add(writer('end-user'), 0))).toBe('unavailable');
  });
});

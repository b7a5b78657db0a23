import { describe, expect, test } from 'vitest';
import { chooseRoutes } from '../../../utils/altinn/choose-routes';
import { type RouteName, routeNames } from '../../../utils/altinn/route-table';
import type { FailureKind } from '../../../utils/domain/failure';
import { empty, json, noConnection, problem, type Sent } from '../../support/altinn/fake-fetch';
import { altinnWhere, never, systemUser } from '../../support/altinn/firm';
import { enter, taken, visitSystemUser } from '../../support/altinn/in-the-sandbox';

type Answer = () => Response | Promise<Response>;

const opens: Answer = () => json([]);
const refuses =
  (status: number, body?: Record<string, unknown>): Answer =>
  () =>
    body ? problem(status, body) : empty(status);

const doorOf = ({ url }: Sent): RouteName => {
  if (url.pathname.includes('/systemuser/agentdelegation/')) return 'portal';
  if (!url.pathname.includes('/clientdelegations/')) return 'end-user';
  return url.host.startsWith('am.ui.') ? 'portal-client-administration' : 'client-administration';
};

/** What each route answers, the ordinary portal session's unless told. */
async function choose(answers: Partial<Record<RouteName, Answer>>, refused: RouteName[] = []) {
  const all = {
    'end-user': refuses(403),
    'portal-client-administration': refuses(404),
    'client-administration': refuses(404),
    portal: opens,
    ...answers,
  };
  // Where the portal's own route cannot be reached, nothing else on its host can.
  const isProbe = ({ url }: Sent) => url.pathname.endsWith('/isClientAdmin');
  const { altinn, sent } = altinnWhere((one) => (isProbe(one) ? all.portal() : all[doorOf(one)]()));
  const chosen = await chooseRoutes(altinn, systemUser, never, new Set(refused));
  return { chosen, routes: chosen.ok && chosen.value.routes, asked: [...new Set(sent.map(doorOf))] };
}

const used = (availableRoute: RouteName, delegatedRoute: RouteName, writeRoute: RouteName) => ({
  availableRoute,
  delegatedRoute,
  writeRoute,
});

describe('which routes are open', () => {
  test('an ordinary portal session goes through the portal where nothing else lets it in', async () => {
    const { routes, asked } = await choose({});
    expect(routes).toEqual(used('portal', 'portal', 'portal'));
    expect(asked).toEqual(routeNames);
  });

  test('the one that is bound to the user writes and reads who is delegated, and never who can be', async () => {
    const bound = 'portal-client-administration';
    const open = await choose({ [bound]: opens, 'client-administration': opens });
    expect(open.routes).toEqual(used('client-administration', bound, bound));
    expect(open.asked).not.toContain('portal');
    expect((await choose({ [bound]: opens })).routes).toEqual(used('portal', bound, bound));
  });

  test('client administration reads and writes where it answers, and the portal is not asked', async () => {
    const name = 'client-administration';
    const { routes, asked } = await choose({ [name]: opens });
    expect(routes).toEqual(used(name, name, name));
    expect(asked).not.toContain('portal');
  });

  test('the documented API writes where it answers, and the first that knows packages reads', async () => {
    const both = await choose({ 'end-user': opens, 'client-administration': opens });
    expect(both.routes).toEqual(used('client-administration', 'client-administration', 'end-user'));
    expect((await choose({ 'end-user': opens })).routes).toEqual(used('portal', 'end-user', 'end-user'));
  });

  test('a route that has refused a write is read from, and another writes', async () => {
    const { routes } = await choose({ 'end-user': opens }, ['end-user']);
    expect(routes).toEqual(used('portal', 'end-user', 'portal'));
  });

  test('where every route has refused a write the last one is left, and says why', async () => {
    expect((await choose({}, ['portal'])).routes).toEqual(used('portal', 'portal', 'portal'));
  });

  test.each<[string, Answer, FailureKind]>([
    ['500', refuses(500), 'unavailable'],
    ['503', refuses(503), 'unavailable'],
    ['429', refuses(429), 'throttled'],
    ['no connection', noConnection, 'no-connection'],
    ['an answer in another shape', () => json({ items: [] }), 'altinn-changed'],
    ['no such address', refuses(404), 'altinn-changed'],
  ])(
    'a route that is down (%s) is passed over while another answers, and is told of',
    async (_, down, why) => {
      const { chosen, routes } = await choose({
        'end-user': down,
        'portal-client-administration': down,
        'client-administration': down,
      });
      expect(routes).toEqual(used('portal', 'portal', 'portal'));
      expect(chosen.ok && chosen.value.closed).toEqual(
        ['end-user', 'portal-client-administration', 'client-administration'].map((route) => ({
          route,
          for: 'reading',
          // The portal's own host answers elsewhere.
          why: why === 'no-connection' && route === 'portal-client-administration' ? 'unavailable' : why,
        })),
      );
      const onlyRead = await choose({ 'end-user': opens, 'client-administration': down, portal: down });
      expect(onlyRead.routes).toEqual(used('end-user', 'end-user', 'end-user'));
    },
  );

  test.each([
    ['no rights', refuses(403), 'forbidden'],
    ['signed out', refuses(401), 'session-expired'],
    ['no such system user', refuses(404, { code: 'AMUI-00015' }), 'not-found'],
    ['down', refuses(500), 'unavailable'],
    ['no network', noConnection, 'no-connection'],
    ['changed', () => json('hello'), 'altinn-changed'],
  ])("when no route opens, the portal's answer stands: %s", async (_, portal, kind) => {
    expect((await choose({ portal })).chosen).toMatchObject({ ok: false, failure: { kind } });
  });
});

describe('in the stand-in Altinn', () => {
  const am = 'client-administration';
  const bound = 'portal-client-administration';
  test.each([
    ['off', 'closed', 'absent', used('portal', 'portal', 'portal')],
    ['off', 'absent', 'closed', used('portal', 'portal', 'portal')],
    ['off', 'unauthorized', 'odd', used('portal', 'portal', 'portal')],
    ['off', 'unauthorized', 'v2', used('portal', bound, bound)],
    ['off', 'open', 'absent', used(am, am, am)],
    ['off', 'open', 'open', used(am, bound, bound)],
    ['on', 'open', 'absent', used(am, am, 'end-user')],
    ['on', 'closed', 'absent', used('portal', 'end-user', 'end-user')],
  ] as const)(
    'scopes %s, client administration %s, the portal’s own %s',
    async (scopes, mode, portals, expected) => {
      const visit = await enter();
      const place = await visitSystemUser(visit, 1);
      visit.control.scopes(scopes);
      visit.control.clientAdministration(mode);
      visit.control.portalClientAdministration(portals);
      expect(taken(await chooseRoutes(visit.altinn, place.systemUser, never)).routes).toEqual(expected);
    },
  );

  test('where only the portal’s host can be reached, what stands on it is used', async () => {
    const visit = await enter();
    const place = await visitSystemUser(visit, 1);
    visit.control.platform('blocked');
    const { routes, closed } = taken(await chooseRoutes(visit.altinn, place.systemUser, never));
    expect(routes).toEqual(used('portal', bound, bound));
    const blocked = { kind: 'no-connection', blocked: 'platform.tt02.altinn.no' };
    const read = await visit.altinn.routes[am].delegated(place.systemUser, never);
    expect(read).toEqual({ ok: false, failure: blocked });
    expect(closed.map(({ route, why }) => [route, why])).toEqual([
      ['end-user', 'no-connection'],
      [am, 'no-connection'],
    ]);
  });

  test('signed out and without rights are told apart', async () => {
    const visit = await enter();
    const { systemUser: agent } = await visitSystemUser(visit, 1);
    visit.control.signOut();
    const signedOut = { ok: false, failure: { kind: 'session-expired' } };
    expect(await chooseRoutes(visit.altinn, agent, never)).toEqual(signedOut);
    visit.control.signIn('medarbeider');
    await visit.browser.openPortalPage();
    const forbidden = { ok: false, failure: { kind: 'forbidden' } };
    expect(await chooseRoutes(visit.altinn, agent, never)).toEqual(forbidden);
  });
});

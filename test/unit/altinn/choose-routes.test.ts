import { describe, expect, test } from 'vitest';
import { chooseRoutes } from '../../../utils/altinn/choose-routes';
import type { RouteName } from '../../../utils/altinn/client-delegations';
import { empty, json, noConnection, problem, type Sent } from './fake-fetch';
import { altinnWhere, never, systemUser } from './firm';
import { enter, taken, visitSystemUser } from './in-the-sandbox';

type Answer = () => Response | Promise<Response>;

const opens: Answer = () => json([]);
const refuses =
  (status: number, body?: Record<string, unknown>): Answer =>
  () =>
    body ? problem(status, body) : empty(status);

const doorOf = ({ url }: Sent): RouteName =>
  url.pathname.includes('/systemuser/agentdelegation/')
    ? 'portal'
    : url.pathname.includes('/clientdelegations/')
      ? 'client-administration'
      : 'end-user';

async function choose(endUser: Answer, clientAdministration: Answer, portal: Answer) {
  const answers = { 'end-user': endUser, 'client-administration': clientAdministration, portal };
  const { altinn, sent } = altinnWhere((one) => answers[doorOf(one)]());
  const chosen = await chooseRoutes(altinn, systemUser, never);
  return { chosen, asked: sent.map(doorOf) };
}

describe('which doors are open', () => {
  test('an ordinary portal session goes through the portal where nothing else lets it in', async () => {
    const { chosen, asked } = await choose(refuses(403), refuses(404), opens);
    expect(chosen).toEqual({ ok: true, value: { writer: 'portal', reader: 'portal' } });
    expect(asked).toEqual(['end-user', 'client-administration', 'portal']);
  });

  test('client administration reads and writes where it answers, and the portal is not asked', async () => {
    const { chosen, asked } = await choose(refuses(401), opens, opens);
    const both = { writer: 'client-administration', reader: 'client-administration' };
    expect(chosen).toEqual({ ok: true, value: both });
    expect(asked).toEqual(['end-user', 'client-administration']);
  });

  test('the documented API writes where it answers, and the first that knows packages reads', async () => {
    const first = await choose(opens, opens, opens);
    expect(first.chosen).toEqual({
      ok: true,
      value: { writer: 'end-user', reader: 'client-administration' },
    });
    const second = await choose(opens, refuses(403), opens);
    expect(second.chosen).toEqual({ ok: true, value: { writer: 'end-user', reader: 'portal' } });
  });

  test('a door that would only read never stands in the way', async () => {
    const { chosen } = await choose(opens, refuses(500), noConnection);
    expect(chosen).toEqual({ ok: true, value: { writer: 'end-user', reader: 'end-user' } });
  });

  test.each([
    ['500', refuses(500), 'unavailable'],
    ['503', refuses(503), 'unavailable'],
    ['429', refuses(429), 'throttled'],
    ['no connection', noConnection, 'unavailable'],
  ])('a door that is down (%s) is not passed over for another', async (_, down, kind) => {
    const { chosen, asked } = await choose(refuses(403), down, opens);
    expect(chosen).toMatchObject({ ok: false, failure: { kind } });
    expect(asked).not.toContain('portal');
  });

  test.each([
    ['no rights', refuses(403), 'forbidden'],
    ['signed out', refuses(401), 'session-expired'],
    ['no such system user', refuses(404, { code: 'AMUI-00015' }), 'not-found'],
    ['down', refuses(500), 'unavailable'],
  ])("when no door opens, the portal's answer stands: %s", async (_, portal, kind) => {
    const { chosen } = await choose(refuses(403), refuses(403), portal);
    expect(chosen).toMatchObject({ ok: false, failure: { kind } });
  });
});

describe('in the stand-in Altinn', () => {
  test.each([
    ['off', 'closed', 'portal', 'portal'],
    ['off', 'absent', 'portal', 'portal'],
    ['off', 'unauthorized', 'portal', 'portal'],
    ['off', 'open', 'client-administration', 'client-administration'],
    ['on', 'open', 'end-user', 'client-administration'],
    ['on', 'closed', 'end-user', 'portal'],
  ] as const)(
    'scopes %s and client administration %s: %s writes, %s reads',
    async (scopes, mode, writer, reader) => {
      const visit = await enter();
      const place = await visitSystemUser(visit, 1);
      visit.control.scopes(scopes);
      visit.control.clientAdministration(mode);
      const chosen = await chooseRoutes(visit.altinn, place.systemUser, never);
      expect(taken(chosen)).toEqual({ writer, reader });
    },
  );

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

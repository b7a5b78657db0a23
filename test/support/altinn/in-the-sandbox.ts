import { createAltinn } from '../../../utils/altinn/altinn';
import type { Client } from '../../../utils/domain/client';
import type { Answer } from '../../../utils/domain/failure';
import { createSandbox } from '../../sandbox/sandbox';
import { never } from './firm';

const portalHost = 'am.ui.tt02.altinn.no';

/** A fresh stand-in Altinn with every route open, and a browser signed in as client administrator. */
export async function enter(clients = 60) {
  const sandbox = createSandbox({ seed: 11, clients });
  const { control } = sandbox;
  control.scopes('on');
  control.clientAdministration('open');
  control.portalClientAdministration('open');
  const browser = sandbox.browser('tt02');
  await browser.openPortalPage();
  const altinn = createAltinn({
    environment: 'tt02',
    fetch: browser.fetch,
    token: () => browser.cookie('XSRF-TOKEN', portalHost),
    hasSiteAccess: async () => true,
  });
  const state = () => control.state().tt02;
  const userUuid = taken(await altinn.signedInUser(never));
  return { altinn, userUuid, browser, control, state, statistics: () => control.statistics().tt02 };
}

export type Visit = Awaited<ReturnType<typeof enter>>;

/** The owner, one of its agent system users, and what the sandbox itself knows about them. */
export async function visitSystemUser(visit: Visit, packages: 1 | 2) {
  const { altinn, state } = visit;
  const found = state().systemUsers.find(
    (one) => one.userType === 'agent' && one.packages.length === packages,
  );
  if (!found) throw new Error(`no agent with ${packages} packages`);
  const owner = taken(await altinn.owner(state().owner.partyUuid, never));
  const systemUser = taken(await altinn.systemUser(owner, found.id, never));
  const delegations = () => state().systemUsers.find(({ id }) => id === found.id)?.delegations ?? {};
  const holds = (id: string) => (delegations()[id] ?? []).flatMap((row) => row.packages);
  const given = state().clients.map(({ roles, ...client }) => ({
    ...client,
    held: new Set(roles.flatMap((role) => role.packages).filter((urn) => found.packages.includes(urn))),
    roles: roles.filter((role) => role.packages.some((urn) => found.packages.includes(urn))).length,
  }));
  const isThere = (id: string) => id in delegations();
  return { owner, systemUser, delegations, holds, given, isThere, packages: found.packages };
}

export type Place = Awaited<ReturnType<typeof visitSystemUser>>;

/** The first client of the sandbox's that is as asked. */
export function clientWhere(
  { given }: Pick<Place, 'given'>,
  is: (client: Place['given'][number]) => boolean,
): Client {
  const found = given.find(is);
  if (!found) throw new Error('the sandbox has no such client');
  return { id: found.id, kind: found.kind };
}

/** What was asked for; a test that expects a failure looks at the answer itself. */
export function taken<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`Altinn said ${JSON.stringify(answer.failure)}`);
  return answer.value;
}

/** The kind of failure, or `ok`. */
export const outcomeOf = (answer: Answer<unknown>) => (answer.ok ? 'ok' : answer.failure.kind);

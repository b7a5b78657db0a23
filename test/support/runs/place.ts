import { type Altinn, createAltinn } from '../../../utils/altinn/altinn';
import type { ClientDelegations } from '../../../utils/altinn/client-delegations';
import type { RouteName } from '../../../utils/altinn/route-table';
import type { Client } from '../../../utils/domain/client';
import type { Answer } from '../../../utils/domain/failure';
import type { SystemUser } from '../../../utils/domain/system-user';
import type { PlanRecord } from '../../../utils/job/journal/records';
import { createSandbox } from '../../sandbox/sandbox';
import { planOf } from './world';

/** Which of the sandbox's system users: one that has clients, one that never had, one that needs two packages. */
const agents = { used: 'Unimicro AS', fresh: 'Ff System AS', demanding: 'Tripletex AS' } as const;
export type AgentName = keyof typeof agents;

export interface PlaceOptions {
  route: RouteName;
  rows: number;
  seed: number;
  agent?: AgentName;
  /** `repair`: the clients of the plan are there already, with one of two packages. */
  work?: 'add' | 'undo' | 'repair';
}

const forever = new AbortController().signal;
const portalHost = 'am.ui.tt02.altinn.no';

/** The stand-in Altinn with every route open, somebody signed in, and a plan to add `rows` clients through one route. */
export async function makePlace({ route, rows, seed, work, ...chosen }: PlaceOptions) {
  const repairs = work === 'repair';
  const agent = repairs ? 'demanding' : (chosen.agent ?? 'used');
  const clients = Math.min(10_000, 20 + rows * (agent === 'fresh' ? 6 : 3));
  const sandbox = createSandbox({ seed, clients });
  const { control } = sandbox;
  control.scopes('on');
  control.clientAdministration('open');
  control.portalClientAdministration('open');
  const browser = sandbox.browser('tt02');
  await browser.openPortalPage();

  const altinnBy = (fetcher: typeof fetch, hasSiteAccess = async () => true): Altinn =>
    createAltinn({
      environment: 'tt02',
      fetch: fetcher,
      token: () => browser.cookie('XSRF-TOKEN', portalHost),
      hasSiteAccess,
    });
  const altinn = altinnBy(browser.fetch);
  const owner = taken(await altinn.owner(control.state().tt02.owner.partyUuid, forever));
  const found = control
    .state()
    .tt02.systemUsers.find(({ vendor, userType }) => vendor === agents[agent] && userType === 'agent');
  if (!found) throw new Error(`the sandbox has no ${agents[agent]}`);
  const systemUser = taken(await altinn.systemUser(owner, found.id, forever));
  const userUuid = taken(await altinn.signedInUser(forever));

  const through = altinn.routes[route];
  const reader = altinn.routes['client-administration'];
  const others = taken(await through.delegated(systemUser, forever));
  const targets = await addable(reader, systemUser, others, rows);
  if (repairs)
    control.delegatePartly(
      systemUser.id,
      targets.map(({ id }) => id),
    );
  const before = taken(await through.delegated(systemUser, forever));
  const delegatedBefore = before.length;
  const plan = planFor({ route, systemUser, userUuid, targets, delegatedBefore, repairs });
  control.resetStatistics();

  /** What the sandbox itself has, whatever its routes say. */
  const delegations = () =>
    control.state().tt02.systemUsers.find(({ id }) => id === systemUser.id)?.delegations ?? {};

  return {
    control,
    browser,
    altinnBy,
    route,
    systemUser,
    plan,
    userUuid,
    targets,
    before: before.map(({ id }) => id),
    delegations,
    repairs,
    /** Whether the client is there as the run wants it: for a repair, with every package. */
    isThere(clientId: string) {
      const found = delegations()[clientId];
      if (!found || !repairs) return found !== undefined;
      const held = new Set(found.flatMap(({ packages }) => packages));
      return systemUser.packages.every(({ urn }) => held.has(urn));
    },
    statistics: () => control.statistics().tt02,
    /** As its owner does it in another tab. */
    async deleteSystemUser() {
      const { partyId, partyUuid } = owner;
      const path = `/accessmanagement/api/v1/systemuser/agent/${partyId}/${systemUser.id}`;
      const token = browser.cookie('XSRF-TOKEN', portalHost) ?? '';
      await browser.fetch(`https://${portalHost}${path}?partyuuid=${partyUuid}`, {
        method: 'DELETE',
        headers: { 'X-XSRF-TOKEN': token },
      });
    },
  };
}

async function addable(
  reader: ClientDelegations,
  systemUser: SystemUser,
  delegated: Client[],
  rows: number,
): Promise<Client[]> {
  const there = new Set(delegated.map(({ id }) => id));
  const found = taken(await reader.available(systemUser, forever)).filter((client) => {
    const held = new Set(client.access?.flatMap((role) => role.packages));
    return !there.has(client.id) && systemUser.packages.every(({ urn }) => held.has(urn));
  });
  if (found.length < rows) throw new Error(`only ${found.length} clients can be added`);
  return found.slice(0, rows);
}

function planFor(given: {
  route: RouteName;
  systemUser: SystemUser;
  userUuid: string;
  targets: Client[];
  delegatedBefore: number;
  repairs: boolean;
}): PlanRecord {
  const { route, systemUser, userUuid, targets, delegatedBefore, repairs } = given;
  const plan = planOf('plan', targets.length, delegatedBefore, Date.now());
  return {
    ...plan,
    userUuid,
    routes: { availableRoute: route, delegatedRoute: route, writeRoute: route },
    summary: { ...plan.summary, owner: systemUser.owner, systemUser },
    targets: targets.map((client, index) => ({
      line: index + 2,
      client,
      ...(repairs ? { repairs } : {}),
    })),
  };
}

export function taken<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(`Altinn said ${JSON.stringify(answer.failure)}`);
  return answer.value;
}

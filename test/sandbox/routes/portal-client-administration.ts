import { Hono } from 'hono';
import { addRows, availableClients, delegatedClients, removeRows } from '../delegations';
import type { SandboxEnv } from '../environment';
import { type Operation, operate, type RouteVoice } from '../operation';
import { platformOutOfReach } from '../portal-problems';
import { bindingProblem, brokenProblem, isGuid, json, nothing, problem } from '../problems';
import type { DelegationRow, SeedFirm, SeedSystemUser } from '../seed/firms';
import { packageCatalogue } from '../seed/packages';
import type { World } from '../world';
import { carryOut } from '../writing';
import {
  agentFor,
  changesJson,
  listJson,
  partyFor,
  readBody,
  refusalOf,
  rejected,
} from './client-administration';
import { antiforgeryGuard } from './portal';

const voice: RouteVoice = { unavailable: platformOutOfReach, rejected };

/**
 * Client administration behind the portal's session (`altinn/portal.md` 3.10); mounted under
 * `/accessmanagement/api/v1/clientdelegations`. What the API behind says no to comes as the text of a problem of the
 * portal's own.
 */
export const portalClientAdministrationRoute = new Hono<SandboxEnv>({ strict: false });

portalClientAdministrationRoute.use('*', async (c, next) => {
  const mode = c.var.world.portalClientAdministration;
  if (mode === 'absent') return nothing(404);
  if (mode === 'closed') return nothing(403);
  await next();
  c.res = await handedOn(c.res);
});

portalClientAdministrationRoute.get('/clients', (c) => {
  const world = c.var.world;
  return operate(world, c.req.raw, {
    ...common('read-available'),
    empty: () => listJson([]),
    work: (visitor) => {
      const firm = partyFor(world, visitor, c.req.query('party'));
      if (firm instanceof Response) return firm;
      // `packages` is no parameter here.
      return shaped(world, listJson(availableClients(firm, Object.keys(packageCatalogue))));
    },
  });
});

portalClientAdministrationRoute.get('/agents/accesspackages', (c) => {
  const world = c.var.world;
  const { party, agent } = named(world, c.req.query());
  return operate(world, c.req.raw, {
    ...common('read-delegated', agent),
    empty: () => listJson([]),
    work: (visitor) => {
      const firm = partyFor(world, visitor, party);
      if (firm instanceof Response) return firm;
      const systemUser = agentFor(world, firm, agent);
      if (systemUser instanceof Response) return systemUser;
      return shaped(world, listJson(delegatedClients(firm, systemUser)));
    },
  });
});

for (const method of ['POST', 'DELETE'] as const) {
  portalClientAdministrationRoute.on(method, '/agents/accesspackages', async (c) => {
    const world = c.var.world;
    if (method === 'DELETE' && world.portalClientAdministration === 'v2') return nothing(405);
    const { party, client, agent } = named(world, c.req.query());
    const body = await readBody(c.req.raw);
    return operate(world, c.req.raw, {
      ...common('write', agent, client),
      guard: (visitor) => antiforgeryGuard(c.req.raw, visitor),
      work: async (visitor, trouble) => {
        if (!isGuid(client)) return bindingProblem('from', client ?? '');
        if (body instanceof Response) return body;
        const firm = partyFor(world, visitor, party);
        if (firm instanceof Response) return firm;
        const systemUser = agentFor(world, firm, agent);
        if (systemUser instanceof Response) return systemUser;
        const refusal = method === 'POST' ? refusalOf(firm, systemUser, client, body) : nothingNamed(body);
        if (refusal) return refusal;
        return write(world, firm, systemUser, client.toLowerCase(), method, body, trouble);
      },
    });
  });
}

async function write(
  world: World,
  firm: SeedFirm,
  systemUser: SeedSystemUser,
  clientId: string,
  method: 'POST' | 'DELETE',
  rows: DelegationRow[],
  trouble: Parameters<Operation['work']>[1],
): Promise<Response> {
  const change = method === 'POST' ? addRows : removeRows;
  let changes: ReturnType<typeof addRows> = [];
  const commit = () => {
    changes = change(systemUser, clientId, rows);
  };
  const kind = method === 'POST' ? 'add' : 'remove';
  const result = await carryOut(world, { systemUser, clientId, kind, commit }, trouble);
  return result === 'done' ? changesJson(firm, systemUser, clientId, changes) : brokenProblem();
}

const nothingNamed = (rows: DelegationRow[]) =>
  rows.every(({ packages }) => packages.length === 0) ? rejected('AM.VLD-00030', '/values') : undefined;

/** The newer version has other names for the client and the agent, and knows not the old ones. */
function named({ portalClientAdministration: mode }: World, query: Record<string, string>) {
  const { party, from, to, client, agent } = query;
  return mode === 'v2' ? { party, client, agent } : { party, client: from, agent: to };
}

async function shaped({ portalClientAdministration: mode }: World, list: Response): Promise<Response> {
  return mode === 'odd' ? json({ items: await list.json() }) : list;
}

async function handedOn(response: Response): Promise<Response> {
  const isProblem = response.headers.get('content-type')?.includes('problem+json');
  if (response.status < 400 || !isProblem) return response;
  const inner: { code?: string; status?: number } = await response.clone().json();
  // What the portal's back end has to say itself is not put into words of its own again.
  if (!inner.code || inner.code.startsWith('AMUI-')) return response;
  return problem(response.status, { status: response.status, detail: JSON.stringify(inner) });
}

function common(on: Operation['on'], systemUserId?: string, clientId?: string) {
  return {
    route: 'portal-client-administration',
    on,
    voice,
    ...(systemUserId !== undefined && { systemUserId }),
    ...(clientId !== undefined && { clientId }),
    behind: brokenProblem,
    forbidden: () => nothing(403),
  } as const;
}

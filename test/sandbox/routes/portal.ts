import { Hono } from 'hono';
import * as z from 'zod/mini';
import { passesAntiforgery } from '../antiforgery';
import { addRows, availableClients, delegatedClients, removeFirstRow, rowsToAdd } from '../delegations';
import type { SandboxEnv } from '../environment';
import { operate, type RouteVoice } from '../operation';
import { platformOutOfReach, portalProblem } from '../portal-problems';
import { bindingProblem, brokenProblem, isGuid, json, noGuid, nothing, plainProblem } from '../problems';
import type { SeedFirm } from '../seed/firms';
import type { Visitor } from '../session';
import { firmByPartyId, firmByUuid, mayIn, systemUserById, type World } from '../world';
import { carryOut } from '../writing';
import { systemUserJson } from './portal-system-user';

const voice: RouteVoice = { unavailable: platformOutOfReach, rejected: portalProblem };
const base = '/systemuser/agentdelegation/:partyId/:systemUserId';
const addRequest = z.object({ customerId: z.string() });

/** The portal's own back end, agent pages (`altinn/portal.md` 3.1-3.7); mounted under `/accessmanagement/api/v1`. */
export const portalRoute = new Hono<SandboxEnv>({ strict: false });

portalRoute.get('/systemuser/agent/:partyId', (c) => {
  const world = c.var.world;
  return operate(world, c.req.raw, {
    route: 'portal',
    on: 'read-system-user',
    voice,
    behind: brokenProblem,
    // A failure behind becomes null, and null a null reference (`altinn/portal.md` 3.1).
    forbidden: brokenProblem,
    empty: () => json([]),
    work: ({ user }) => {
      if (!/^\d+$/.test(c.req.param('partyId'))) return bindingProblem('partyId', c.req.param('partyId'));
      const firm = firmByPartyId(world, c.req.param('partyId'));
      if (!firm || !mayIn(world, user, firm, 'represent')) return brokenProblem();
      const agents = firm.systemUsers.filter(({ userType }) => userType === 'agent');
      const newestFirst = agents.toSorted((one, other) => other.created.localeCompare(one.created));
      const response = json(newestFirst.map((systemUser) => systemUserJson(firm, systemUser, undefined)));
      response.headers.set('cache-control', 'no-store');
      return response;
    },
  });
});

portalRoute.get('/systemuser/agent/:partyId/:systemUserId', (c) => {
  const world = c.var.world;
  const { partyId, systemUserId } = c.req.param();
  return operate(world, c.req.raw, {
    route: 'portal',
    on: 'read-system-user',
    systemUserId,
    voice,
    // 404 for everything behind that is not 2xx (`altinn/portal.md` 3.2).
    behind: () => nothing(404),
    forbidden: () => nothing(404),
    work: ({ user }) => {
      if (!isGuid(systemUserId)) return bindingProblem('systemUserId', systemUserId);
      const found = systemUserById(world, systemUserId);
      if (!found || String(found.owner.partyId) !== partyId) return nothing(404);
      if (!mayIn(world, user, found.owner, 'represent')) return nothing(404);
      // The type is not asked: a standard system user answers here too.
      return json(systemUserJson(found.owner, found.systemUser, c.req.raw));
    },
  });
});

portalRoute.get(`${base}/customers`, (c) => {
  const world = c.var.world;
  const { partyId, systemUserId } = c.req.param();
  return operate(world, c.req.raw, {
    route: 'portal',
    on: 'read-available',
    systemUserId,
    voice,
    behind: () => portalProblem('AMUI-00045'),
    forbidden: () => portalProblem('AMUI-00044'),
    empty: () => json([]),
    work: (visitor) => {
      const party = partyOf(c.req.url);
      if (!isGuid(systemUserId)) return bindingProblem('systemUserId', systemUserId);
      if (party.kind === 'malformed') return bindingProblem('partyuuid', party.value);
      const found = systemUserById(world, systemUserId);
      if (!found || String(found.owner.partyId) !== partyId) return portalProblem('AMUI-00015');
      if (!mayIn(world, visitor.user, found.owner, 'represent')) return portalProblem('AMUI-00015');
      if (party.kind === 'missing') return portalProblem('AMUI-00045');
      const firm = firmByUuid(world, party.value);
      if (!isClientAdministrator(world, visitor, firm)) return portalProblem('AMUI-00044');
      return json(
        availableClients(firm, found.systemUser.packages).map(({ client, access }) => ({
          id: client.id,
          name: client.name,
          orgNo: client.orgNumber ?? null,
          unitType: null,
          access,
        })),
      );
    },
  });
});

portalRoute.get(`${base}/delegation`, (c) => {
  const world = c.var.world;
  const { partyId, systemUserId } = c.req.param();
  return operate(world, c.req.raw, {
    route: 'portal',
    on: 'read-delegated',
    systemUserId,
    voice,
    // Both layers swallow what went wrong (`altinn/portal.md` 0.1).
    behind: () => json([]),
    forbidden: () => json([]),
    empty: () => json([]),
    work: (visitor) => {
      const party = partyOf(c.req.url);
      if (!isGuid(systemUserId)) return bindingProblem('systemUserId', systemUserId);
      if (party.kind === 'malformed') return bindingProblem('partyuuid', party.value);
      const found = systemUserById(world, systemUserId);
      const firm = party.kind === 'given' ? firmByUuid(world, party.value) : undefined;
      if (!found || found.owner !== firm || String(found.owner.partyId) !== partyId) return json([]);
      if (!isClientAdministrator(world, visitor, firm)) return json([]);
      return json(delegatedClients(firm, found.systemUser).map(({ client }) => row(systemUserId, client.id)));
    },
  });
});

portalRoute.post(`${base}/delegation`, async (c) => {
  const world = c.var.world;
  const { partyId, systemUserId } = c.req.param();
  const body = await readBody(c.req.raw);
  return operate(world, c.req.raw, {
    route: 'portal',
    on: 'write',
    systemUserId,
    ...(body.kind === 'read' && { clientId: body.customerId }),
    voice,
    guard: (visitor) => antiforgeryGuard(c.req.raw, visitor),
    behind: () => portalProblem('AMUI-00045'),
    forbidden: () => portalProblem('AMUI-00999'),
    work: async (visitor, trouble) => {
      const party = partyOf(c.req.url);
      if (!isGuid(systemUserId)) return bindingProblem('systemUserId', systemUserId);
      if (party.kind === 'malformed') return bindingProblem('partyuuid', party.value);
      if (body.kind === 'wrong-type') return plainProblem(415, 'Unsupported Media Type');
      if (body.kind === 'unreadable') return bindingProblem('$.customerId', body.found);
      const firm = firmByPartyId(world, partyId);
      if (!isClientAdministrator(world, visitor, firm)) return portalProblem('AMUI-00999');
      const found = systemUserById(world, systemUserId);
      if (!found) return portalProblem('AMUI-00005');
      if (found.owner !== firm) return portalProblem('AMUI-00999');
      if (found.systemUser.userType !== 'agent') return portalProblem('AMUI-00005');
      if (party.kind === 'missing') return portalProblem('AMUI-00005');
      const provider = firmByUuid(world, party.value);
      if (!isClientAdministrator(world, visitor, provider)) return portalProblem('AMUI-00044');
      world.tally.statistics.listReadsByWrites += 1;
      const rows = rowsToAdd(provider, found.systemUser, body.customerId);
      // AUTH-00079 and AUTH-00080 are not in the portal's table: both come out as this (8.2).
      if (rows.kind !== 'ready') return portalProblem('AMUI-00005');
      const clientId = body.customerId.toLowerCase();
      const result = await carryOut(
        world,
        {
          systemUser: found.systemUser,
          clientId,
          kind: 'add',
          commit: () => addRows(found.systemUser, clientId, rows.rows),
        },
        trouble,
      );
      return result === 'done' ? json(row(systemUserId, clientId)) : portalProblem('AMUI-00002');
    },
  });
});

portalRoute.delete(`${base}/delegation/:delegationId`, (c) => {
  const world = c.var.world;
  const { partyId, systemUserId, delegationId } = c.req.param();
  return operate(world, c.req.raw, {
    route: 'portal',
    on: 'write',
    systemUserId,
    clientId: delegationId,
    voice,
    guard: (visitor) => antiforgeryGuard(c.req.raw, visitor),
    behind: () => portalProblem('AMUI-00005'),
    forbidden: () => portalProblem('AMUI-00999'),
    work: async (visitor, trouble) => {
      const party = partyOf(c.req.url);
      if (!isGuid(systemUserId)) return bindingProblem('systemUserId', systemUserId);
      if (!isGuid(delegationId)) return bindingProblem('delegationId', delegationId);
      if (party.kind === 'malformed') return bindingProblem('partyuuid', party.value);
      if (!isClientAdministrator(world, visitor, firmByPartyId(world, partyId))) {
        return portalProblem('AMUI-00999');
      }
      const provider = party.kind === 'given' ? firmByUuid(world, party.value) : undefined;
      const found = systemUserById(world, systemUserId);
      if (!found || !isClientAdministrator(world, visitor, provider)) return portalProblem('AMUI-00005');
      // Whose system user it is nobody checks; with another party there is nothing to remove, and that is fine (4.5).
      if (found.owner !== provider) return json(true);
      const clientId = delegationId.toLowerCase();
      const result = await carryOut(
        world,
        {
          systemUser: found.systemUser,
          clientId,
          kind: 'remove',
          commit: () => removeFirstRow(found.systemUser, clientId),
        },
        trouble,
      );
      return result === 'done' ? json(true) : portalProblem('AMUI-00005');
    },
  });
});

const row = (systemUserId: string, clientId: string) => ({
  agentSystemUserId: systemUserId.toLowerCase(),
  delegationId: clientId,
  customerId: clientId,
});

/** The antiforgery check comes after the session check and before everything else. */
export function antiforgeryGuard(request: Request, visitor: Visitor): Response | undefined {
  return passesAntiforgery(request, visitor) ? undefined : plainProblem(400, 'Bad Request');
}

export type PartyParameter =
  | { kind: 'given'; value: string }
  | { kind: 'missing' }
  | { kind: 'malformed'; value: string };

/** The query's `partyuuid`, in whatever letters its name is written. */
function partyOf(url: string): PartyParameter {
  for (const [name, value] of new URL(url).searchParams) {
    if (name.toLowerCase() !== 'partyuuid') continue;
    if (value === '' || value === noGuid) return { kind: 'missing' };
    return isGuid(value) ? { kind: 'given', value } : { kind: 'malformed', value };
  }
  return { kind: 'missing' };
}

function isClientAdministrator(world: World, visitor: Visitor, firm: SeedFirm | undefined): firm is SeedFirm {
  return firm !== undefined && mayIn(world, visitor.user, firm, 'client-admin');
}

type Body =
  | { kind: 'read'; customerId: string }
  | { kind: 'wrong-type' }
  | { kind: 'unreadable'; found: string };

async function readBody(request: Request): Promise<Body> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/(?:\w+\+)?json\b/i.test(type)) return { kind: 'wrong-type' };
  try {
    const parsed = addRequest.safeParse(lowerKeys(await request.json()));
    if (!parsed.success) return { kind: 'unreadable', found: '' };
    const { customerId } = parsed.data;
    return isGuid(customerId) ? { kind: 'read', customerId } : { kind: 'unreadable', found: customerId };
  } catch {
    return { kind: 'unreadable', found: '' };
  }
}

/** The real one reads property names in any letter case. */
function lowerKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [/^customerid$/i.test(key) ? 'customerId' : key, inner]),
  );
}

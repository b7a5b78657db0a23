import { Hono } from 'hono';
import { addRows, availableClients, delegatedClients, removeFirstRow, rowsToAdd } from '../delegations';
import type { SandboxEnv } from '../environment';
import { type Operation, operate, type RouteVoice } from '../operation';
import { platformProblem, type ValidationError, validationProblem } from '../platform-problems';
import {
  bindingProblem,
  brokenProblem,
  gatewayDown,
  isGuid,
  json,
  noGuid,
  nothing,
  problem,
} from '../problems';
import type { SeedClient } from '../seed/clients';
import type { SeedFirm, SeedSystemUser } from '../seed/firms';
import type { Visitor } from '../session';
import { mayIn, systemUserById, type World } from '../world';
import { carryOut } from '../writing';

const voice: RouteVoice = { unavailable: gatewayDown, rejected: platformProblem };

/** The documented API (`altinn/platform.md` 1-3); mounted under `/authentication/api/v1/enduser/systemuser`. */
export const endUserRoute = new Hono<SandboxEnv>({ strict: false });

endUserRoute.get('/agents', (c) => {
  const world = c.var.world;
  return operate(world, c.req.raw, {
    ...common(world, 'read-system-user'),
    behind: brokenProblem,
    empty: () => json([]),
    work: ({ user }) => {
      const party = c.req.query('party');
      if (!party) return bindingProblem('party', '');
      const firm = world.firms.find(({ orgNumber }) => orgNumber === party);
      if (!firm) return partyNotFound(party);
      if (!mayIn(world, user, firm, 'client-admin')) return nothing(403);
      return json(
        firm.systemUsers.filter((one) => one.userType === 'agent').map((one) => agentJson(firm, one)),
      );
    },
  });
});

endUserRoute.get('/clients/available', (c) => {
  const world = c.var.world;
  const agent = c.req.query('agent');
  return operate(world, c.req.raw, {
    ...common(world, 'read-available', agent),
    // The failure behind is thrown away on its way to the answer (`altinn/platform.md` 1.3).
    behind: () => listJson(world, agent, []),
    empty: () => listJson(world, agent, []),
    work: (visitor) => {
      const target = targetOf(world, visitor, agent, undefined, 'read');
      if (target.kind === 'refused') return target.response;
      const { owner, systemUser } = target;
      const clients = availableClients(owner, systemUser.packages).map(({ client }) => client);
      return listJson(world, agent, clients);
    },
  });
});

endUserRoute.get('/clients', (c) => {
  const world = c.var.world;
  const agent = c.req.query('agent');
  return operate(world, c.req.raw, {
    ...common(world, 'read-delegated', agent),
    behind: () => platformProblem('AUTH-00045'),
    empty: () => listJson(world, agent, []),
    work: (visitor) => {
      const target = targetOf(world, visitor, agent, undefined, 'read');
      if (target.kind === 'refused') return target.response;
      const clients = delegatedClients(target.owner, target.systemUser).map(({ client }) => client);
      return listJson(world, agent, clients);
    },
  });
});

endUserRoute.post('/clients', (c) => {
  const world = c.var.world;
  const { agent, client } = c.req.query();
  return operate(world, c.req.raw, {
    ...common(world, 'write', agent, client),
    behind: () => platformProblem('AUTH-00045'),
    work: async (visitor, trouble) => {
      const target = targetOf(world, visitor, agent, client, 'write');
      if (target.kind === 'refused') return target.response;
      const { owner, systemUser, clientId } = target;
      world.tally.statistics.listReadsByWrites += 1;
      const rows = rowsToAdd(owner, systemUser, clientId);
      if (rows.kind === 'none') return platformProblem('AUTH-00079');
      if (rows.kind === 'missing-packages') return platformProblem('AUTH-00080');
      const commit = () => addRows(systemUser, clientId, rows.rows);
      const result = await carryOut(world, { systemUser, clientId, kind: 'add', commit }, trouble);
      return result === 'done' ? echo(systemUser, clientId) : platformProblem('AUTH-00002');
    },
  });
});

endUserRoute.delete('/clients', (c) => {
  const world = c.var.world;
  const { agent, client } = c.req.query();
  return operate(world, c.req.raw, {
    ...common(world, 'write', agent, client),
    behind: () => platformProblem('AUTH-00031'),
    work: async (visitor, trouble) => {
      const target = targetOf(world, visitor, agent, client, 'write');
      if (target.kind === 'refused') return target.response;
      const { systemUser, clientId } = target;
      const commit = () => removeFirstRow(systemUser, clientId);
      const result = await carryOut(world, { systemUser, clientId, kind: 'remove', commit }, trouble);
      return result === 'done' ? echo(systemUser, clientId) : platformProblem('AUTH-00031');
    },
  });
});

/** Without the scopes an empty 403, before anything is looked up: what a portal session gets. */
function common(world: World, on: Operation['on'], agent?: string, client?: string) {
  return {
    route: 'end-user',
    on,
    voice,
    ...(agent !== undefined && { systemUserId: agent }),
    ...(client !== undefined && { clientId: client }),
    guard: () =>
      world.scopes === 'on' && (on !== 'write' || world.writeScope === 'on') ? undefined : nothing(403),
    forbidden: () => nothing(403),
  } as const;
}

type Target =
  | { kind: 'found'; owner: SeedFirm; systemUser: SeedSystemUser; clientId: string }
  | { kind: 'refused'; response: Response };

/** The checks in the real order: binding, lookup and validation of both together, then the policy (3.1). */
function targetOf(
  world: World,
  visitor: Visitor,
  agent: string | undefined,
  client: string | undefined,
  kind: 'read' | 'write',
): Target {
  const refused = (response: Response): Target => ({ kind: 'refused', response });
  for (const [name, value] of [
    ['agent', agent],
    ['client', client],
  ] as const) {
    if (value !== undefined && !isGuid(value)) return refused(bindingProblem(name, value));
  }
  const found = systemUserById(world, agent ?? noGuid);
  const errors: ValidationError[] = [];
  if (agent === undefined || agent === noGuid) {
    errors.push(invalid('AUTH.VLD-00014', 'The agent query parameter is missing or invalid', '?agent'));
  } else if (!found) errors.push(invalid('AUTH.VLD-00014', 'System user not found', '?agent'));
  else if (found.systemUser.userType !== 'agent') {
    errors.push(invalid('AUTH.VLD-00015', 'SystemUser is not a valid system user of type agent', '?agent'));
  }
  if (kind === 'write' && (client === undefined || client === noGuid)) {
    errors.push(invalid('AUTH.VLD-00016', 'The client query parameter is missing or invalid', '?client'));
  }
  const [first, ...rest] = errors;
  if (first) return refused(validationProblem(first, ...rest));
  if (!found || !mayIn(world, visitor.user, found.owner, 'client-admin')) return refused(nothing(403));
  return { kind: 'found', ...found, clientId: (client ?? '').toLowerCase() };
}

const invalid = (code: string, title: string, path: string): ValidationError => ({
  code,
  title,
  paths: [path],
});

const partyNotFound = (party: string) =>
  problem(404, {
    title: 'Party not found',
    status: 404,
    detail: `No associated party information found for organisation ${party}`,
  });

const echo = (systemUser: SeedSystemUser, clientId: string) =>
  json({ agent: systemUser.id, client: clientId });

function listJson(world: World, agent: string | undefined, clients: SeedClient[]): Response {
  const found = systemUserById(world, agent ?? noGuid);
  return json({
    links: {},
    systemUserInformation: {
      systemUserId: (agent ?? noGuid).toLowerCase(),
      systemUserOwnerOrg: found?.owner.orgNumber ?? '',
    },
    data: clients.map((client) => ({
      clientId: client.id,
      // Empty, never absent, for a private person (1.3).
      clientOrganizationNumber: client.orgNumber ?? '',
      clientOrganizationName: client.name,
    })),
  });
}

/** A list entry with the real one's odd casing and empty fields (1.5). */
function agentJson(firm: SeedFirm, systemUser: SeedSystemUser): object {
  return {
    id: systemUser.id,
    integrationTitle: systemUser.title,
    systemId: systemUser.systemId,
    productName: '',
    systemInternalId: systemUser.id,
    partyId: String(firm.partyId),
    partyUuId: '',
    reporteeOrgNo: firm.orgNumber,
    created: systemUser.created.replace('+00:00', 'Z'),
    isDeleted: false,
    supplierName: '',
    supplierOrgno: systemUser.vendorOrgNumber,
    externalRef: firm.orgNumber,
    userType: systemUser.userType,
    accessPackages: systemUser.packages.map((urn) => ({ urn })),
  };
}

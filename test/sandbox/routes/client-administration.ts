import { Hono } from 'hono';
import * as z from 'zod/mini';
import {
  addRows,
  availableClients,
  type Change,
  type ClientAccess,
  delegatedClients,
  removeFirstRow,
} from '../delegations';
import type { SandboxEnv } from '../environment';
import { type Operation, operate, type RouteVoice } from '../operation';
import { platformProblem, validationProblem } from '../platform-problems';
import { bindingProblem, brokenProblem, gatewayDown, isGuid, json, nothing, plainProblem } from '../problems';
import type { DelegationRow, SeedFirm, SeedSystemUser } from '../seed/firms';
import { packageCatalogue, roleIds } from '../seed/packages';
import type { Visitor } from '../session';
import { clientById, firmByUuid, mayIn, systemUserById, type World } from '../world';
import { carryOut } from '../writing';

const titles: Record<string, string> = {
  'AM.VLD-00006': 'Entity does not exist',
  'AM.VLD-00008': 'Entity type not allowed',
  'AM.VLD-00026': 'User is not authorized',
  'AM.VLD-00029': 'Invalid role',
  'AM.VLD-00030': 'Invalid package',
  'AM.VLD-00031': 'Delegation has active connections',
  'AM.VLD-00032': 'Assignment does not exist',
};

export const rejected = (code: string, path = '$QUERY/from'): Response =>
  code.startsWith('AM.VLD-')
    ? validationProblem({ code, title: titles[code] ?? 'Rejected', paths: [path] })
    : platformProblem(code);

const voice: RouteVoice = { unavailable: gatewayDown, rejected };
const writeRequest = z.object({
  values: z.array(z.object({ role: z.string(), packages: z.array(z.string()) })),
});

/**
 * The client administration API (`altinn/client-administration.md`); mounted under
 * `/accessmanagement/api/v1/enduser/clientdelegations`.
 */
export const clientAdministrationRoute = new Hono<SandboxEnv>({ strict: false });

// The gateway has its say before anybody looks at the session.
clientAdministrationRoute.use('*', async (c, next) => {
  switch (c.var.world.clientAdministration) {
    case 'open':
      return next();
    case 'closed':
      return nothing(403);
    case 'absent':
      return json({ statusCode: 404, message: 'Resource not found' }, 404);
    case 'unauthorized':
      return nothing(401);
  }
});

clientAdministrationRoute.get('/clients', (c) => {
  const world = c.var.world;
  return operate(world, c.req.raw, {
    ...common('read-available'),
    behind: brokenProblem,
    empty: () => listJson([]),
    work: (visitor) => {
      const firm = partyFor(world, visitor, c.req.query('party'));
      if (firm instanceof Response) return firm;
      const asked = (c.req.queries('packages') ?? []).map(fullUrn);
      const unknown = asked.find((urn) => !(urn in packageCatalogue));
      if (unknown) return rejected('AM.VLD-00030', '$QUERY/packages');
      return listJson(availableClients(firm, asked.length > 0 ? asked : Object.keys(packageCatalogue)));
    },
  });
});

clientAdministrationRoute.get('/agents/accesspackages', (c) => {
  const world = c.var.world;
  const { party, to } = c.req.query();
  return operate(world, c.req.raw, {
    ...common('read-delegated', to),
    behind: brokenProblem,
    empty: () => listJson([]),
    work: (visitor) => {
      const firm = partyFor(world, visitor, party);
      if (firm instanceof Response) return firm;
      const systemUser = agentFor(world, firm, to);
      if (systemUser instanceof Response) return systemUser;
      return listJson(delegatedClients(firm, systemUser));
    },
  });
});

clientAdministrationRoute.post('/agents/accesspackages', async (c) => {
  const world = c.var.world;
  const { party, from, to } = c.req.query();
  const body = await readBody(c.req.raw);
  return operate(world, c.req.raw, {
    ...common('write', to, from),
    behind: brokenProblem,
    work: async (visitor, trouble) => {
      if (!isGuid(from)) return bindingProblem('from', from ?? '');
      if (body instanceof Response) return body;
      const firm = partyFor(world, visitor, party);
      if (firm instanceof Response) return firm;
      const systemUser = agentFor(world, firm, to);
      if (systemUser instanceof Response) return systemUser;
      const refusal = refusalOf(firm, systemUser, from, body);
      if (refusal) return refusal;
      const clientId = from.toLowerCase();
      let changes: ReturnType<typeof addRows> = [];
      const commit = () => {
        changes = addRows(systemUser, clientId, body);
      };
      const result = await carryOut(world, { systemUser, clientId, kind: 'add', commit }, trouble);
      // A unique index was hit, and nobody here catches that.
      if (result === 'collided') return brokenProblem();
      return changesJson(firm, systemUser, clientId, changes);
    },
  });
});

clientAdministrationRoute.delete('/agents/clients', (c) => {
  const world = c.var.world;
  const { party, from, to, cascade } = c.req.query();
  return operate(world, c.req.raw, {
    ...common('write', to, from),
    behind: brokenProblem,
    work: async (visitor, trouble) => {
      if (!isGuid(from)) return bindingProblem('from', from ?? '');
      const firm = partyFor(world, visitor, party);
      if (firm instanceof Response) return firm;
      const systemUser = agentFor(world, firm, to);
      if (systemUser instanceof Response) return systemUser;
      const clientId = from.toLowerCase();
      if (systemUser.delegations.has(clientId) && cascade !== 'true') {
        return rejected('AM.VLD-00031', '$QUERY/cascade');
      }
      const commit = () => removeFirstRow(systemUser, clientId);
      const result = await carryOut(world, { systemUser, clientId, kind: 'remove', commit }, trouble);
      return result === 'done' ? nothing(204) : brokenProblem();
    },
  });
});

export const changesJson = (
  firm: SeedFirm,
  systemUser: SeedSystemUser,
  clientId: string,
  changes: Change[],
): Response =>
  json(
    changes.map((change) => ({
      roleId: roleIds[change.role],
      packageId: packageCatalogue[change.package]?.id,
      viaId: firm.partyUuid,
      fromId: clientId,
      toId: systemUser.id,
      changed: change.changed,
    })),
  );

/** A portal session's scope is enough here; what remains is the policy decision for the party. */
function common(on: Operation['on'], to?: string, from?: string) {
  return {
    route: 'client-administration',
    on,
    voice,
    ...(to !== undefined && { systemUserId: to }),
    ...(from !== undefined && { clientId: from }),
    forbidden: () => nothing(403),
  } as const;
}

export function partyFor(world: World, visitor: Visitor, party: string | undefined): SeedFirm | Response {
  if (!isGuid(party)) return bindingProblem('party', party ?? '');
  const firm = firmByUuid(world, party);
  return firm && mayIn(world, visitor.user, firm, 'client-admin') ? firm : nothing(403);
}

export function agentFor(world: World, firm: SeedFirm, to: string | undefined): SeedSystemUser | Response {
  if (!isGuid(to)) return bindingProblem('to', to ?? '');
  const found = systemUserById(world, to);
  if (!found || found.owner !== firm) return rejected('AM.VLD-00006', '$QUERY/to');
  return found.systemUser.userType === 'agent' ? found.systemUser : rejected('AM.VLD-00008', '$QUERY/to');
}

/** All or nothing: one package that does not fit, and nothing is stored. */
export function refusalOf(
  firm: SeedFirm,
  systemUser: SeedSystemUser,
  from: string,
  values: DelegationRow[],
): Response | undefined {
  const client = clientById(firm, from);
  if (!client) return rejected('AM.VLD-00006');
  if (client.standing === 'former') return rejected('AM.VLD-00032');
  if (values.length === 0) return rejected('AM.VLD-00030', '/values');
  for (const [i, value] of values.entries()) {
    if (!(value.role in roleIds)) return rejected('AM.VLD-00029', `/values/${i}/role`);
    const held = client.roles.find((candidate) => candidate.role === value.role);
    if (!held) return rejected('AM.VLD-00032', `/values/${i}/role`);
    for (const urn of value.packages) {
      const path = `/values/${i}/packages`;
      if (!(urn in packageCatalogue)) return rejected('AM.VLD-00030', path);
      if (!held.packages.includes(urn)) return rejected('AM.VLD-00026', path);
      if (!systemUser.packages.includes(urn)) return rejected('AM.VLD-00033', path);
    }
  }
  return undefined;
}

export async function readBody(request: Request): Promise<DelegationRow[] | Response> {
  if (!/^application\/(?:\w+\+)?json\b/i.test(request.headers.get('content-type') ?? '')) {
    return plainProblem(415, 'Unsupported Media Type');
  }
  const parsed = writeRequest.safeParse(await request.json().catch(() => undefined));
  if (!parsed.success) return bindingProblem('$.values', '');
  return parsed.data.values.map(({ role, packages }) => ({ role, packages: packages.map(fullUrn) }));
}

/** Altinn takes the whole URN of a package or only its last part. */
const fullUrn = (name: string) => (name.startsWith('urn:') ? name : `urn:altinn:accesspackage:${name}`);

export const listJson = (entries: ClientAccess[]): Response =>
  json({ links: {}, data: entries.map(entryJson) });

/** Nulls are left out. A private person's number and date of birth are in it: whoever reads must drop them. */
function entryJson({ client, access }: ClientAccess): object {
  return {
    client: {
      id: client.id,
      name: client.name,
      type: client.kind === 'person' ? 'Person' : 'Organisasjon',
      variant: client.variant,
      ...(client.parent && {
        parent: {
          id: client.parent.id,
          name: client.parent.name,
          type: 'Organisasjon',
          variant: 'AS',
          organizationIdentifier: client.parent.orgNumber,
        },
      }),
      partyid: client.partyId,
      ...(client.orgNumber && { organizationIdentifier: client.orgNumber }),
      ...(client.personNumber && { personIdentifier: client.personNumber, dateOfBirth: '1975-09-14' }),
      isDeleted: client.deletedAt !== undefined,
      ...(client.deletedAt && { deletedAt: client.deletedAt }),
    },
    access: access.map(({ role, packages }) => ({
      role: { id: roleIds[role], code: role.split(':').at(-1), urn: role },
      packages: packages.map((urn) => ({
        id: packageCatalogue[urn]?.id,
        urn,
        areaId: '64cbcdc8-01c9-448c-b3d2-eb9582beb3c2',
      })),
    })),
  };
}

import { accessFor, type Rows, rowsFor } from './delegation-rows';
import type { SeedClient, SeedRole } from './seed/clients';
import type { DelegationRow, SeedFirm, SeedSystemUser } from './seed/firms';
import { clientById, clientsById } from './world';

export interface ClientAccess {
  client: SeedClient;
  access: SeedRole[];
}

/** The firm's clients with **any** of the packages, delegated or not (`altinn/portal.md` 0.6). */
export function availableClients(firm: SeedFirm, packages: readonly string[]): ClientAccess[] {
  return firm.clients
    .filter((client) => client.standing === 'client')
    .map((client) => ({ client, access: accessFor(client, packages) }))
    .filter(({ access }) => access.length > 0);
}

/** Everybody with at least one package delegated, former clients too. */
export function delegatedClients(firm: SeedFirm, systemUser: SeedSystemUser): ClientAccess[] {
  const byId = clientsById(firm);
  const found: ClientAccess[] = [];
  for (const [id, access] of systemUser.delegations) {
    const client = byId.get(id);
    if (client) found.push({ client, access });
  }
  return found;
}

/** What adding this client would delegate; former clients and strangers have nothing. */
export function rowsToAdd(firm: SeedFirm, systemUser: SeedSystemUser, clientId: string): Rows {
  const client = clientById(firm, clientId);
  return client?.standing === 'client' ? rowsFor(client, systemUser.packages) : { kind: 'none' };
}

export interface Change {
  role: string;
  package: string;
  changed: boolean;
}

/** Adds what is missing and says of each package whether it was; what was there stays. */
export function addRows(systemUser: SeedSystemUser, clientId: string, rows: DelegationRow[]): Change[] {
  const standing = systemUser.delegations.get(clientId) ?? [];
  const changes: Change[] = [];
  for (const row of rows) {
    let there = standing.find((candidate) => candidate.role === row.role);
    if (!there) {
      there = { role: row.role, packages: [] };
      standing.push(there);
    }
    for (const urn of row.packages) {
      const changed = !there.packages.includes(urn);
      if (changed) there.packages.push(urn);
      changes.push({ role: row.role, package: urn, changed });
    }
  }
  systemUser.delegations.set(clientId, standing);
  return changes;
}

/** Takes away the first row only: a client that came through two roles stays (`altinn/portal.md` 4.5). */
export function removeFirstRow(systemUser: SeedSystemUser, clientId: string): void {
  const [, ...rest] = systemUser.delegations.get(clientId) ?? [];
  if (rest.length > 0) systemUser.delegations.set(clientId, rest);
  else systemUser.delegations.delete(clientId);
}

/** Takes away what is named, and says of each package whether it was there. */
export function removeRows(systemUser: SeedSystemUser, clientId: string, rows: DelegationRow[]): Change[] {
  const standing = systemUser.delegations.get(clientId) ?? [];
  const changes: Change[] = [];
  for (const { role, packages } of rows) {
    const there = standing.find((candidate) => candidate.role === role);
    for (const urn of packages) {
      changes.push({ role, package: urn, changed: there?.packages.includes(urn) ?? false });
      if (there) there.packages = there.packages.filter((candidate) => candidate !== urn);
    }
  }
  const left = standing.filter(({ packages }) => packages.length > 0);
  if (left.length > 0) systemUser.delegations.set(clientId, left);
  else systemUser.delegations.delete(clientId);
  return changes;
}

import type { SeedClient, SeedRole } from './seed/clients';
import type { DelegationRow } from './seed/firms';

export type Rows = { kind: 'ready'; rows: DelegationRow[] } | { kind: 'none' } | { kind: 'missing-packages' };

/** A client's roles with only the packages asked for; roles that have none of them fall out. */
export function accessFor(client: SeedClient, wanted: readonly string[]): SeedRole[] {
  return client.roles
    .map((held) => ({ role: held.role, packages: held.packages.filter((urn) => wanted.includes(urn)) }))
    .filter((held) => held.packages.length > 0);
}

/**
 * What an add through the authentication API would delegate: every role that carries a package, so one
 * package held through two roles goes twice; all packages must be covered (`altinn/platform.md` 3.4).
 */
export function rowsFor(client: SeedClient, wanted: readonly string[]): Rows {
  const rows = accessFor(client, wanted);
  if (rows.length === 0) return { kind: 'none' };
  const covered = new Set(rows.flatMap((row) => row.packages));
  return wanted.every((urn) => covered.has(urn)) ? { kind: 'ready', rows } : { kind: 'missing-packages' };
}

import type { Client } from '../domain/client';
import type { SystemUser } from '../domain/system-user';
import { lastPart } from './http/wire';

/**
 * Of all the owner's clients those that have given any of a system user's packages, and of what they have given only
 * those packages: what an available list has in it.
 */
export function clientsWith(
  { packages }: Pick<SystemUser, 'packages'>,
  clients: readonly Client[],
): Client[] {
  const wanted = new Set(packages.map(({ urn }) => lastPart(urn)));
  return clients.flatMap((client) => {
    const access = (client.access ?? [])
      .map((given) => ({ ...given, packages: given.packages.filter((urn) => wanted.has(lastPart(urn))) }))
      .filter((given) => given.packages.length > 0);
    return access.length > 0 ? [{ ...client, access }] : [];
  });
}

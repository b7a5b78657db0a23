import type { Client } from '../domain/client';

/**
 * Delegated clients with what the available list knows of them: the portal's delegation list has ids only
 * (`altinn/portal.md` 3.5). What a client says of itself wins; its `access` is never taken from the other list,
 * where it means something else.
 */
export function joinClients(delegated: Client[], available: Client[]): Client[] {
  const known = new Map(available.map((client) => [client.id, client]));
  return delegated.map((client) => joined(client, known.get(client.id)));
}

function joined(client: Client, known: Client | undefined): Client {
  if (!known) return client;
  const orgNumber = client.orgNumber ?? known.orgNumber;
  const name = client.name ?? known.name;
  const parentName = client.parentName ?? known.parentName;
  return {
    ...client,
    kind: client.kind === 'unknown' ? known.kind : client.kind,
    ...(orgNumber && { orgNumber }),
    ...(name && { name }),
    ...(parentName && { parentName }),
  };
}

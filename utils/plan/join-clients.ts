import type { Client } from '../domain/client';

/**
 * Delegated clients with what the available list knows of them: the portal's delegation list has ids only
 * (`altinn/portal.md` 3.5). What a client says of itself wins; its `access` is never taken from the other list,
 * where it means something else.
 */
export function joinClients(delegated: Client[], available: Client[]): Client[] {
  return joinWith(delegated, byId(available));
}

/** As {@link joinClients}, with the available clients by id. */
export function joinWith(delegated: Client[], available: ReadonlyMap<string, Client>): Client[] {
  return delegated.map((client) => {
    const known = available.get(client.id);
    return known ? joined(client, known) : client;
  });
}

export function byId(clients: Client[]): Map<string, Client> {
  const index = new Map<string, Client>();
  for (const client of clients) index.set(client.id, client);
  return index;
}

function joined(client: Client, known: Client): Client {
  const { access: _, ...rest } = known;
  const kind = client.kind === 'unknown' ? known.kind : client.kind;
  return { ...rest, ...told(client), kind };
}

/** Without what it does not say: that would hide what the other list does. */
const told = (client: Client): Client =>
  Object.values(client).includes(undefined)
    ? (Object.fromEntries(
        Object.entries(client).filter(([, value]) => value !== undefined),
      ) as unknown as Client)
    : client;

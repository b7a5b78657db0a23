import type { Client } from '../domain/client';
import { orgNumberOrNothing } from '../domain/numbers/org-number';

/** What a route tells about a client, in any route's words. */
export interface ClientAsTold extends Omit<Client, 'orgNumber' | 'kind'> {
  orgNumber?: string | undefined;
  /** `Organisasjon`, `Organization`, `Person`; only one route has it. */
  type?: string | undefined;
}

/**
 * A route's client in the program's words. Where the route has no type, a client with an empty number is a
 * person (`altinn/platform.md` 1.3); one with a number that is none is not known to be either.
 */
export function clientOf({ type, orgNumber, ...told }: ClientAsTold): Client {
  return { ...told, orgNumber: orgNumberOrNothing(orgNumber), kind: kindOf(type, orgNumber) };
}

function kindOf(type: string | undefined, orgNumber: string | undefined): Client['kind'] {
  if (type !== undefined && /^person/i.test(type)) return 'person';
  if (type !== undefined && /^organi[sz]a/i.test(type)) return 'organisation';
  if (type !== undefined) return 'unknown';
  if (orgNumber === undefined) return 'person';
  return orgNumberOrNothing(orgNumber) ? 'organisation' : 'unknown';
}

/** One entry a client, however many rows or pages it stood on; what it has given is put together. */
export function oncePerClient(clients: Client[]): Client[] {
  const byId = new Map<string, Client>();
  for (const client of clients) {
    const seen = byId.get(client.id);
    const access = seen && [...(seen.access ?? []), ...(client.access ?? [])];
    byId.set(client.id, seen ? { ...seen, access: access?.length ? access : seen.access } : client);
  }
  return [...byId.values()];
}

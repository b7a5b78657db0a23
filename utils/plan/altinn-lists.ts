import type { Client } from '../domain/client';
import type { OrgNumber } from '../domain/numbers/nine-digits';
import { byId, joinWith } from './join-clients';

/** Altinn's two lists, ready to be asked by number and by id. */
export interface AltinnLists {
  /** Delegated clients, with the numbers and names that the available list knows. */
  delegated: Client[];
  delegatedByNumber: Map<OrgNumber, Client>;
  availableByNumber: Map<OrgNumber, Client>;
  availableById: ReadonlyMap<string, Client>;
}

export function indexLists(available: Client[], delegated: Client[]): AltinnLists {
  const availableById = byId(available);
  const joined = joinWith(delegated, availableById);
  return {
    delegated: joined,
    delegatedByNumber: byNumber(joined),
    availableByNumber: byNumber(available),
    availableById,
  };
}

function byNumber(clients: Client[]): Map<OrgNumber, Client> {
  const index = new Map<OrgNumber, Client>();
  for (const client of clients) if (client.orgNumber) index.set(client.orgNumber, client);
  return index;
}

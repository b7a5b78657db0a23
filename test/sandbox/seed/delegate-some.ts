import { rowsFor } from '../delegation-rows';
import type { SeedClient } from './clients';
import type { SeedSystemUser } from './firms';

/**
 * Gives the system user its clients from the start: evenly spread, and the private person among them.
 * @param delegated how many of those that can be delegated are
 * @param former whether a client that has left is still delegated
 */
export function delegateSome(
  user: SeedSystemUser,
  clients: SeedClient[],
  delegated: (candidates: number) => number,
  former: 'keeps-former' | 'lost-former',
): void {
  const candidates = clients.filter((client) => rowsFor(client, user.packages).kind === 'ready');
  const wanted = delegated(candidates.length);
  if (wanted === 0) return;
  const step = candidates.length / wanted;
  const chosen = new Set(Array.from({ length: wanted }, (_, i) => candidates[Math.floor(i * step)]));
  for (const client of candidates) {
    if (client.kind === 'person') chosen.add(client);
    if (client.standing === 'former') {
      if (former === 'keeps-former') chosen.add(client);
      else chosen.delete(client);
    }
  }
  for (const client of candidates) {
    const found = chosen.has(client) ? rowsFor(client, user.packages) : undefined;
    if (found?.kind === 'ready') user.delegations.set(client.id, found.rows);
  }
  user.assignment = 'exists';
  if (user.packages.length > 1) leaveOnePartial(user, clients);
}

/** As when a package came to the system later: delegated, with one of two packages; adding again repairs it. */
function leaveOnePartial(user: SeedSystemUser, clients: SeedClient[]): void {
  // A private person stands in no list, and could never be asked for.
  const persons = new Set(clients.filter(({ kind }) => kind === 'person').map(({ id }) => id));
  const second = [...user.delegations].filter(([id]) => !persons.has(id))[1];
  if (!second) return;
  const [id, [row]] = second;
  if (row) user.delegations.set(id, [{ role: row.role, packages: row.packages.slice(0, 1) }]);
}

import { type Answer, failed } from '../domain/failure';
import type { Owner, SystemUser } from '../domain/system-user';
import type { ClientDelegations } from './client-delegations';
import type { RouteName } from './route-table';

/**
 * The owner's agent system users, from the first route that answers: those that name vendors before those that do not,
 * else in the order in which routes are asked. When none answers, the first one's failure stands.
 */
export async function ownerSystemUsers(
  routes: Record<RouteName, ClientDelegations>,
  owner: Owner,
  signal: AbortSignal,
): Promise<Answer<SystemUser[]>> {
  const all = Object.values(routes);
  const inOrder = [...all.filter(namesVendors), ...all.filter((route) => !namesVendors(route))];
  let first: Answer<SystemUser[]> | undefined;
  for (const route of inOrder) {
    const read = await route.systemUsers?.(owner, signal);
    if (read?.ok) return read;
    first ??= read;
  }
  return first ?? failed({ kind: 'unavailable' });
}

const namesVendors = (route: ClientDelegations) => route.namesVendors;

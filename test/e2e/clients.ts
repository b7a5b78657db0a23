import type { WorldState } from '../sandbox/sandbox';

/** Organisation numbers of clients that can be added to a system user and are not there yet, in the seed's order. */
export function addableTo(world: WorldState, title: string): string[] {
  const systemUser = world.systemUsers.find((one) => one.title.startsWith(title));
  if (!systemUser) throw new Error(`no system user ${title}`);
  const delegated = new Set(systemUser.delegatedClientIds);
  return world.clients.flatMap(({ id, orgNumber, roles, standing }) => {
    const hasAll = systemUser.packages.every((urn) => roles.some(({ packages }) => packages.includes(urn)));
    return orgNumber && standing === 'client' && hasAll && !delegated.has(id) ? [orgNumber] : [];
  });
}

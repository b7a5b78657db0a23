import type { DelegatedList, FirstSeen } from '../../domain/kept/saved-list';

/**
 * When this browser first saw each client in a list.
 * @param lists of one owner, in any order
 */
export function firstSeenIn(lists: DelegatedList[]): FirstSeen {
  const seen = new Map<string, Map<string, number>>();
  for (const { systemUserId, at, clients } of lists) {
    const times = seen.get(systemUserId) ?? new Map<string, number>();
    seen.set(systemUserId, times);
    for (const { id } of clients) times.set(id, Math.min(at, times.get(id) ?? at));
  }
  return seen;
}

import type { ListedClient } from '../../utils/domain/kept/saved-list';
import type { RowSource } from '../state/paged-rows';

const collator = new Intl.Collator('nb', { sensitivity: 'base' });

/** A list's clients by name. All of them are here: nothing is waited for. */
export function sourceOf(clients: readonly ListedClient[]): RowSource<ListedClient> {
  const byName = clients.toSorted((a, b) => collator.compare(a.name ?? '', b.name ?? ''));
  return { total: byName.length, get: (index) => byName[index], ensure: () => undefined };
}

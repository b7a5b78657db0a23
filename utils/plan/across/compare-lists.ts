import type {
  Comparison,
  DatedList,
  DelegatedList,
  ListChanges,
  ListedClient,
} from '../../domain/kept/saved-list';
import { sameName } from '../same-name';

/** A list of Altinn's, to compare. */
export const datedList = ({ systemUserId, title, at, clients }: DelegatedList): DatedList => ({
  from: 'altinn',
  systemUser: { id: systemUserId, title },
  at,
  clients,
});

/**
 * What changed between two times, list by list. Lists belong together by the system user's id, else by its title;
 * one list that says nothing of whose it is belongs with the only one on the other side.
 */
export function compareLists(before: DatedList[], after: DatedList[]): Comparison {
  const comparison: Comparison = { changes: [], onlyBefore: [], onlyAfter: [] };
  const left = new Set(before);
  for (const list of after) {
    const earlier = counterpart(list, [...left], after.length === 1);
    if (!earlier) {
      comparison.onlyAfter.push(list);
      continue;
    }
    left.delete(earlier);
    comparison.changes.push(changesBetween(earlier, list));
  }
  comparison.onlyBefore = [...left];
  return comparison;
}

function counterpart(list: DatedList, others: DatedList[], alone: boolean): DatedList | undefined {
  const { id, title } = list.systemUser ?? {};
  const byId = others.find(({ systemUser }) => id !== undefined && systemUser?.id === id);
  if (byId) return byId;
  const named = others.find(
    ({ systemUser }) =>
      title !== undefined && systemUser?.title === title && (!systemUser.id || id === undefined),
  );
  if (named) return named;
  const [only] = others;
  const unsaid = only && (!list.systemUser || !only.systemUser);
  return alone && others.length === 1 && unsaid ? only : undefined;
}

/** What changed between two lists of one system user. */
export function changesBetween(before: DatedList, after: DatedList): ListChanges {
  const isFile = before.from === 'file' || after.from === 'file';
  const old = onceEach(before.clients, isFile);
  const ids = new Map(old.map((client) => [client.id, client]));
  const numbers = new Map(old.map((client) => [client.orgNumber, client]));
  const met = new Set<ListedClient>();
  const changes: ListChanges = {
    ...particulars(before, after),
    added: [],
    gone: [],
    renamed: [],
    unchanged: 0,
  };
  for (const client of onceEach(after.clients, isFile)) {
    const earlier =
      (client.id && ids.get(client.id)) || (client.orgNumber && numbers.get(client.orgNumber)) || undefined;
    if (!earlier) {
      changes.added.push(client);
      continue;
    }
    met.add(earlier);
    // A list may have had no name for it.
    if (earlier.name && client.name && !sameName(earlier.name, client.name)) {
      changes.renamed.push({ client, before: earlier.name });
    } else changes.unchanged += 1;
  }
  changes.gone = old.filter((client) => !met.has(client));
  return changes;
}

function particulars(
  before: DatedList,
  after: DatedList,
): Pick<ListChanges, 'systemUser' | 'before' | 'after'> {
  const systemUser = after.systemUser ?? before.systemUser;
  return {
    ...(systemUser && { systemUser }),
    ...(before.at !== undefined && { before: before.at }),
    ...(after.at !== undefined && { after: after.at }),
  };
}

function onceEach(clients: readonly ListedClient[], numbersOnly: boolean): ListedClient[] {
  const once = new Map<string, ListedClient>();
  for (const client of clients) {
    const key = client.orgNumber ?? (numbersOnly ? undefined : client.id);
    if (key !== undefined && !once.has(key)) once.set(key, client);
  }
  return [...once.values()];
}

import type { AccessChoices, ChoiceAction } from './board';

/** What has been chosen on a board: by system user, by the client's key. Never changed: each change is a new one. */
export type Chosen = ReadonlyMap<string, ReadonlyMap<string, ChoiceAction>>;

export const nothingChosen: Chosen = new Map();

/** A cell chosen, or with no action taken back. */
export function choose(
  chosen: Chosen,
  systemUserId: string,
  keys: readonly string[],
  action: ChoiceAction | undefined,
): Chosen {
  const column = new Map(chosen.get(systemUserId));
  for (const key of keys) {
    if (action) column.set(key, action);
    else column.delete(key);
  }
  const next = new Map(chosen);
  if (column.size > 0) next.set(systemUserId, column);
  else next.delete(systemUserId);
  return next;
}

/** All of them, on top of what was chosen before. */
export function chooseAll(chosen: Chosen, accesses: readonly AccessChoices[]): Chosen {
  return accesses.reduce(
    (all, { systemUserId, add, remove }) =>
      choose(choose(all, systemUserId, add, 'add'), systemUserId, remove, 'remove'),
    chosen,
  );
}

/** Those of one system user, as a message has them. */
export function asAccessChoices(
  systemUserId: string,
  column: ReadonlyMap<string, ChoiceAction>,
): AccessChoices {
  const access: AccessChoices = { systemUserId, add: [], remove: [] };
  for (const [key, action] of column) access[action].push(key);
  return access;
}

/** All of them. */
export const allAccessChoices = (chosen: Chosen): AccessChoices[] =>
  [...chosen].map(([systemUserId, column]) => asAccessChoices(systemUserId, column));

/** How many there are of each, of how many different clients, in how many system accesses. */
export function countChosen(chosen: Chosen) {
  const clients = new Set<string>();
  const count = { add: 0, remove: 0 };
  for (const column of chosen.values()) {
    for (const [key, action] of column) {
      clients.add(key);
      count[action] += 1;
    }
  }
  return { ...count, clients: clients.size, systemUsers: chosen.size };
}

import {
  type AccessChoices,
  type BoardQuery,
  type ChoiceAction,
  type ChoicesNow,
  type ColumnKeys,
  choiceActions,
  isLeft,
  mayChoose,
} from '../../domain/board/board';
import type { OverviewClient } from '../../domain/board/overview';
import type { Overview } from '../overview-record';
import { boardClients } from './board-rows';

const byKeys = new WeakMap<Overview, ReadonlyMap<string, OverviewClient>>();

/** The clients of a board by their keys. */
export function clientsByKey(overview: Overview): ReadonlyMap<string, OverviewClient> {
  const known = byKeys.get(overview);
  if (known) return known;
  const { clients, privatePersons } = overview.differences;
  const made = new Map([...clients, ...privatePersons].map((client) => [client.key, client]));
  byKeys.set(overview, made);
  return made;
}

/** The keys of all that a query shows and that may be chosen in one system access. */
export function columnKeys(
  overview: Overview,
  query: BoardQuery,
  systemUserId: string,
  action: ChoiceAction,
): ColumnKeys {
  const at = overview.record.readings.findIndex(({ systemUser }) => systemUser.id === systemUserId);
  const found: ColumnKeys = { keys: [], left: { deleted: 0, bankrupt: 0 } };
  for (const client of boardClients(overview, query)) {
    if (!mayChoose(client, client.states[at]?.kind, action)) continue;
    if (client.gone && isLeft(client, action)) found.left[client.gone] += 1;
    else found.keys.push(client.key);
  }
  return found;
}

const lastShown = new WeakMap<readonly OverviewClient[], ReadonlySet<string>>();

/** One system access after the other is asked about, of the same clients. */
function keysShown(overview: Overview, query: BoardQuery): ReadonlySet<string> {
  const clients = boardClients(overview, query);
  const known = lastShown.get(clients);
  if (known) return known;
  const made = new Set(clients.map(({ key }) => key));
  lastShown.set(clients, made);
  return made;
}

/** Holds the choices in one system access against the board. */
export function choicesNow(
  overview: Overview,
  { systemUserId, ...asked }: AccessChoices,
  query: BoardQuery,
): ChoicesNow {
  const clients = clientsByKey(overview);
  const shown = keysShown(overview, query);
  const at = overview.record.readings.findIndex(({ systemUser }) => systemUser.id === systemUserId);
  const now: ChoicesNow = { dropped: [], hidden: 0 };
  for (const action of choiceActions) {
    for (const key of asked[action]) {
      const client = clients.get(key);
      if (!client || !mayChoose(client, client.states[at]?.kind, action)) now.dropped.push(key);
      else if (!shown.has(key)) now.hidden += 1;
    }
  }
  return now;
}

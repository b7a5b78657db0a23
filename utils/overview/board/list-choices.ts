import type { AccessChoices, ListChoices, ListOrder } from '../../domain/board/board';
import {
  type BelievedReading,
  isDelegatedKind,
  isRead,
  type OverviewClient,
} from '../../domain/board/overview';
import type { Row } from '../../domain/lists/list';
import type { OrgNumber } from '../../domain/numbers/nine-digits';
import { assignTo } from '../../plan/across/assign-rows';
import { matchRefusals } from '../../plan/match-refusals';
import type { ListBeside, Overview } from '../overview-record';
import { clientsByKey } from './board-choices';

/**
 * What a list asks for on the board it stands beside: the same choices that a person could make one by one. A row that
 * says otherwise than the purpose is left alone.
 */
export function choicesByList(overview: Overview, list: ListBeside, order: ListOrder): ListChoices {
  const { accesses, unresolved } = askedBy(overview, list, order);
  return {
    accesses: accesses.map(({ add, remove, ...one }) => ({
      ...one,
      add: add.length,
      remove: remove.length,
    })),
    unresolved,
  };
}

/** Whom it asks for in one system access. */
export function listKeys(
  overview: Overview,
  list: ListBeside,
  { systemUserId, ...order }: ListOrder & { systemUserId: string },
): AccessChoices {
  const asked = askedBy(overview, list, order).accesses.find((one) => one.systemUserId === systemUserId);
  return { systemUserId, add: asked?.add ?? [], remove: asked?.remove ?? [] };
}

interface AskedOfAll extends Pick<ListChoices, 'unresolved'> {
  accesses: (Asked & { systemUserId: string; listed: number })[];
}

// Whom is asked for by system access, right after how many.
const lastAsked = new WeakMap<Overview, { order: string; asked: AskedOfAll }>();

function askedBy(overview: Overview, list: ListBeside, order: ListOrder): AskedOfAll {
  const key = JSON.stringify([order.purpose, order.to]);
  const last = lastAsked.get(overview);
  if (last?.order === key) return last.asked;
  if (list.asksWho) return { accesses: [], unresolved: [] };
  const { readings } = overview.record;
  const read = readings.filter(isRead);
  const assigned = assignTo(order.to, list, read);
  const asked: AskedOfAll = { accesses: [], unresolved: assigned.unresolved };
  for (const reading of read) {
    const { id } = reading.systemUser;
    const rows = assigned.bySystemUser.get(id);
    if (!rows) continue;
    const column: Column = { reading, at: readings.indexOf(reading), clients: clientsByKey(overview) };
    const one = order.purpose === 'match' ? matched(rows, list, column) : byRows(rows, order, column);
    asked.accesses.push({ ...one, systemUserId: id, listed: numbersOf(rows).size });
  }
  lastAsked.set(overview, { order: key, asked });
  return asked;
}

type Asked = Pick<AccessChoices, 'add' | 'remove'> &
  Pick<ListChoices['accesses'][number], 'already' | 'cannot' | 'refusals'>;

interface Column {
  reading: BelievedReading;
  at: number;
  clients: ReadonlyMap<string, OverviewClient>;
}

function byRows(rows: readonly Row[], { purpose }: ListOrder, { at, clients }: Column): Asked {
  const wanted = purpose === 'remove' ? 'remove' : 'add';
  const wishes = new Map<OrgNumber, Set<'add' | 'remove'>>();
  for (const { number, action } of rows) {
    if (!number.valid) continue;
    const wish = action ?? (purpose === 'as-marked' ? undefined : wanted);
    if (!wish) continue;
    const all = wishes.get(number.orgNumber) ?? new Set();
    wishes.set(number.orgNumber, all.add(wish));
  }
  const asked: Asked = { add: [], remove: [], already: 0, cannot: 0 };
  for (const [orgNumber, wish] of wishes) {
    // It says both.
    if (wish.size > 1) {
      asked.cannot += 1;
      continue;
    }
    // A row's own mark beats the purpose: it is left alone.
    if (purpose !== 'as-marked' && !wish.has(wanted)) continue;
    const state = clients.get(orgNumber)?.states[at]?.kind ?? 'no-relationship';
    const isThere = isDelegatedKind(state);
    if (wish.has('remove')) {
      if (isThere) asked.remove.push(orgNumber);
      else asked.already += 1;
    } else if (isThere) asked.already += 1;
    else if (state === 'can-be-added') asked.add.push(orgNumber);
    else asked.cannot += 1;
  }
  return asked;
}

/** A system access made equal to the list: refused wherever something may hide a client that the list does mean. */
function matched(rows: readonly Row[], list: ListBeside, column: Column): Asked {
  const { reading, at, clients } = column;
  const asked = byRows(
    rows.map(({ action: _, ...row }) => row),
    { purpose: 'add', to: { by: 'same', systemUserIds: [] } },
    column,
  );
  const listed = numbersOf(rows);
  const owner = reading.systemUser.owner.orgNumber;
  const delegated = [...clients.values()].filter(
    ({ orgNumber, states }) =>
      orgNumber && orgNumber !== owner && isDelegatedKind(states[at]?.kind ?? 'not-read'),
  );
  const wouldGo = delegated.flatMap(({ id = '', orgNumber, name }) =>
    orgNumber && !listed.has(orgNumber) ? [{ clientId: id, line: 0, orgNumber, ...(name && { name }) }] : [],
  );
  const refusals = matchRefusals({
    rows,
    wouldGo,
    wouldStay: delegated.length - wouldGo.length,
    elsewhere: list.elsewhere,
    unread: list.understanding.unreadSheets ?? [],
  });
  return refusals.length > 0
    ? { ...asked, refusals }
    : { ...asked, remove: wouldGo.map(({ orgNumber }) => orgNumber) };
}

const numbersOf = (rows: readonly Row[]): ReadonlySet<OrgNumber> =>
  new Set(rows.flatMap(({ number }) => (number.valid ? [number.orgNumber] : [])));

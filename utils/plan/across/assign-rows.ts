import type { ListDestination } from '../../domain/board/board';
import type { ClientList, Row } from '../../domain/lists/list';
import type { Unresolved } from '../../domain/runs/run-parts';
import type { SystemUser } from '../../domain/system-user';
import { sameName } from '../same-name';

type Known = Pick<SystemUser, 'id' | 'title' | 'vendor'>;

/** Which of the owner's system users a list means by what it calls one. */
export type Meant =
  | { kind: 'one'; id: string }
  /** More than one goes by it: only a person can say which. */
  | { kind: 'several'; ids: string[] }
  | { kind: 'none' };

/** By id, else by title, else by vendor; capitals and legal forms make no difference. */
export function systemUserMeant(written: string, systemUsers: readonly Known[]): Meant {
  const value = written.trim();
  const byId = systemUsers.filter(({ id }) => id === value.toLowerCase());
  const byTitle = systemUsers.filter(({ title }) => sameName(title, value));
  const byVendor = systemUsers.filter(({ vendor }) => vendor !== undefined && sameName(vendor, value));
  const found = [byId, byTitle, byVendor].find((some) => some.length > 0) ?? [];
  const [first, ...others] = found;
  if (!first || value === '') return { kind: 'none' };
  return others.length === 0
    ? { kind: 'one', id: first.id }
    : { kind: 'several', ids: found.map(({ id }) => id) };
}

/** A list's rows by the system user that each is for, as the user has said. */
export function assignTo(
  to: ListDestination,
  { rows, understanding }: Pick<ClientList, 'rows' | 'understanding'>,
  readings: readonly { systemUser: Known }[],
): Assigned {
  const systemUsers = readings.map(({ systemUser }) => systemUser);
  if (to.by === 'column') {
    const answers = new Map(to.answers.map(({ value, systemUserId }) => [value, systemUserId]));
    return assignRows(rows, understanding.systemAccessColumn ?? -1, systemUsers, answers);
  }
  const chosen = systemUsers.filter(({ id }) => to.systemUserIds.includes(id));
  return { bySystemUser: new Map(chosen.map(({ id }) => [id, [...rows]])), left: [], unresolved: [] };
}

/** A list's rows by the system user each is for. */
export interface Assigned {
  bySystemUser: Map<string, Row[]>;
  /** Rows for which that is not known, with what they call it. */
  left: { row: Row; value: string; kind: 'several' | 'none' }[];
  unresolved: Unresolved[];
}

/**
 * @param answers what the user has said that a name means, by the name as the list has it
 */
export function assignRows(
  rows: readonly Row[],
  column: number,
  systemUsers: readonly Known[],
  answers: ReadonlyMap<string, string>,
): Assigned {
  const assigned: Assigned = { bySystemUser: new Map(), left: [], unresolved: [] };
  const known = new Map<string, Meant>();
  const unresolved = new Map<string, Unresolved>();
  for (const row of rows) {
    const value = (row.cells[column] ?? '').trim();
    const meant = known.get(value) ?? meaning(value, systemUsers, answers);
    known.set(value, meant);
    if (meant.kind === 'one') {
      const its = assigned.bySystemUser.get(meant.id) ?? [];
      its.push(row);
      assigned.bySystemUser.set(meant.id, its);
      continue;
    }
    assigned.left.push({ row, value, kind: meant.kind });
    const candidates = meant.kind === 'several' ? meant.ids : [];
    const entry = unresolved.get(value) ?? { value, rows: 0, candidates };
    entry.rows += 1;
    unresolved.set(value, entry);
  }
  assigned.unresolved = [...unresolved.values()];
  return assigned;
}

function meaning(value: string, systemUsers: readonly Known[], answers: ReadonlyMap<string, string>): Meant {
  const answer = answers.get(value);
  const isOurs = systemUsers.some(({ id }) => id === answer);
  return answer && isOurs ? { kind: 'one', id: answer } : systemUserMeant(value, systemUsers);
}

import type { Todo, TodoAbout } from '../domain/lists/todo';
import { type PlanRow, whyStranger } from '../domain/plan';

/** What must be done about a plan's rows, once for all that need the same; most rows first. */
export function todosOf(rows: readonly PlanRow[]): Todo[] {
  const todos = new Map<string, Todo>();
  for (const row of rows) {
    for (const about of aboutRow(row)) {
      const key = JSON.stringify(about);
      const known = todos.get(key);
      if (known) known.rows += 1;
      else todos.set(key, { about, rows: 1 });
    }
  }
  return [...todos.values()].sort((one, other) => other.rows - one.rows);
}

function aboutRow(row: PlanRow): TodoAbout[] {
  const has = (kind: 'deleted' | 'bankrupt') => row.warnings.some((warning) => warning.kind === kind);
  const gone: TodoAbout[] = [];
  if (has('deleted')) gone.push({ kind: 'deleted' });
  if (has('bankrupt')) gone.push({ kind: 'bankrupt' });
  const needed = neededFor(row);
  return needed ? [...gone, needed] : gone;
}

function neededFor(row: PlanRow): TodoAbout | undefined {
  switch (row.verdict) {
    case 'no-relationship':
      return neededForStranger(row);
    case 'missing-packages':
      return row.cause ? { kind: 'cause', cause: row.cause } : { kind: 'missing-packages' };
    case 'invalid-number':
      return { kind: 'number', fault: row.fault ?? 'not-a-number' };
    case 'person-number':
    case 'conflict':
    case 'unknown-system-access':
    case 'ambiguous-system-access':
      return { kind: row.verdict };
    default:
      return undefined;
  }
}

function neededForStranger(row: PlanRow): TodoAbout | undefined {
  const why = whyStranger(row);
  if (why === 'deleted') return undefined;
  if (why === 'no-such-number' || why === 'sub-unit') return { kind: why };
  return row.cause ? { kind: 'cause', cause: row.cause } : { kind: 'stranger' };
}

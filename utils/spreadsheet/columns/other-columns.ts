import type { RowAction, Understanding } from '../../domain/lists/list';
import { findNamed } from '../headings/column-names';
import { type ActionColumn, findActionColumn } from './action-column';
import { looksLikeStatus } from './inactive';
import { findNameColumn } from './name-column';

const sampleRows = 500;

export interface OtherColumns {
  columns: Pick<Understanding, 'nameColumn' | 'actionColumn' | 'systemAccessColumn' | 'statusColumn'>;
  /** The column of actions with how it is read. */
  action?: ActionColumn;
}

/** The columns beside the number column that mean something to us; the rest are carried through. */
export function findOtherColumns(
  header: string[] | undefined,
  rows: string[][],
  numberColumn: number,
): OtherColumns {
  const namedStatus = findNamed(header, 'status', [numberColumn]);
  // Names that are signs, under a heading that says so, ask for nothing.
  const namedName = findNamed(header, 'name', [numberColumn, namedStatus]);
  const action =
    findActionColumn(header, rows, [numberColumn, namedStatus, namedName]) ??
    statusInLetters(rows, namedStatus);
  const statusColumn = namedStatus ?? findStatusColumn(rows, [numberColumn, action?.index]);
  const taken = [numberColumn, action?.index, statusColumn];
  const columns = defined({
    nameColumn: findNameColumn(header, rows, numberColumn, taken),
    actionColumn: action?.index,
    systemAccessColumn: findNamed(header, 'systemAccess', taken),
    statusColumn,
  });
  return { columns, ...(action && { action }) };
}

/** «Status» as Altinn II wrote it: A for those to be added, U for those to be removed. A alone says nothing. */
function statusInLetters(rows: string[][], column: number | undefined): ActionColumn | undefined {
  if (column === undefined) return undefined;
  let removes = false;
  for (const cells of rows) {
    const cell = (cells[column] ?? '').trim();
    if (!/^[au]?$/i.test(cell)) return undefined;
    removes ||= /^u$/i.test(cell);
  }
  return removes ? { index: column, read: letterOf } : undefined;
}

function letterOf(cell: string): RowAction | undefined {
  const letter = cell.trim().toLowerCase();
  if (letter === 'a') return 'add';
  return letter === 'u' ? 'remove' : undefined;
}

function findStatusColumn(rows: string[][], taken: (number | undefined)[]): number | undefined {
  const sample = rows.slice(0, sampleRows);
  const width = sample.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  for (let column = 0; column < width; column++) {
    if (!taken.includes(column) && looksLikeStatus(sample.map((cells) => cells[column] ?? ''))) return column;
  }
  return undefined;
}

const defined = <T extends object>(columns: T): T =>
  Object.fromEntries(Object.entries(columns).filter(([, column]) => column !== undefined)) as T;

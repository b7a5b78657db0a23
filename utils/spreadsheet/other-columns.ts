import type { Understanding } from '../domain/list';
import { areActions } from './actions';
import { findNamed } from './column-names';
import { looksLikeStatus } from './inactive';
import { findNameColumn } from './name-column';

const sampleRows = 500;

export type OtherColumns = Pick<
  Understanding,
  'nameColumn' | 'actionColumn' | 'systemAccessColumn' | 'statusColumn'
>;

/** The columns beside the number column that mean something to us; the rest are carried through. */
export function findOtherColumns(
  header: string[] | undefined,
  rows: string[][],
  numberColumn: number,
): OtherColumns {
  const sample = rows.slice(0, sampleRows);
  const cellsOf = (column: number) => sample.map((cells) => cells[column] ?? '');
  const width = sample.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  const columns = Array.from({ length: width }, (_, column) => column).filter(
    (column) => column !== numberColumn,
  );
  const action = findNamed(header, 'action', numberColumn);
  const status = findNamed(header, 'status', numberColumn);
  return defined({
    nameColumn: findNameColumn(header, rows, numberColumn),
    // «Endring» and «Handling» also name columns of remarks, so what stands in them decides.
    actionColumn:
      action !== undefined && areActions(cellsOf(action))
        ? action
        : columns.find((column) => column !== status && isSigns(cellsOf(column))),
    systemAccessColumn: findNamed(header, 'systemAccess', numberColumn),
    statusColumn: status ?? columns.find((column) => looksLikeStatus(cellsOf(column))),
  });
}

/** Words of action where the heading says nothing: plus and minus, or whole words, never single letters. */
const isSigns = (cells: string[]) =>
  areActions(cells) && cells.every((cell) => !/^\s*\p{L}\s*$/u.test(cell)) && new Set(cells).size < 5;

const defined = <T extends object>(columns: T): T =>
  Object.fromEntries(Object.entries(columns).filter(([, column]) => column !== undefined)) as T;

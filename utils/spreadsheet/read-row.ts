import type { Row } from '../domain/list';
import type { ActionColumn } from './action-column';
import { cleanCell, cleanNumberCell, type Masking } from './mask-cells';

/** Where in a row what we read of it stands. */
export interface RowColumns {
  numberColumn: number;
  nameColumn?: number;
  action?: ActionColumn;
}

/** A row of cells as it may leave the reader: its number read, every national identity number in it masked. */
export function readRow(line: number, cells: string[], columns: RowColumns, masking: Masking): Row {
  const { numberColumn, nameColumn } = columns;
  const { cell, number } = cleanNumberCell(cells[numberColumn] ?? '', masking);
  // Copied only when a cell changes: nearly no row of a hundred thousand does.
  let clean = cells;
  for (let column = 0; column < cells.length; column++) {
    const raw = cells[column] ?? '';
    const cleaned = column === numberColumn ? cell : cleanCell(raw, masking);
    if (cleaned !== raw) clean = clean.with(column, cleaned);
  }
  const name = nameColumn === undefined ? undefined : clean[nameColumn]?.trim();
  const row: Row = name ? { line, cells: clean, number, name } : { line, cells: clean, number };
  const action = columns.action?.read(clean[columns.action.index] ?? '');
  if (action) row.action = action;
  return row;
}

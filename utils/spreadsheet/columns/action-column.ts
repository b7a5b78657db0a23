import { findNamed } from '../headings/column-names';
import { type ActionReader, namedActions, unnamedActions } from './actions';

/** The column that says what is to be done with each row, and how its cells are read. */
export interface ActionColumn {
  index: number;
  read: ActionReader;
}

/**
 * The column of actions, or nothing. Every row is looked at, not a sample: one «fjern» far down is meant.
 * @param taken columns that are something else: the numbers, and a status, which is a question and no instruction
 */
export function findActionColumn(
  header: string[] | undefined,
  rows: string[][],
  taken: readonly (number | undefined)[],
): ActionColumn | undefined {
  const named = findNamed(header, 'action', taken);
  // «Endring» and «Handling» also name columns of remarks, so what stands in them decides.
  const read = named === undefined || taken.includes(named) ? undefined : namedActions(cellsIn(rows, named));
  if (named !== undefined && read) return { index: named, read };
  const width = rows.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  for (let index = 0; index < width; index++) {
    if (taken.includes(index)) continue;
    const unnamed = unnamedActions(cellsIn(rows, index), header !== undefined);
    if (unnamed) return { index, read: unnamed };
  }
  return undefined;
}

function* cellsIn(rows: string[][], column: number): Generator<string> {
  for (const cells of rows) yield cells[column] ?? '';
}

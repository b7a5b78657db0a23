import type { ClientList, FileFault, Row, Understanding } from '../domain/list';
import { parseOrgNumber } from '../domain/org-number';
import { findNamedHeader, isHeading } from './header-row';
import { cleanCell, cleanNumberCell, type Masking } from './mask-cells';
import { findNameColumn } from './name-column';
import { findNumberColumn } from './number-column';
import type { Table } from './tabulate';

/** A table read as a list, or why it is none. */
export type Interpretation =
  | { ok: true; list: Omit<ClientList, 'understanding'>; columns: Columns }
  | { ok: false; fault: Extract<FileFault, { kind: 'empty' | 'no-org-numbers' }> };

export type Columns = Omit<Understanding, 'source'>;

/**
 * Finds the heading row, the organisation number column and the name column, and reads the rows.
 * Every national identity number is masked here, in every column; nothing unmasked gets further.
 */
export function interpret({ cells: table }: Table): Interpretation {
  const { rows: filled, lines } = filledRows(table);
  if (filled.length === 0) return { ok: false, fault: { kind: 'empty' } };
  const { header, bodyFrom, numberColumn } = layOut(filled);
  if (numberColumn === undefined) return { ok: false, fault: noOrgNumbers(filled) };
  const body = filled.slice(bodyFrom);
  if (body.length === 0) return { ok: false, fault: { kind: 'empty' } };
  const nameColumn = findNameColumn(header, body, numberColumn);
  const masking: Masking = { count: 0 };
  const cleanHeader = header?.map((heading) => cleanCell(heading, masking));
  const rows = body.map((cells, i) =>
    readRow(lines[bodyFrom + i] ?? 0, cells, numberColumn, nameColumn, masking),
  );
  return {
    ok: true,
    list: { ...(cleanHeader && { header: cleanHeader }), rows },
    columns: {
      headerLine: header ? (lines[bodyFrom - 1] ?? 'none') : 'none',
      numberColumn,
      numberColumns: [],
      askColumn: false,
      leftOut: [],
      leftOutCount: 0,
      preview: [],
      ...(nameColumn !== undefined && { nameColumn }),
      personNumbersMasked: masking.count,
    },
  };
}

const isFilled = (cell: string) => cell.trim() !== '';

/** Rows with something in them, and the line each stands on. */
function filledRows(table: string[][]): { rows: string[][]; lines: number[] } {
  const rows: string[][] = [];
  const lines: number[] = [];
  table.forEach((cells, index) => {
    if (!cells.some(isFilled)) return;
    rows.push(cells);
    lines.push(index + 1);
  });
  return { rows, lines };
}

/** Which row is the heading, where the rows after it begin, and which column has the numbers. */
function layOut(filled: string[][]): { header?: string[]; bodyFrom: number; numberColumn?: number } {
  const named = findNamedHeader(filled);
  const header = filled[named];
  const bodyFrom = named + 1;
  const numberColumn = findNumberColumn(header, filled.slice(bodyFrom)) ?? bareColumn(filled);
  if (header) return { header, bodyFrom, numberColumn };
  if (numberColumn !== undefined && isHeading(filled[0], numberColumn)) {
    return { header: filled[0], bodyFrom: 1, numberColumn };
  }
  return { bodyFrom, numberColumn };
}

/** One column of nothing but attempts at a number is a list, however wrong every one of them is. */
function bareColumn(filled: string[][]): number | undefined {
  const bare = filled.every((cells) => {
    const result = parseOrgNumber(cells[0] ?? '');
    return cells.length === 1 && (result.valid || result.fault !== 'not-a-number');
  });
  return bare ? 0 : undefined;
}

function readRow(
  line: number,
  cells: string[],
  numberColumn: number,
  nameColumn: number | undefined,
  masking: Masking,
): Row {
  const { cell, number } = cleanNumberCell(cells[numberColumn] ?? '', masking);
  // Copied only when a cell changes: nearly no row of a hundred thousand does.
  let clean = cells;
  for (let column = 0; column < cells.length; column++) {
    const raw = cells[column] ?? '';
    const cleaned = column === numberColumn ? cell : cleanCell(raw, masking);
    if (cleaned !== raw) clean = clean.with(column, cleaned);
  }
  const name = nameColumn === undefined ? undefined : clean[nameColumn]?.trim();
  return name ? { line, cells: clean, number, name } : { line, cells: clean, number };
}

const firstLineLength = 80;

function noOrgNumbers(filled: string[][]): Extract<FileFault, { kind: 'no-org-numbers' }> {
  // Masked cell by cell before it is cut, so that no half of a number survives.
  const masking: Masking = { count: 0 };
  const firstLine = (filled[0] ?? []).map((cell) => cleanCell(cell, masking).trim()).join(' ');
  return {
    kind: 'no-org-numbers',
    rows: filled.length,
    firstLine: firstLine.trim().slice(0, firstLineLength),
  };
}

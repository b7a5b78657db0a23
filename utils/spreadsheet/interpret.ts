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

export type Columns = Pick<Understanding, 'numberColumn' | 'nameColumn' | 'personNumbersMasked'>;

interface Line {
  line: number;
  cells: string[];
}

/**
 * Finds the heading row, the organisation number column and the name column, and reads the rows.
 * Every national identity number is masked here, in every column; nothing unmasked gets further.
 */
export function interpret({ cells: table }: Table): Interpretation {
  const lines = filledLines(table);
  if (lines.length === 0) return { ok: false, fault: { kind: 'empty' } };
  const { header, body, numberColumn } = layOut(lines);
  if (numberColumn === undefined) return { ok: false, fault: noOrgNumbers(lines) };
  if (body.length === 0) return { ok: false, fault: { kind: 'empty' } };
  const nameColumn = findNameColumn(header, body.map(cellsOf), numberColumn);
  const masking: Masking = { count: 0 };
  const cleanHeader = header?.map((heading) => cleanCell(heading, masking));
  const rows = body.map((line) => readRow(line, numberColumn, nameColumn, masking));
  return {
    ok: true,
    list: { ...(cleanHeader && { header: cleanHeader }), rows },
    columns: {
      numberColumn,
      ...(nameColumn !== undefined && { nameColumn }),
      personNumbersMasked: masking.count,
    },
  };
}

const cellsOf = (line: Line) => line.cells;

function filledLines(table: string[][]): Line[] {
  const lines: Line[] = [];
  table.forEach((cells, index) => {
    if (cells.some((cell) => cell.trim() !== '')) lines.push({ line: index + 1, cells });
  });
  return lines;
}

function layOut(lines: Line[]): { header?: string[]; body: Line[]; numberColumn?: number } {
  const headerIndex = findNamedHeader(lines.slice(0, 10).map(cellsOf));
  const named = lines[headerIndex]?.cells;
  const body = lines.slice(headerIndex + 1);
  const numberColumn = findNumberColumn(named, body.map(cellsOf)) ?? bareColumn(lines);
  if (named) return { header: named, body, numberColumn };
  if (numberColumn !== undefined && isHeading(lines[0]?.cells, numberColumn)) {
    return { header: lines[0]?.cells, body: lines.slice(1), numberColumn };
  }
  return { body, numberColumn };
}

/** One column of nothing but attempts at a number is a list, however wrong every one of them is. */
function bareColumn(lines: Line[]): number | undefined {
  const bare = lines.every(({ cells }) => {
    const result = parseOrgNumber(cells[0] ?? '');
    return cells.length === 1 && (result.valid || result.fault !== 'not-a-number');
  });
  return bare ? 0 : undefined;
}

function readRow(
  { line, cells }: Line,
  numberColumn: number,
  nameColumn: number | undefined,
  masking: Masking,
): Row {
  const { cell, number } = cleanNumberCell(cells[numberColumn] ?? '', masking);
  const clean = cells.map((raw, column) => (column === numberColumn ? cell : cleanCell(raw, masking)));
  const name = nameColumn === undefined ? undefined : clean[nameColumn]?.trim();
  return name ? { line, cells: clean, number, name } : { line, cells: clean, number };
}

const firstLineLength = 80;

function noOrgNumbers(lines: Line[]): Extract<FileFault, { kind: 'no-org-numbers' }> {
  // Masked cell by cell before it is cut, so that no half of a number survives.
  const masking: Masking = { count: 0 };
  const firstLine = (lines[0]?.cells ?? []).map((cell) => cleanCell(cell, masking).trim()).join(' ');
  return {
    kind: 'no-org-numbers',
    rows: lines.length,
    firstLine: firstLine.trim().slice(0, firstLineLength),
  };
}

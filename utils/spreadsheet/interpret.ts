import type { ClientList, DoubtfulRows, FileFault, ReadChoices, Row, Understanding } from '../domain/list';
import { maskPersonNumbers } from '../domain/person-number';
import { isAltinn2 } from './altinn2';
import { filledRows } from './filled-rows';
import { type Filled, layOut } from './lay-out';
import { madeFor } from './made-for';
import { cleanCell, type Masking } from './mask-cells';
import { offeredColumns } from './number-column';
import { numbersElsewhere } from './numbers-elsewhere';
import { findOtherColumns } from './other-columns';
import { previewOf } from './preview';
import { readRow } from './read-row';
import { leftOutRow, sift } from './sift';
import type { Table } from './tabulate';

/** A table read as a list, or why it is none. */
export type Interpretation =
  | {
      ok: true;
      list: Omit<ClientList, 'understanding'>;
      understanding: Omit<Understanding, 'source'>;
      hiddenRows?: DoubtfulRows;
    }
  | { ok: false; fault: Extract<FileFault, { kind: 'empty' | 'no-org-numbers' }> };

const mostLeftOut = 200;

/**
 * Finds the heading row, the organisation number column and the other columns, and reads the rows; what the user
 * has chosen is not looked for. Every national identity number is masked here, in every column; nothing unmasked
 * gets further.
 */
export function interpret(table: Table, choices: ReadChoices = {}): Interpretation {
  const filled = filledRows(table, choices.hiddenRows);
  const { rows, lines } = filled;
  if (rows.length === 0) return { ok: false, fault: { kind: 'empty' } };
  const { headerAt, bodyFrom, numberColumn, candidates, askColumn } = layOut(filled, choices);
  if (numberColumn === undefined) return { ok: false, fault: noOrgNumbers(rows) };
  const body = rows.slice(bodyFrom);
  if (body.length === 0) return { ok: false, fault: { kind: 'empty' } };

  const masking: Masking = { count: 0 };
  const cleaned = (cells: string[]) => cells.map((cell) => cleanCell(cell, masking));
  const titles = rows
    .slice(0, headerAt ?? bodyFrom)
    .map((cells, at) => leftOutRow(lines[at] ?? 0, cleaned(cells), 'title'));
  const header = headerAt === undefined ? undefined : cleaned(rows[headerAt] ?? []);
  const { columns, action } = findOtherColumns(header, body, numberColumn);
  const where = { numberColumn, ...columns, ...(action && { action }) };
  const read = body.map((cells, i) => readRow(lines[bodyFrom + i] ?? 0, cells, where, masking));
  const { statusColumn } = columns;
  const sifted = sift(read, {
    heading: header?.[statusColumn ?? -1] ?? '',
    ...(statusColumn !== undefined && { statusColumn }),
    isAltinn2: isAltinn2(header, body),
    choices,
  });
  const made = madeFor(header, sifted.rows);
  const leftOut = [...titles, ...sifted.leftOut];
  return {
    ok: true,
    list: {
      ...(header && { header }),
      rows: sifted.rows,
      elsewhere: numbersElsewhere(sifted.rows, numberColumn, linesApart(table, sifted.rows)),
      ...(table.unread && table.unread.length > 0 && { unread: table.unread }),
    },
    understanding: {
      headerLine: headerAt === undefined ? 'none' : (lines[headerAt] ?? 'none'),
      numberColumn,
      numberColumns: offeredColumns(candidates, numberColumn, header, body, countValid(read)),
      askColumn,
      ...columns,
      ...(sifted.inactiveRows && { inactiveRows: sifted.inactiveRows }),
      leftOut: leftOut.slice(0, mostLeftOut),
      leftOutCount: leftOut.length,
      preview: previewOf(filled, numberColumn),
      ...(sifted.altinn2 && { altinn2: sifted.altinn2 }),
      ...(made && { madeFor: made }),
      personNumbersMasked: masking.count,
    },
    ...(filled.hiddenCount > 0 && { hiddenRows: doubtAbout(filled, choices) }),
  };
}

/** Lines of the file that are no rows of the list, hidden ones too, and everything on other sheets. */
function linesApart({ cells, otherSheets = [] }: Table, rows: Row[]): Iterable<readonly string[]> {
  let next = 0;
  // The rows stand in the file's order.
  const apart = cells.filter((_, at) => {
    if (rows[next]?.line !== at + 1) return true;
    next += 1;
    return false;
  });
  return [...apart, ...otherSheets.flat()];
}

const countValid = (rows: Row[]) => rows.reduce((count, { number }) => count + (number.valid ? 1 : 0), 0);

const doubtAbout = ({ hiddenCount }: { hiddenCount: number }, { hiddenRows }: ReadChoices): DoubtfulRows => ({
  count: hiddenCount,
  ...(hiddenRows && { answer: hiddenRows }),
});

const firstLineLength = 80;

function noOrgNumbers(rows: Filled['rows']): Extract<FileFault, { kind: 'no-org-numbers' }> {
  // Masked cell by cell and then together before it is cut, so that no half of a number survives.
  const masking: Masking = { count: 0 };
  const firstLine = (rows[0] ?? []).map((cell) => cleanCell(cell, masking).trim()).join(' ');
  return {
    kind: 'no-org-numbers',
    rows: rows.length,
    firstLine: maskPersonNumbers(firstLine.trim()).text.slice(0, firstLineLength),
  };
}

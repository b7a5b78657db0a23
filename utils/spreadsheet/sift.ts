import type { InactiveRows, LeftOutRow, ReadChoices, Row, Understanding } from '../domain/list';
import { maskPersonNumbers } from '../domain/person-number';
import { oncePerClient } from './altinn2';
import { inactiveTest, inactiveWords } from './inactive';
import { findLeftOut } from './left-out';

/** What the rows below the heading come to. */
export type Sifted = { rows: Row[]; leftOut: LeftOutRow[] } & Pick<Understanding, 'altinn2' | 'inactiveRows'>;

export interface Sieve {
  heading: string;
  statusColumn?: number;
  isAltinn2: boolean;
  choices: ReadChoices;
}

/** Takes sums, notes and what the user has said no to out of the rows, each with why. */
export function sift(read: Row[], { heading, statusColumn, isAltinn2, choices }: Sieve): Sifted {
  const leftOut: LeftOutRow[] = [];
  const why = findLeftOut(read);
  // Nearly every list is rows from end to end.
  const listed =
    why.size === 0 && !isAltinn2
      ? read
      : read.filter((row, at) => {
          const reason = why.get(at) ?? (isAltinn2 && isPerson(row) ? 'employee' : undefined);
          if (reason) leftOut.push(leftOutRow(row.line, row.cells, reason));
          return !reason;
        });
  const statusOf = ({ cells }: Row) => (statusColumn === undefined ? '' : (cells[statusColumn] ?? ''));
  const test = statusColumn === undefined ? () => false : inactiveTest(heading, listed.map(statusOf));
  const isInactive = (row: Row) => test(statusOf(row));
  const clients = isAltinn2 ? oncePerClient(listed, isInactive) : listed;
  const inactive = statusColumn === undefined ? [] : clients.filter(isInactive);
  const marked = new Set(choices.inactiveRows === 'leave' ? inactive : []);
  return {
    rows: marked.size === 0 ? clients : clients.filter((row) => !marked.has(row)),
    leftOut,
    ...(isAltinn2 && { altinn2: { lines: read.length, clients: clients.filter(hasNumber).length } }),
    ...(statusColumn !== undefined &&
      inactive.length > 0 && { inactiveRows: doubt(inactive, statusColumn, choices) }),
  };
}

const hasNumber = ({ number }: Row) => number.valid;
const isPerson = ({ number }: Row) => !number.valid && number.fault === 'person-number';

function doubt(rows: Row[], column: number, { inactiveRows }: ReadChoices): InactiveRows {
  return {
    count: rows.length,
    words: inactiveWords(rows, column),
    ...(inactiveRows && { answer: inactiveRows }),
  };
}

const longestText = 80;

/** @param cells masked; masked once more together, so that no number hides across two of them */
export function leftOutRow(line: number, cells: string[], why: LeftOutRow['why']): LeftOutRow {
  const text = cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .join(' ');
  return { line, text: maskPersonNumbers(text).text.slice(0, longestText), why };
}

import type { InactiveRows, LeftOutRow, ReadChoices, Row, Understanding } from '../../domain/list';
import { inactiveTest, inactiveWords } from '../columns/inactive';
import { oncePerClient } from './altinn2';
import { leftOutRow } from './left-out';

/** What the rows come to. */
export type Sifted = { rows: Row[]; leftOut: LeftOutRow[] } & Pick<Understanding, 'altinn2' | 'inactiveRows'>;

export interface Sieve {
  heading: string;
  statusColumn?: number;
  isAltinn2: boolean;
  choices: ReadChoices;
}

/** Takes employees and what the user has said no to out of the rows. */
export function sift(read: Row[], { heading, statusColumn, isAltinn2, choices }: Sieve): Sifted {
  const leftOut: LeftOutRow[] = [];
  // Nearly every list is rows from end to end.
  const listed = !isAltinn2
    ? read
    : read.filter((row) => {
        const isEmployee = isPerson(row);
        if (isEmployee) leftOut.push(leftOutRow(row.line, row.cells, 'employee'));
        return !isEmployee;
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

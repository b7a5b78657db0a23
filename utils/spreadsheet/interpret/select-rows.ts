import type { InactiveRows, LeftOutRow, ReadChoices, Row, Understanding } from '../../domain/lists/list';
import { findCrosses } from '../columns/crosses';
import { inactiveTest, inactiveWords } from '../columns/inactive';
import { oncePerClient } from './altinn2';
import { leftOutRow } from './left-out';

/** What the rows come to. */
export type SelectedRows = { rows: Row[]; leftOut: LeftOutRow[] } & Pick<
  Understanding,
  'altinn2' | 'inactiveRows' | 'crosses'
>;

export interface Selection {
  header?: string[] | undefined;
  statusColumn?: number | undefined;
  /** Its letters say what is to happen: then they are no question of who is meant. */
  statusIsMarks: boolean;
  /** Columns that mean something else than a cross does. */
  taken: ReadonlySet<number>;
  isAltinn2: boolean;
  choices: ReadChoices;
}

/** Takes employees and what the user has said no to out of the rows. */
export function selectRows(
  read: Row[],
  { header, statusColumn, statusIsMarks, taken, isAltinn2, choices }: Selection,
): SelectedRows {
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
  const test =
    statusColumn === undefined
      ? () => false
      : inactiveTest(header?.[statusColumn] ?? '', listed.map(statusOf));
  const isInactive = (row: Row) => test(statusOf(row));
  const clients = isAltinn2 ? oncePerClient(listed, isInactive) : listed;
  const inactive = statusColumn === undefined || statusIsMarks ? [] : clients.filter(isInactive);
  const marked = new Set(choices.inactiveRows === 'leave' ? inactive : []);
  const meant = marked.size === 0 ? clients : clients.filter((row) => !marked.has(row));
  const crossed = findCrosses(header, meant, taken);
  const { crossedRows: answer } = choices;
  return {
    rows: crossed && answer === 'only' ? meant.filter(crossed.isCrossed) : meant,
    ...(crossed && { crosses: { ...crossed.crosses, ...(answer && { answer }) } }),
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

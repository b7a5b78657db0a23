import type { NotTaken, NotTakenColumn, NotTakenNumber } from '../../domain/lists/list';
import type { OrgNumber } from '../../domain/numbers/nine-digits';
import type { Facts } from '../facts/facts';
import { kinds } from '../facts/look';
import { headingOf } from './column-facts';
import { leftOutRow } from './left-out';

/** A table whose numbers are to be accounted for. */
export interface AccountedTable {
  facts: Facts;
  /** Absent for the one that was read. */
  sheet?: string;
  header?: string[];
  /** Whether the number in a cell is that of the row that the cell is in. */
  isOwn(row: number, column: number): boolean;
}

export interface Account {
  /** Every number that stands in the file and on no row. */
  elsewhere: Set<OrgNumber>;
  notTaken?: NotTaken;
  /** Numbers of the table that was read, by column. */
  byColumn: Map<number, OrgNumber[]>;
}

/** From so many on, the numbers of a column are told together. */
const folded = 3;
const mostSingles = 100;
const mostColumns = 50;

interface Bucket {
  column: number;
  table: AccountedTable;
  filled: number;
  numbers: { orgNumber: OrgNumber; row: number }[];
}

/**
 * Found = on rows + told as not taken. Each number that no row has is told once, where it stands first: by its column
 * where several stand in one, else by itself.
 * @param onRows the rows' own numbers
 * @param known numbers that are told otherwise: whom the file was made for
 */
export function account(
  tables: AccountedTable[],
  onRows: ReadonlySet<OrgNumber>,
  known: ReadonlySet<OrgNumber>,
): Account {
  const elsewhere = new Set<OrgNumber>();
  const byColumn: Account['byColumn'] = new Map();
  const buckets: Bucket[] = [];
  for (const table of tables) {
    const inColumn = new Map<number, Bucket>();
    const { facts } = table;
    for (let row = 0; facts.numbered > 0 && row < facts.cells.length; row++) {
      const width = facts.cells[row]?.length ?? 0;
      for (let column = 0; column < width; column++) {
        const kind = facts.kindAt(row, column);
        if (kind !== kinds.number && kind !== kinds.mixed) continue;
        if (kind === kinds.number && table.isOwn(row, column)) continue;
        for (const orgNumber of facts.numbersAt(row, column)) {
          if (onRows.has(orgNumber) || elsewhere.has(orgNumber)) continue;
          elsewhere.add(orgNumber);
          if (!table.sheet) pushTo(byColumn, column, orgNumber);
          if (known.has(orgNumber)) continue;
          let bucket = inColumn.get(column);
          if (!bucket) {
            bucket = { column, table, filled: 0, numbers: [] };
            inColumn.set(column, bucket);
            buckets.push(bucket);
          }
          bucket.numbers.push({ orgNumber, row });
        }
      }
    }
    for (const bucket of inColumn.values()) bucket.filled = filledIn(facts, bucket.column);
  }
  const count = buckets.reduce((sum, { numbers }) => sum + numbers.length, 0);
  return { elsewhere, byColumn, ...(count > 0 && { notTaken: { count, ...told(buckets) } }) };
}

function told(buckets: Bucket[]): Pick<NotTaken, 'columns' | 'singles'> {
  const columns: NotTakenColumn[] = [];
  const singles: NotTakenNumber[] = [];
  for (const { table, column, filled, numbers } of buckets) {
    const sheet = table.sheet === undefined ? {} : { sheet: table.sheet };
    if (numbers.length >= folded || singles.length >= mostSingles) {
      const heading = headingOf(table.header, column);
      columns.push({ ...sheet, index: column, ...(heading && { heading }), numbers: numbers.length, filled });
      continue;
    }
    for (const { orgNumber, row } of numbers) {
      const { text } = leftOutRow(row + 1, table.facts.cells[row] ?? [], 'note');
      singles.push({ ...sheet, line: row + 1, orgNumber, text });
    }
  }
  return { columns: columns.slice(0, mostColumns), singles: singles.sort((a, b) => a.line - b.line) };
}

function pushTo(byColumn: Account['byColumn'], column: number, orgNumber: OrgNumber): void {
  const numbers = byColumn.get(column);
  if (numbers) numbers.push(orgNumber);
  else byColumn.set(column, [orgNumber]);
}

function filledIn(facts: Facts, column: number): number {
  let filled = 0;
  for (let row = 0; row < facts.cells.length; row++)
    if (facts.kindAt(row, column) !== kinds.nothing) filled += 1;
  return filled;
}

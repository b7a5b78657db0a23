import type { NumberColumn } from '../../domain/lists/list';
import type { Facts } from '../facts/facts';
import { kinds } from '../facts/look';
import { type Likeness, likeness } from '../headings/column-names';
import type { Filled } from './filled-rows';

/** What stands in a column, counted from the facts of its cells. */
export interface ColumnFacts {
  index: number;
  filled: number;
  /** Cells that are a valid number. */
  valid: number;
  /** Cells that hold one valid number among words, and those that hold several. */
  mixed: number;
  several: number;
  /** Figures that are no valid number, and persons'. */
  attempts: number;
  /** Those of them that are persons'. */
  persons: number;
  words: number;
  /** The same number on every row: the firm's own, beside its clients'. */
  constant: boolean;
}

/** More columns than any list has are not looked at: their numbers are counted all the same. */
const widest = 2000;

/** One pass over the rows from an index on; a column that has a heading is one, with nothing in it too. */
export function columnFacts(
  { rows, at }: Filled,
  facts: Facts,
  from: number,
  header: string[] = [],
): ColumnFacts[] {
  const columns = header.slice(0, widest).map((_, index) => emptyColumn(index));
  const first: (string | undefined)[] = [];
  for (let i = from; i < rows.length; i++) {
    const width = Math.min((rows[i] as string[]).length, widest);
    const row = at[i] as number;
    for (let index = columns.length; index < width; index++) columns.push(emptyColumn(index));
    for (let index = 0; index < width; index++) {
      const kind = facts.kindAt(row, index);
      if (kind === kinds.nothing) continue;
      const column = columns[index] as ColumnFacts;
      column.filled += 1;
      if (kind === kinds.words) column.words += 1;
      else if (kind === kinds.number) {
        column.valid += 1;
        if (column.constant) {
          const number = facts.numberAt(row, index);
          first[index] ??= number;
          if (first[index] !== number) column.constant = false;
        }
      } else if (kind === kinds.mixed) {
        if (facts.numbersAt(row, index).length > 1) column.several += 1;
        else column.mixed += 1;
      } else if (kind === kinds.nearly || kind === kinds.person) {
        column.attempts += 1;
        if (kind === kinds.person) column.persons += 1;
      }
    }
  }
  for (const column of columns) column.constant &&= column.valid > 1 && column.valid === column.filled;
  return columns;
}

const emptyColumn = (index: number): ColumnFacts => ({
  index,
  filled: 0,
  valid: 0,
  mixed: 0,
  several: 0,
  attempts: 0,
  persons: 0,
  words: 0,
  constant: true,
});

/** A column that may be the one, with what speaks for it. */
export interface Candidate extends ColumnFacts {
  /** Higher is likelier; two of {@link real} or more are a question. */
  rank: number;
}

/** From this rank on, a column holds organisation numbers whatever the other columns hold. */
export const real = 3;
/** A heading says so, letter by letter. */
export const exact = 5;
/** A heading says so, and the cells do not. */
export const named = 2;

/**
 * Every column that may hold the clients' organisation numbers, likeliest first.
 * @param header the heading row, where one was recognised
 */
export function numberCandidates(header: string[] | undefined, columns: ColumnFacts[]): Candidate[] {
  return columns
    .map((column): Candidate => {
      const heading = header?.[column.index] ?? '';
      const own = likeness(heading, 'owner') === 'exact';
      const rank = own ? Math.min(1, column.valid) : rankOf(column, likeness(heading, 'number'));
      return { ...column, rank };
    })
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank || b.valid - a.valid || a.index - b.index);
}

function rankOf(
  { filled, valid, mixed, attempts, persons, constant }: ColumnFacts,
  likely: Likeness,
): number {
  const tried = valid + mixed + attempts;
  if (likely === 'exact' && filled > 0 && !constant && (tried > 0 || valid > 0)) return exact;
  // A customer number of nine digits passes the check by chance one time in eleven.
  // Beside persons, who may be clients too, fewer are enough.
  const enough = valid * 2 >= filled || (valid * 4 >= filled && (valid + persons) * 2 >= filled);
  const mostly = !constant && valid > 0 && enough;
  if (mostly) return likely === 'near' ? 4 : real;
  if (likely !== 'none') return named;
  return valid > 0 ? 1 : 0;
}

/** A column of words with one number in most of its cells: `Fjord Bygg AS (310 609 544)`. */
export function embeddedColumn(columns: ColumnFacts[]): ColumnFacts | undefined {
  return columns
    .filter(({ mixed, valid, several, filled }) => mixed > 0 && several === 0 && (mixed + valid) * 2 > filled)
    .sort((a, b) => b.mixed + b.valid - (a.mixed + a.valid) || a.index - b.index)[0];
}

const mostColumns = 20;
const longestHeading = 40;

/** The candidates as the panel offers them: by index, each with how many of all the rows it would give. */
export function offeredColumns(
  candidates: Candidate[],
  chosen: number,
  header: string[] | undefined,
  validInChosen: number,
): NumberColumn[] {
  const others = candidates.filter(({ index }) => index !== chosen).slice(0, mostColumns - 1);
  return [{ index: chosen, valid: validInChosen }, ...others]
    .sort((a, b) => a.index - b.index)
    .map(({ index, valid }) => {
      const heading = headingOf(header, index);
      return { index, ...(heading && { heading }), valid };
    });
}

export const headingOf = (header: string[] | undefined, index: number): string | undefined =>
  header?.[index]?.trim().slice(0, longestHeading) || undefined;

import type { NumberColumn } from '../domain/list';
import { parseOrgNumber } from '../domain/org-number';
import { type Likeness, likeness } from './column-names';

const sampleRows = 500;

/** A column that may be the one, with what speaks for it. */
export interface Candidate {
  index: number;
  /** Higher is likelier; two of {@link real} or more are a question. */
  rank: number;
  valid: number;
}

/** From this rank on, a column holds organisation numbers whatever the other columns hold. */
export const real = 3;

/**
 * Every column that may hold the clients' organisation numbers, likeliest first.
 * @param header the heading row, where one was recognised
 * @param rows rows that are not wholly empty
 */
export function numberCandidates(header: string[] | undefined, rows: string[][]): Candidate[] {
  const found = candidatesIn(header, rows.slice(0, sampleRows));
  if (found.length > 0 || rows.length <= sampleRows) return found;
  return candidatesIn(header, rows);
}

function candidatesIn(header: string[] | undefined, rows: string[][]): Candidate[] {
  const width = rows.reduce((widest, cells) => Math.max(widest, cells.length), header?.length ?? 0);
  const candidates: Candidate[] = [];
  for (let index = 0; index < width; index++) {
    const heading = header?.[index] ?? '';
    const facts = look(rows, index);
    const own = likeness(heading, 'owner') === 'exact';
    const rank = own ? Math.min(1, facts.valid) : rankOf(facts, likeness(heading, 'number'));
    if (rank > 0) candidates.push({ index, rank, valid: facts.valid });
  }
  return candidates.sort((a, b) => b.rank - a.rank || b.valid - a.valid || a.index - b.index);
}

interface Facts {
  filled: number;
  valid: number;
  /** The same number on every row: the firm's own, beside its clients'. */
  constant: boolean;
}

function rankOf({ filled, valid, constant }: Facts, named: Likeness): number {
  if (named === 'exact' && filled > 0 && !constant) return 5;
  // A customer number of nine digits passes the check by chance one time in eleven.
  const mostly = !constant && valid > 0 && valid * 2 >= filled;
  if (mostly) return named === 'near' ? 4 : real;
  if (named !== 'none') return 2;
  return valid > 0 ? 1 : 0;
}

function look(rows: string[][], column: number): Facts {
  const distinct = new Set<string>();
  let filled = 0;
  let valid = 0;
  for (const cells of rows) {
    const cell = cells[column];
    if (!cell?.trim()) continue;
    filled += 1;
    const result = parseOrgNumber(cell);
    if (!result.valid) continue;
    valid += 1;
    distinct.add(result.orgNumber);
  }
  return { filled, valid, constant: valid > 1 && valid === filled && distinct.size === 1 };
}

const mostColumns = 20;
const longestHeading = 40;

/** The candidates as the panel offers them: by index, each with how many of all the rows it would give. */
export function offeredColumns(
  candidates: Candidate[],
  chosen: number,
  cleanHeader: string[] | undefined,
  rows: string[][],
  validInChosen: number,
): NumberColumn[] {
  const indexes = candidates.map(({ index }) => index).filter((index) => index !== chosen);
  return [chosen, ...indexes.slice(0, mostColumns - 1)]
    .sort((a, b) => a - b)
    .map((index) => {
      const heading = cleanHeader?.[index]?.trim().slice(0, longestHeading);
      return {
        index,
        ...(heading && { heading }),
        valid: index === chosen ? validInChosen : countValid(rows, index),
      };
    });
}

function countValid(rows: string[][], column: number): number {
  let valid = 0;
  for (const cells of rows) if (parseOrgNumber(cells[column] ?? '').valid) valid += 1;
  return valid;
}

import { parseOrgNumber } from '../domain/org-number';
import { isNumberName } from './column-names';

const sampleRows = 500;

/**
 * Index of the column that holds the clients' organisation numbers, or nothing.
 * @param header the heading row, where one was recognised
 * @param rows rows that are not wholly empty
 */
export function findNumberColumn(header: string[] | undefined, rows: string[][]): number | undefined {
  const found = bestColumn(header, rows.slice(0, sampleRows));
  if (found !== undefined || rows.length <= sampleRows) return found;
  return bestColumn(header, rows);
}

function bestColumn(header: string[] | undefined, rows: string[][]): number | undefined {
  const width = rows.reduce((widest, cells) => Math.max(widest, cells.length), header?.length ?? 0);
  let best: { column: number; rank: number; valid: number } | undefined;
  for (let column = 0; column < width; column++) {
    const facts = look(rows, column);
    const rank = rankOf(facts, isNumberName(header?.[column] ?? ''));
    if (rank === 0) continue;
    if (!best || rank > best.rank || (rank === best.rank && facts.valid > best.valid)) {
      best = { column, rank, valid: facts.valid };
    }
  }
  return best?.column;
}

interface Facts {
  filled: number;
  valid: number;
  /** The same number on every row: the firm's own, beside its clients'. */
  constant: boolean;
}

function rankOf({ filled, valid, constant }: Facts, named: boolean): number {
  if (named && filled > 0 && !constant) return 4;
  // A customer number of nine digits passes the check by chance one time in eleven.
  if (!constant && valid > 0 && valid * 2 >= filled) return 3;
  if (named) return 2;
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

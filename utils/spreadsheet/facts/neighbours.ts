import { isBirthDate, isLastFive, personNumberMask } from '../../domain/numbers/person-number';

/** Rows whose cell in a column has five digits right of six or eight, by the column of the five. */
export type Pairs = Map<number, number[]>;

const deepestHeading = 15;
const datesHeading = /f[øo]dt|f[øo]dsel|birth|født|fødd/i;
const fiveHeading = /person\s*-?\s*n(?:umme)?r|pers\.?\s*nr|\bpnr|\bfnr|f[øo]dsels|siste\s*fem/i;
const [maskedDate = '', maskedFive = ''] = personNumberMask.split(' ');

/**
 * National identity numbers that stand in two cells: a date, and exactly five digits right of it, under a heading that
 * says so or in most rows. Masked in place.
 * @returns how many
 */
export function maskNeighbours(cells: string[][], pairs: Pairs): number {
  let masked = 0;
  for (const [column, rows] of pairs) {
    const real = rows.filter((row) => {
      const line = cells[row] ?? [];
      return isBirthDate(line[column - 1] ?? '') && isLastFive(line[column] ?? '');
    });
    if (real.length === 0) continue;
    if (real.length * 2 < filledIn(cells, column) && !isHeaded(cells, column)) continue;
    for (const row of real) {
      const line = cells[row] as string[];
      line[column - 1] = maskedDate;
      line[column] = maskedFive;
    }
    masked += real.length;
  }
  return masked;
}

function filledIn(cells: string[][], column: number): number {
  let filled = 0;
  for (const line of cells) if (line[column]?.trim()) filled += 1;
  return filled;
}

const isHeaded = (cells: string[][], column: number) =>
  cells
    .slice(0, deepestHeading)
    .some((line) => datesHeading.test(line[column - 1] ?? '') || fiveHeading.test(line[column] ?? ''));

import { isNineDigits, type OrgNumber } from '../../domain/numbers/nine-digits';
import type { Turns } from '../turns';
import { createSeen, type Kind, kinds, look, looking } from './look';
import { maskNeighbours, type Pairs } from './neighbours';

/** What every cell of a table is, found in one look at each; the cells themselves masked. */
export interface Facts {
  cells: string[][];
  /** How many national identity numbers were masked. */
  masked: number;
  /** How many cells hold an organisation number, alone or among words; and how many numbers they hold. */
  numbered: number;
  numbers: number;
  kindAt(row: number, column: number): Kind;
  /** The valid organisation number that a cell is. */
  numberAt(row: number, column: number): OrgNumber | undefined;
  /** The valid organisation numbers in a cell. */
  numbersAt(row: number, column: number): readonly OrgNumber[];
}

/** A cell so long is looked at in steps. */
const longCell = 50_000;
/** How many cells are looked at before the time is. */
const atATime = 2048;

/**
 * Looks at every cell. The kinds lie in one typed array, row after row: an object a cell would cost more than the file.
 * @param cells masked in place, so that nothing unmasked is there to be used
 */
export async function classify(cells: string[][], turns: Turns): Promise<Facts> {
  const starts = new Uint32Array(cells.length + 1);
  for (let row = 0; row < cells.length; row++)
    starts[row + 1] = (starts[row] ?? 0) + (cells[row]?.length ?? 0);
  const all = new Uint8Array(starts[cells.length] ?? 0);
  const single = new Map<number, number>();
  const several = new Map<number, readonly OrgNumber[]>();
  const pairs: Pairs = new Map();
  const seen = createSeen();
  let masked = 0;
  let numbered = 0;
  let total = 0;
  let looked = 0;
  for (let row = 0; row < cells.length; row++) {
    const line = cells[row] as string[];
    const start = starts[row] as number;
    let before = 0;
    for (let column = 0; column < line.length; column++) {
      const cell = line[column] as string;
      if (cell === '') {
        before = 0;
        continue;
      }
      if (cell.length < longCell) look(cell, seen);
      else for (const _ of looking(cell, seen)) if (turns.isOver()) await turns.give();
      if (seen.text !== cell) line[column] = seen.text;
      masked += seen.masked;
      const { kind, numbers } = seen;
      all[start + column] = kind;
      if (kind === kinds.number || kind === kinds.mixed) {
        numbered += 1;
        total += Math.max(1, numbers.length);
        if (numbers.length > 1) several.set(start + column, numbers);
        else if (numbers[0] !== undefined) single.set(start + column, Number(numbers[0]));
      }
      if (seen.digits === 5 && (before === 6 || before === 8)) {
        const found = pairs.get(column);
        if (found) found.push(row);
        else pairs.set(column, [row]);
      }
      before = seen.digits;
      looked += 1;
      if (looked > atATime) {
        looked = 0;
        if (turns.isOver()) await turns.give();
      }
    }
  }
  if (pairs.size > 0) masked += maskNeighbours(cells, pairs);
  // Without a look at the row itself, which lies somewhere else for each.
  const kindAt = (row: number, column: number): Kind => {
    const at = (starts[row] ?? 0) + column;
    return at < (starts[row + 1] ?? 0) ? (all[at] as Kind) : kinds.nothing;
  };
  const singleAt = (row: number, column: number): OrgNumber | undefined => {
    const cell = cells[row]?.[column] ?? '';
    if (isNineDigits(cell)) return cell as OrgNumber;
    const one = single.get((starts[row] ?? 0) + column);
    return one === undefined ? undefined : (String(one).padStart(9, '0') as OrgNumber);
  };
  return {
    cells,
    masked,
    numbered,
    numbers: total,
    kindAt,
    numberAt: (row, column) => (kindAt(row, column) === kinds.number ? singleAt(row, column) : undefined),
    numbersAt(row, column) {
      const kind = kindAt(row, column);
      if (kind !== kinds.number && kind !== kinds.mixed) return none;
      const one = singleAt(row, column);
      return one === undefined ? (several.get((starts[row] ?? 0) + column) ?? none) : [one];
    },
  };
}
const none: readonly OrgNumber[] = [];

import type { OrgNumber } from '../../domain/numbers/nine-digits';
import type { Facts } from '../facts/facts';
import { type Kind, kinds } from '../facts/look';
import { type Filled, isNumbered } from '../interpret/filled-rows';

/**
 * Whether a table without headings is none, but numbers written one after another: nothing but different numbers, on
 * one line, or more than two on a line, or not as many on each, or with a space behind what parts them.
 */
export function isManyToALine(filled: Filled, facts: Facts, from: number): boolean {
  const { rows, at } = filled;
  const seen = new Set<OrgNumber>();
  let count = 0;
  let attempts = 0;
  let lines = 0;
  let most = 0;
  let fewest = Number.POSITIVE_INFINITY;
  let spaced = true;
  for (let i = from; i < rows.length; i++) {
    // A greeting, a title.
    if (!isNumbered(filled, facts, i)) continue;
    const cells = rows[i] as string[];
    lines += 1;
    let onLine = 0;
    for (let column = 0; column < cells.length; column++) {
      const kind = facts.kindAt(at[i] as number, column);
      if (kind === kinds.nothing) continue;
      if (isMistyped(kind, cells[column] as string)) {
        attempts += 1;
        onLine += 1;
        continue;
      }
      if (kind !== kinds.number && kind !== kinds.mixed) return false;
      const numbers = facts.numbersAt(at[i] as number, column);
      for (const number of numbers) seen.add(number);
      count += numbers.length;
      if (column > 0 && !(cells[column] as string).startsWith(' ')) spaced = false;
      onLine += numbers.length;
    }
    most = Math.max(most, onLine);
    fewest = Math.min(fewest, onLine);
  }
  // In a table, telephone numbers stand beside as many.
  if (most < 2 || seen.size !== count || attempts * 3 > count) return false;
  return lines === 1 || most > 2 || most !== fewest || spaced;
}

/** A number with a wrong digit, one too few or too many; or a person's. */
const isMistyped = (kind: Kind, cell: string) =>
  kind === kinds.person || (kind === kinds.nearly && /^\s*(?:\d[\s.]?){7,11}\s*$/.test(cell));

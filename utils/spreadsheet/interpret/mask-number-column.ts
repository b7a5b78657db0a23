import { digitGroups } from '../../domain/numbers/digit-groups';
import { parseOrgNumber } from '../../domain/numbers/org-number';
import { isPersonNumberWithoutZero, personNumberMask } from '../../domain/numbers/person-number';
import type { Facts } from '../facts/facts';
import { kinds } from '../facts/look';

/**
 * Where organisation numbers stand, any eleven or twelve digits are a person's to us, and ten that are no telephone
 * number there: masked in place, titles and headings included.
 * @param isEmbedded whether names stand in the same cells, which are kept
 * @returns how many more than were masked already
 */
export function maskNumberColumn(facts: Facts, column: number, isEmbedded = false): number {
  let masked = 0;
  for (let row = 0; row < facts.cells.length; row++) {
    const kind = facts.kindAt(row, column);
    if (kind === kinds.number || kind === kinds.nothing || kind === kinds.date) continue;
    const cells = facts.cells[row] as string[];
    const cell = cells[column] as string;
    if (kind === kinds.person && !isEmbedded) cells[column] = personNumberMask;
    else if (kind === kinds.mixed || kind === kinds.person) {
      const { text, count } = withoutLongRuns(cell);
      cells[column] = text;
      masked += count;
    } else if (cell.length > 9 && isLong(cell)) {
      cells[column] = personNumberMask;
      masked += 1;
    }
  }
  return masked;
}

function isLong(cell: string): boolean {
  const result = parseOrgNumber(cell);
  if (result.valid) return false;
  if (result.digits === 10) return isPersonNumberWithoutZero(cell.trim());
  return result.fault === 'person-number' || result.digits === 11 || result.digits === 12;
}

function withoutLongRuns(cell: string): { text: string; count: number } {
  let text = '';
  let count = 0;
  let from = 0;
  for (const group of digitGroups(cell)) {
    if ((group.digits.length !== 11 && group.digits.length !== 12) || group.digits.startsWith('00')) continue;
    text += cell.slice(from, group.from) + personNumberMask;
    from = group.to;
    count += 1;
  }
  return { text: text + cell.slice(from), count };
}

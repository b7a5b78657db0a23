import type { RowNumber } from '../domain/list';
import { parseOrgNumber } from '../domain/org-number';
import { hasTenDigits, maskPersonNumbers, personNumberMask } from '../domain/person-number';
import { unescapeFormula } from './formula-escape';

/** How many national identity numbers have been masked so far. */
export interface Masking {
  count: number;
}

/** A cell of any column as it may leave the reader. */
export function cleanCell(cell: string, masking: Masking): string {
  // No apostrophe and too few digits: nothing to undo and nothing to hide.
  if (cell.charCodeAt(0) !== 39 && !hasTenDigits(cell)) return cell;
  const { text, count } = maskPersonNumbers(unescapeFormula(cell));
  masking.count += count;
  return text;
}

const longestFound = 40;

/** The cell of the organisation number column, read and masked: any eleven digits there are a person's to us. */
export function cleanNumberCell(cell: string, masking: Masking): { cell: string; number: RowNumber } {
  const written = unescapeFormula(cell);
  const result = parseOrgNumber(written);
  if (result.valid) return { cell: written, number: result };
  const masked = maskPersonNumbers(written);
  if (masked.count > 0 || result.digits === 11 || result.fault === 'person-number') {
    masking.count += Math.max(masked.count, 1);
    const number: RowNumber = { valid: false, fault: 'person-number', found: personNumberMask, digits: 11 };
    return { cell: personNumberMask, number };
  }
  const found = masked.text.trim().slice(0, longestFound);
  return { cell: written, number: { valid: false, fault: result.fault, found, digits: result.digits } };
}

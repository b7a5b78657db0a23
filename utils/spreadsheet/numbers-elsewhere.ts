import type { Row } from '../domain/list';
import { type OrgNumber, orgNumberOrNothing } from '../domain/org-number';

// Nine digits that no other digit touches, grouped by threes or not.
const nineDigits = /(?<!\d)\d{3}[ .\u00a0\u202f]?\d{3}[ .\u00a0\u202f]?\d{3}(?!\d)/g;

/**
 * Organisation numbers that stand in a file and are no row's own: in other columns, in lines that are no rows of the
 * list, on other sheets. Nobody may be removed for not being on a list that does have the number.
 * @param rows the list's rows
 * @param otherLines lines of the same table that are no rows, and whatever other tables there are
 */
export function numbersElsewhere(
  rows: readonly Row[],
  numberColumn: number,
  otherLines: Iterable<readonly string[]>,
): Set<OrgNumber> {
  const found = new Set<OrgNumber>();
  for (const { cells, number } of rows) {
    for (let column = 0; column < cells.length; column++) {
      if (column !== numberColumn || !number.valid) collect(cells[column] ?? '', found);
    }
  }
  for (const cells of otherLines) for (const cell of cells) collect(cell, found);
  if (found.size > 0) for (const { number } of rows) if (number.valid) found.delete(number.orgNumber);
  return found;
}

function collect(cell: string, found: Set<OrgNumber>): void {
  if (!hasNineDigits(cell)) return;
  for (const [digits] of cell.matchAll(nineDigits)) {
    const orgNumber = orgNumberOrNothing(digits);
    if (orgNumber) found.add(orgNumber);
  }
}

/** Asked of every cell of a long list: nearly all are names, and too short or without digits. */
function hasNineDigits(text: string): boolean {
  // How many characters may still be none before nine digits have no room any more.
  let others = text.length - 9;
  for (let i = 0; others >= 0 && i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 48 || code > 57) others--;
  }
  return others >= 0;
}

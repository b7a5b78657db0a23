import type { LeftOutRow, Row } from '../domain/list';

type Why = Extract<LeftOutRow['why'], 'totals' | 'note'>;

const totals =
  /^(?:sum|delsum|totalt?|totalsum|sum totalt|i alt|til saman|til sammen|antall?|antal|subtotal|grand total|count|number)(?:\s+(?:klienter|klientar|kunder|kundar|rader|selskaper|selskap|foretak|clients|customers|rows|companies|of clients))?\s*[:=]?\s*[\d\s.,]*$/i;
const noteWords =
  /^(?:\*|merknad|merk|note|nb[:!]|obs|kilde|kjelde|source|utskrift|utskrevet|skrevet ut|printed|rapport|report|generert|generated|eksportert|exported|dato|date|side \d|page \d|sist oppdatert|last updated|©|\()/i;
const company = /\b(?:AS|ASA|ENK|ANS|DA|SA|NUF|KS|BA|IKS|STI|FLI|BRL|AB|LTD)\.?$/i;

/**
 * Which rows of the list are no rows but sums, and notes below the table. A row with a number, or with somebody's,
 * is always a row; a client whose number is missing is one too, and stays to be mended.
 * @param rows the rows below the heading, as read
 * @returns by index
 */
export function findLeftOut(rows: Row[]): Map<number, Why> {
  const found = new Map<number, Why>();
  // A number with a fault in it, or somebody's own, is still an attempt at a client.
  const lastClient = rows.findLastIndex(({ number }) => number.valid || number.digits > 5);
  rows.forEach((row, at) => {
    if (row.number.valid) return;
    const filled = row.cells.filter((cell) => cell.trim() !== '');
    if (isTotals(row, filled)) found.set(at, 'totals');
    else if (at > lastClient && lastClient !== -1 && isNote(row, filled, rows[at - 1], found.has(at - 1))) {
      found.set(at, 'note');
    }
  });
  return found;
}

/** `Totalt;60`: the first words are a sum's, and the rest are figures. */
function isTotals({ number }: Row, [first = '', ...rest]: string[]): boolean {
  const figures = rest.every((cell) => /^[\d\s.,:%-]*$/.test(cell) || totals.test(cell.trim()));
  return !number.valid && number.digits <= 6 && totals.test(first.trim()) && figures;
}

/** For rows below the last client. */
function isNote({ line }: Row, filled: string[], above: Row | undefined, afterNote: boolean): boolean {
  if (filled.length > 2) return false;
  const text = filled.join(' ').trim();
  if (noteWords.test(text)) return true;
  const apart = afterNote || (above !== undefined && line > above.line + 1);
  return apart && !company.test(text);
}

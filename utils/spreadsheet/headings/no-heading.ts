import type { Facts } from '../facts/facts';
import { type Filled, filledIn, isNumbered } from '../interpret/filled-rows';
import { isCompany } from '../lines/words-of-line';
import { compact, isKnown, isNumberName, isOtherThing } from './column-names';

/**
 * Whether a row with words where numbers stand is a client's and no heading: «Siden Sist AS;mangler orgnr;Kari»,
 * «Org.nr.: –» on a card. What a column is called stands beside no number in it, nor below a row like those that follow.
 * @param isPlain whether the words are a heading, letter by letter, whatever stands beside them
 */
export function isClientRow(
  filled: Filled,
  facts: Facts,
  i: number,
  column: number,
  isPlain: boolean,
): boolean {
  const { rows } = filled;
  const cells = rows[i] as string[];
  const below = nextNumbered(filled, facts, i);
  if (below === undefined) return false;
  // On a card the next one's name stands between.
  const isCard = filledIn(cells) === 1 && below > i + 1;
  if ((isCard || !isPlain) && isLabelOf(cells[column] ?? '', rows[below]?.[column] ?? '')) return true;
  const isSought = (at: number) => at === column || (!isPlain && !isHeading(cells[at] ?? ''));
  if (standsBesideNumbers(filled, facts, i, isSought)) return true;
  return (
    !isPlain && (cells.some(namesCompany) || isUnlike(cells, column) || isBelowAlike(filled, facts, i, below))
  );
}

function nextNumbered(filled: Filled, facts: Facts, i: number): number | undefined {
  for (let next = i + 1; next < filled.rows.length; next++) if (isNumbered(filled, facts, next)) return next;
  return undefined;
}

/** «Org.nr.:» on one card, «Org.nr.: 310 609 544» on the next. */
const isLabelOf = (heading: string, cell: string) =>
  compact(heading) === compact(/^\D*/.exec(cell)?.[0] ?? '');

const isHeading = (cell: string) => isKnown(cell) || isOtherThing(cell);

/** «Siden Sist AS», and «Siden Sist AS – mangler org.nr.» */
const namesCompany = (cell: string) =>
  !isHeading(cell) && isCompany(cell.slice(0, longestName).split(/\s[–—-]\s|\s?[:,(]/)[0] ?? '');
const longestName = 200;

/** «mangler» beside «Lillevik Vel»: headings are written alike. */
const isUnlike = (cells: string[], column: number) =>
  /^\s*\p{Ll}/u.test(cells[column] ?? '') &&
  cells.some((cell, at) => at !== column && /\p{L}/u.test(cell) && !isHeading(cell)) &&
  cells.every((cell, at) => at === column || !/^\s*\p{Ll}/u.test(cell));

const sampleRows = 200;

/**
 * Whether a cell stands in its column again, below and beside numbers. A column may be called what its marks are, where
 * it is empty or that: «Tripletex».
 */
function standsBesideNumbers(
  filled: Filled,
  facts: Facts,
  heading: number,
  isSought: (column: number) => boolean,
): boolean {
  const { rows } = filled;
  const sample = rows
    .slice(heading + 1, heading + 1 + sampleRows)
    .filter((_, i) => isNumbered(filled, facts, heading + 1 + i));
  return (rows[heading] as string[]).some(
    (cell, column) =>
      cell.trim() !== '' &&
      isSought(column) &&
      sample.some((cells) => cells[column] === cell) &&
      sample.every((cells) => (cells[column] ?? '').trim() !== ''),
  );
}

/**
 * Whether a row above has its number where the next one below has its, dressed alike and with as much beside it. A
 * title's has not, or says what it is, or stands over an empty line.
 */
function isBelowAlike({ rows, at }: Filled, facts: Facts, heading: number, below: number): boolean {
  const distance = (i: number) => (at[i] ?? 0) - (at[i - 1] ?? 0);
  if (distance(heading) > distance(heading + 1)) return false;
  const width = filledIn(rows[heading] as string[]);
  return (rows[below] as string[]).some((cell, column) => {
    if (facts.numbersAt(at[below] as number, column).length === 0) return false;
    const kind = facts.kindAt(at[below] as number, column);
    return rows
      .slice(0, heading)
      .some(
        (above, i) =>
          facts.kindAt(at[i] as number, column) === kind &&
          /\p{L}/u.test(above[column] ?? '') === /\p{L}/u.test(cell) &&
          filledIn(above) >= width &&
          !above.some(isNumberName),
      );
  });
}

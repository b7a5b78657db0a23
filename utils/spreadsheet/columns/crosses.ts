import type { Crosses, Row } from '../../domain/lists/list';

const cross = /^[x×✓✔☑]$/iu;
const yes = /^(?:[x×✓✔☑1j]|ja|yes|true|sann)$/iu;
const no = /^(?:[0n-]|nei|no|false|usann|☐)$/iu;

/** Headings of a column in which people pick out rows; letters only, small. */
const picks = new Set(
  'med tamed skalmed tasmed medpålisten leggtil legge leggestil leggast leggasttil leggetil nye ny valgt vald velg vel utvalg avkryssing kryss avkrysset include included select selected add'.split(
    ' ',
  ),
);
const removes = new Set('fjern fjernes fjerne fjernast slett slettes slette ut remove delete'.split(' '));

/** A column of crosses with how its cells are read. */
export interface CrossColumn {
  crosses: Crosses;
  isCrossed(row: Row): boolean;
}

/**
 * The column with a cross on some of the rows and not on the others, where there is one that may say whom the list is
 * about: one whose heading says so, else the only one. Where several are crossed it is a table of something else.
 * @param taken columns that are something else: numbers, names, marks
 */
export function findCrosses(
  header: string[] | undefined,
  rows: readonly Row[],
  taken: ReadonlySet<number>,
): CrossColumn | undefined {
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const unnamed: CrossColumn[] = [];
  for (let index = 0; index < width; index += 1) {
    if (taken.has(index)) continue;
    const heading = header?.[index]?.trim() ?? '';
    const word = heading.toLowerCase().replace(/[^\p{L}]/gu, '');
    const isNamed = picks.has(word) || removes.has(word);
    const crossed = countCrossed(rows, index, isNamed);
    if (crossed === 0 || crossed === rows.length) continue;
    const found: CrossColumn = {
      crosses: {
        index,
        ...(heading && { heading: heading.slice(0, longestHeading) }),
        crossed,
        rows: rows.length,
        ...(removes.has(word) && { removes: true }),
      },
      isCrossed: ({ cells }) => (isNamed ? yes : cross).test((cells[index] ?? '').trim()),
    };
    if (isNamed) return found;
    unnamed.push(found);
  }
  return unnamed.length === 1 ? unnamed[0] : undefined;
}

const longestHeading = 40;

/** @returns none where anything else stands in the column */
function countCrossed(rows: readonly Row[], index: number, isNamed: boolean): number {
  let crossed = 0;
  for (const { cells } of rows) {
    const cell = (cells[index] ?? '').trim();
    if (cell === '' || (isNamed && no.test(cell))) continue;
    if (!(isNamed ? yes : cross).test(cell)) return 0;
    crossed += 1;
  }
  return crossed;
}

import type { Facts } from '../facts/facts';
import { kinds } from '../facts/look';
import { type Filled, filledIn, isNumbered } from '../interpret/filled-rows';
import { isCompany, labelledName } from '../lines/words-of-line';
import {
  endsPlainly,
  isKnown,
  isNameName,
  isNumberName,
  isOtherThing,
  isPlainNumberName,
} from './column-names';
import { isClientRow } from './no-heading';

/** How far down a heading row may stand among rows with numbers: under a title, a date and a firm's name. */
const deepest = 15;
/** How many lines of an introduction may stand above it. */
const longestIntroduction = 200;

/**
 * Index of the row that names an organisation number column, or -1. Rows above it are titles; a title may hold
 * such a word too, so a row with more known headings wins over one above it.
 */
export function findNamedHeader(filled: Filled, facts: Facts): number {
  const { rows, at } = filled;
  let best = { at: -1, known: 0 };
  const first = firstOf(filled, longestIntroduction, (i) => isNumbered(filled, facts, i));
  for (let i = 0; i < Math.min(rows.length, Math.max(first, deepest)); i++) {
    const cells = rows[i] as string[];
    const hasNumber = cells.some((_, column) => facts.kindAt(at[i] ?? 0, column) === kinds.number);
    if (hasNumber || !cells.some(isNumberName)) continue;
    const known = cells.filter(isKnown).length;
    if (known <= best.known || isBelowList(filled, facts, i)) continue;
    const column = cells.findIndex(isNumberName);
    const isPlain = cells.some(isPlainNumberName) || cells.some(isNameName);
    const isBelowHeading =
      !isPlain && rows.slice(0, i).some((above) => namesOther(above[column] ?? '') && above.some(isNameName));
    if (!isBelowHeading && !isClientRow(filled, facts, i, column, isPlain)) best = { at: i, known };
  }
  return best.at;
}

/** Whether as many rows with a number stand above a row as below it: «Bø Lag – mangler org.nr.» ends a list. */
function isBelowList(filled: Filled, facts: Facts, heading: number): boolean {
  let above = 0;
  for (let i = 0; i < heading; i++) if (isNumbered(filled, facts, i)) above += 1;
  for (let i = heading + 1; i < filled.rows.length && above > 0; i++)
    if (isNumbered(filled, facts, i)) above -= 1;
  return above > 0;
}

/**
 * Index of the heading in a list where no heading is known, or -1: words where the numbers stand, right above them,
 * with nothing but titles over it.
 */
export function findUnknownHeader(filled: Filled, facts: Facts, numberColumn: number): number {
  const { rows, at } = filled;
  const kindAt = (i: number) => facts.kindAt(at[i] ?? 0, numberColumn);
  const isNumber = (i: number) => kindAt(i) === kinds.number || kindAt(i) === kinds.mixed;
  const first = firstOf(filled, longestIntroduction, isNumber);
  if (!isNumber(first)) return -1;
  let heading = first - 1;
  // «Nr» over clients that have none yet.
  const isOne = (i: number) => namesOther(rows[i]?.[numberColumn] ?? '');
  while (
    heading >= 0 &&
    (kindAt(heading) !== kinds.words || isClientRow(filled, facts, heading, numberColumn, isOne(heading)))
  )
    heading -= 1;
  for (let above = heading - 1; above >= 0 && !isOne(heading); above--) if (isOne(above)) heading = above;
  // A sentence over the list is none, nor is one cell over a table of several.
  const cells = rows[heading] ?? [];
  const isSentence =
    // A sentence about a client, that its commas part.
    cells.some((_, column) => facts.numbersAt(at[heading] ?? 0, column).length > 0) ||
    // «Hei Per, se under.», and what is said right above the list: «Kan du legge til disse:»
    rows.slice(heading + 1, first).some((cells) => filledIn(cells) === 1 && /:\s*$/.test(cells.join(''))) ||
    /[:!?]\s*$/.test(cells[numberColumn] ?? '') ||
    labelledName(cells[numberColumn] ?? '') !== undefined ||
    isCompany(cells[numberColumn] ?? '') ||
    (filledIn(cells) === 1 && filledIn(rows[first] ?? []) > 1);
  return !isSentence && rows.slice(0, Math.max(heading, 0)).every(isTitle) ? heading : -1;
}

/** «Nr», in one word. */
const namesOther = (cell: string) => isOtherThing(cell) && /^\S+$/.test(cell.trim()) && endsPlainly(cell);
const isTitle = (cells: string[]) => filledIn(cells) <= 2;

/** Index of the first row that is so, or how many were asked. */
function firstOf({ rows }: Filled, most: number, isSought: (i: number) => boolean): number {
  const end = Math.min(rows.length, most);
  let i = 0;
  while (i < end && !isSought(i)) i += 1;
  return i;
}

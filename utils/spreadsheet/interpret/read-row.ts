import type { Row, RowNumber } from '../../domain/lists/list';
import type { OrgNumber } from '../../domain/numbers/nine-digits';
import { findOrgNumbers, parseOrgNumber } from '../../domain/numbers/org-number';
import { personNumberMask } from '../../domain/numbers/person-number';
import { trimmed } from '../blank';
import type { ActionColumn } from '../columns/action-column';
import type { Facts } from '../facts/facts';
import { type Kind, kinds } from '../facts/look';
import { findMistyped } from '../lines/mistyped';
import { labelledName, nameIn } from '../lines/words-of-line';
import type { Filled } from './filled-rows';

/** Where in a row what we read of it stands. */
export interface RowColumns {
  numberColumn: number;
  nameColumn?: number | undefined;
  action?: ActionColumn;
  /** The number stands among words, and they are the name where no column has it. */
  isEmbedded: boolean;
  /** Names begin with bullets and list numbers, as lines of text do. */
  isText: boolean;
  /** Numbers that the user takes although words stand around them. */
  taken: ReadonlySet<string>;
}

/** The filled row of an index, its cells masked when they were looked at, as a row of the list. */
export function readRow({ rows, lines, at }: Filled, i: number, facts: Facts, columns: RowColumns): Row {
  const { numberColumn, nameColumn } = columns;
  const [line, cells, row] = [lines[i] as number, rows[i] as string[], at[i] as number];
  const cell = cells[numberColumn] ?? '';
  const kind = facts.kindAt(row, numberColumn);
  const plain = facts.numberAt(row, numberColumn);
  let number: RowNumber =
    plain === undefined
      ? numberOf(cell, kind, facts.numbersAt(row, numberColumn), columns)
      : { valid: true, orgNumber: plain };
  const isNamed = nameColumn !== undefined && facts.kindAt(row, nameColumn) !== kinds.number;
  let name = isNamed ? trimmed(cells[nameColumn] ?? '') : undefined;
  if (name && columns.isText) name = labelledName(name) ?? nameIn(name) ?? name;
  if (name) name = undressed(name);
  if (!name && columns.isEmbedded && kind !== kinds.number) {
    if (number.valid) name = nameBeside(cell);
    else ({ number, name } = lackingIn(cell, kind, number));
  }
  const read: Row = name ? { line, cells, number, name } : { line, cells, number };
  const action = columns.action?.read(cells[columns.action.index] ?? '');
  if (action) read.action = action;
  return read;
}

/** Bold, as chatbots write it; a text as a formula, `="…"`; and the quotes of a database. */
function undressed(name: string): string {
  switch (name.charCodeAt(0)) {
    case 42:
      return name.startsWith('**') && name.endsWith('**') ? name.slice(2, -2).trim() : name;
    case 61:
      return /^="(.*)"$/.exec(name)?.[1]?.replaceAll('""', '"').trim() ?? name;
    case 0x201c:
    case 0x201d:
      return /^[“”](.+)[“”]$/.exec(name)?.[1]?.trim() ?? name;
    case 39:
      return name.length > 2 && name.endsWith("'") ? name.slice(1, -1).trim() : name;
    default:
      return name;
  }
}

const longestFound = 40;
const alone = { isEmbedded: false, taken: new Set<string>() };

/** What stands in a number's place, or what is wrong with it. */
export function numberOf(
  cell: string,
  kind: Kind,
  numbers: readonly OrgNumber[],
  { isEmbedded, taken }: Pick<RowColumns, 'isEmbedded' | 'taken'> = alone,
): RowNumber {
  const [orgNumber] = numbers;
  if (orgNumber !== undefined) {
    if (numbers.length === 1 && (isEmbedded || taken.has(orgNumber))) return { valid: true, orgNumber };
  }
  if (kind === kinds.person || cell === personNumberMask) {
    return { valid: false, fault: 'person-number', found: personNumberMask, digits: 11 };
  }
  const found = cell.trim().slice(0, longestFound);
  if (kind === kinds.nothing)
    return { valid: false, fault: cell.trim() === '' ? 'empty' : 'not-a-number', found, digits: 0 };
  const result = parseOrgNumber(cell);
  if (result.valid) return { valid: true, orgNumber: result.orgNumber };
  // A number among words is one that somebody must look at.
  const fault = kind === kinds.mixed ? 'not-a-number' : result.fault;
  return { valid: false, fault: fault === 'empty' ? 'not-a-number' : fault, found, digits: result.digits };
}

/** The name that stands beside a number in its cell. */
export function nameBeside(cell: string): string | undefined {
  const [found] = findOrgNumbers(cell);
  if (!found) return undefined;
  return nameIn(cell.slice(0, found.from)) ?? nameIn(cell.slice(found.to));
}

/** A client among others whose number stands beside their name in one cell: what is wrong with its own, and its name. */
function lackingIn(
  cell: string,
  kind: Kind,
  number: RowNumber,
): { number: RowNumber; name: string | undefined } {
  const text = cell.replace(personNumberMask, ' ');
  const [one] = findMistyped(text);
  if (one) {
    const name = nameIn(text.slice(0, one.from)) ?? nameIn(text.slice(one.to));
    return { number: one.number, name };
  }
  const isName = kind === kinds.words && !/\d{4}/.test(text);
  return {
    number: isName ? { valid: false, fault: 'empty', found: '', digits: 0 } : number,
    name: nameIn(text),
  };
}

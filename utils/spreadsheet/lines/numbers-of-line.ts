import type { Row } from '../../domain/lists/list';
import type { OrgNumber } from '../../domain/numbers/nine-digits';
import { findOrgNumbers, orgNumberOrNothing } from '../../domain/numbers/org-number';
import type { Facts } from '../facts/facts';
import type { Filled } from '../interpret/filled-rows';
import { attemptsBeside, findMistyped } from './mistyped';
import type { NumberLine } from './names-apart';

/** Whether most lines with numbers have several. */
export function haveSeveral({ rows, at }: Filled, facts: Facts): boolean {
  let one = 0;
  let several = 0;
  for (let i = 0; i < rows.length; i++) {
    const numbers = new Set<OrgNumber>();
    for (let column = 0; column < (rows[i] as string[]).length; column++)
      for (const number of facts.numbersAt(at[i] as number, column)) numbers.add(number);
    if (numbers.size > 1) several += 1;
    else if (numbers.size === 1) one += 1;
  }
  return several > 0 && several >= one;
}

/** A number on a line, and where. */
export interface Placed {
  number: Row['number'];
  from: number;
  to: number;
}

/** The numbers on a line and what stands around them; nothing where there is none, nor nearly one. */
export function numbersOf(
  text: string,
  facts: Facts,
  row: number,
  { width, isMany }: { width: number; isMany: boolean },
): NumberLine | undefined {
  let has = false;
  for (let column = 0; column < width && !has; column++) has = facts.numbersAt(row, column).length > 0;
  if (has && text.length > longestLine) return withoutWords(facts, row, width);
  // A line that is one number is dressed in ways that words around it would hide.
  const whole = has && width === 1 ? orgNumberOrNothing(text) : undefined;
  if (whole) return { numbers: [valid(whole)], around: ['', ''] };
  const found: Placed[] = has ? onceEach(numbersIn(text, facts, row, width)) : findMistyped(text);
  if (has) {
    found.push(...attemptsBeside(text, found, isMany));
    found.sort((one, other) => one.from - other.from);
  }
  return found.length === 0 ? undefined : numberedBy(text, found);
}

export function numberedBy(text: string, found: Placed[]): NumberLine {
  const around: string[] = [];
  let from = 0;
  for (const one of found) {
    around.push(text.slice(from, one.from));
    from = one.to;
  }
  around.push(text.slice(from));
  return { numbers: found.map(({ number }) => number), around };
}

const valid = (orgNumber: OrgNumber): Row['number'] => ({ valid: true, orgNumber });

/** «[Fjord Bygg AS (310 609 544)](https://…/310609544)»: one client, whose number stands there twice. */
function onceEach(found: Placed[]): Placed[] {
  if (found.length < 2) return found;
  const seen = new Set<OrgNumber>();
  return found.filter(
    ({ number }) => number.valid && !seen.has(number.orgNumber) && seen.add(number.orgNumber),
  );
}

/** A line that is a file of its own: its numbers and no names. */
const longestLine = 50_000;
function withoutWords(facts: Facts, row: number, width: number): NumberLine {
  const numbers: NumberLine['numbers'] = [];
  for (let column = 0; column < width; column++) numbers.push(...facts.numbersAt(row, column).map(valid));
  return { numbers, around: [] };
}

/** Cell by cell, so that no number is made of two cells. */
function numbersIn(text: string, facts: Facts, row: number, width: number): Placed[] {
  const cells = text.split('\t');
  const found: Placed[] = [];
  let start = 0;
  // A tab inside a cell parts the line as one between cells does.
  for (const cell of cells) {
    const whole = cell.length < longestNumber ? orgNumberOrNothing(cell) : undefined;
    if (whole) found.push({ number: valid(whole), from: start, to: start + cell.length });
    else {
      for (const { orgNumber, from, to } of findOrgNumbers(cell))
        found.push({ number: valid(orgNumber), from: start + from, to: start + to });
    }
    start += cell.length + 1;
  }
  if (found.length > 0 || width !== 1) return found;
  return facts.numbersAt(row, 0).map((orgNumber) => ({ number: valid(orgNumber), from: 0, to: text.length }));
}
const longestNumber = 100;

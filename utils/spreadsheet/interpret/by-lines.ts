import type { LeftOutRow, ReadChoices, Row } from '../../domain/list';
import { findOrgNumbers, type OrgNumber, orgNumberOrNothing } from '../../domain/org-number';
import type { Facts } from '../facts/facts';
import type { Turns } from '../turns';
import type { Filled } from './filled-rows';
import { type LeftLine, leftOutRow, signatureAt } from './left-out';
import { findMistyped } from './mistyped';
import { isCompany, nameIn } from './words-of-line';

/** A line with the numbers in it, and what stands around each. */
interface NumberLine {
  numbers: { orgNumber?: OrgNumber; found: string }[];
  /** One more than there are numbers: before the first, between, behind the last. */
  around: string[];
}

interface Line {
  line: number;
  /** Index of the table's row: lines that are not next to one another stand apart. */
  at: number;
  text: string;
  numbered?: NumberLine;
}

/** What lines come to: a row a number, and what is left out. */
export interface Lines {
  rows: Row[];
  leftOut: LeftOutRow[];
}

/**
 * Clients out of running text: a number a line with its name beside it, above it or below, or several on a line.
 * A row's cells are the number and the name.
 */
export async function readByLines(
  filled: Filled,
  facts: Facts,
  from: number,
  choices: ReadChoices,
  turns: Turns,
): Promise<Lines> {
  const lines: Line[] = [];
  const firstNumbered = filled.rows.findIndex((cells, i) =>
    cells.some((_, column) => facts.numbersAt(filled.at[i] ?? 0, column).length > 0),
  );
  const signature = signatureAt(filled.rows, Math.max(from, firstNumbered));
  for (let i = 0; i < filled.rows.length; i++) {
    const cells = filled.rows[i] as string[];
    const text = cells.join('\t');
    const line = { line: filled.lines[i] ?? 0, at: filled.at[i] ?? 0, text };
    const numbered = i < from || i > signature ? undefined : numbersOf(text, facts, line.at, cells.length);
    lines.push(numbered ? { ...line, numbered } : line);
    if (turns.isOver()) await turns.give();
  }
  const beside = besideOf(lines);
  const apart = besideLines(lines, beside === undefined);
  const taken = new Set(choices.takeLines ?? []);
  const first = lines.findIndex(({ numbered }) => numbered);
  const last = lines.findLastIndex(({ numbered }) => numbered);
  const leftOut: LeftOutRow[] = [];
  const rows: Row[] = [];
  let lastLine = 0;
  const push = (line: number, number: Row['number'], shown: string, name: string | undefined) => {
    lastLine = Math.max(lastLine + 1, line);
    rows.push({ line: lastLine, cells: [shown, name ?? ''], number, ...(name && { name }) });
  };
  lines.forEach((line, i) => {
    const { numbered } = line;
    if (numbered) {
      const names = namesOf(numbered, beside);
      numbered.numbers.forEach(({ orgNumber, found }, n) => {
        const name = names[n] ?? (numbered.numbers.length === 1 ? apart.nameOf.get(i) : undefined);
        if (orgNumber) push(line.line, { valid: true, orgNumber }, orgNumber, name);
        else push(line.line, { valid: false, fault: 'checksum', found, digits: 9 }, found, name);
      });
      return;
    }
    if (apart.used.has(i)) return;
    const isLikely = i > first && i < last && line.text.length < longestLoneName && isCompany(line.text);
    if (taken.has(line.line) || isLikely) {
      const name = nameIn(line.text);
      push(
        line.line,
        { valid: false, fault: 'empty', found: '', digits: 0 },
        '',
        name ?? line.text.trim().slice(0, 80),
      );
    } else if (/\p{L}/u.test(line.text)) {
      leftOut.push(leftOutRow(line.line, line.text.split('\t'), whyOf(i < first)));
    }
  });
  return { rows, leftOut };
}
const longestLoneName = 60;
const whyOf = (isAbove: boolean): LeftLine => (isAbove ? 'title' : 'note');

function numbersOf(text: string, facts: Facts, row: number, width: number): NumberLine | undefined {
  let has = false;
  for (let column = 0; column < width && !has; column++) has = facts.numbersAt(row, column).length > 0;
  if (has && text.length > longestLine) return withoutWords(facts, row, width);
  // A line that is one number is dressed in ways that words around it would hide.
  const whole = has && width === 1 ? orgNumberOrNothing(text) : undefined;
  if (whole) return { numbers: [{ orgNumber: whole, found: whole }], around: ['', ''] };
  const found = has ? numbersIn(text, facts, row, width) : findMistyped(text);
  if (found.length === 0) return undefined;
  const around: string[] = [];
  let from = 0;
  for (const one of found) {
    around.push(text.slice(from, one.from));
    from = one.to;
  }
  around.push(text.slice(from));
  return {
    numbers: found.map(({ orgNumber, found: shown }) => ({ ...(orgNumber && { orgNumber }), found: shown })),
    around,
  };
}

/** A line that is a file of its own: its numbers and no names. */
const longestLine = 50_000;
function withoutWords(facts: Facts, row: number, width: number): NumberLine {
  const numbers: NumberLine['numbers'] = [];
  for (let column = 0; column < width; column++) {
    for (const orgNumber of facts.numbersAt(row, column)) numbers.push({ orgNumber, found: orgNumber });
  }
  return { numbers, around: [] };
}

/** Cell by cell, so that no number is made of two cells. */
function numbersIn(text: string, facts: Facts, row: number, width: number) {
  const cells = text.split('\t');
  const found: { orgNumber?: OrgNumber; found: string; from: number; to: number }[] = [];
  let start = 0;
  // A tab inside a cell parts the line as one between cells does.
  for (const cell of cells) {
    const whole = cell.length < longestNumber ? orgNumberOrNothing(cell) : undefined;
    if (whole) found.push({ orgNumber: whole, found: whole, from: start, to: start + cell.length });
    else {
      for (const { orgNumber, from, to } of findOrgNumbers(cell))
        found.push({ orgNumber, found: orgNumber, from: start + from, to: start + to });
    }
    start += cell.length + 1;
  }
  if (found.length > 0 || width !== 1) return found;
  return facts
    .numbersAt(row, 0)
    .map((orgNumber) => ({ orgNumber, found: orgNumber, from: 0, to: text.length }));
}
const longestNumber = 100;

/** Where names stand on lines that have words beside their number: most of them before it, or behind. */
function besideOf(lines: Line[]): 'before' | 'behind' | undefined {
  let before = 0;
  let behind = 0;
  for (const { numbered } of lines) {
    if (!numbered) continue;
    const { around } = numbered;
    const [first, last] = [nameIn(around[0] ?? ''), nameIn(around.at(-1) ?? '')];
    if (first) before += isCompany(first) ? 3 : 1;
    if (last) behind += isCompany(last) ? 3 : 1;
  }
  if (before === 0 && behind === 0) return undefined;
  return before >= behind ? 'before' : 'behind';
}

function namesOf(
  { numbers, around }: NumberLine,
  beside: 'before' | 'behind' | undefined,
): (string | undefined)[] {
  if (numbers.length === 1) {
    const [before, behind] = [nameIn(around[0] ?? ''), nameIn(around[1] ?? '')];
    if (!before || !behind) return [before ?? behind];
    if (isCompany(before) !== isCompany(behind)) return [isCompany(before) ? before : behind];
    return [beside === 'behind' ? behind : before];
  }
  const shift = nameIn(around[0] ?? '') ? 0 : 1;
  const names = numbers.map((_, n) => nameIn(around[n + shift] ?? ''));
  const named = names.filter((name) => name !== undefined);
  // «Kan du legge til 310 000 000 og 310 000 388 …» names nobody.
  return named.length * 2 > numbers.length || named.some(isCompany)
    ? names.map((name) => (name && (named.length === numbers.length || isCompany(name)) ? name : undefined))
    : [];
}

/** Names on lines of their own, next to lines that are a number and no more. */
function besideLines(lines: Line[], isPlain: boolean): { nameOf: Map<number, string>; used: Set<number> } {
  const nameOf = new Map<number, string>();
  const used = new Set<number>();
  const bare = lines.flatMap(({ numbered }, i) =>
    numbered?.numbers.length === 1 && numbered.around.every((text) => !nameIn(text)) ? [i] : [],
  );
  if (bare.length === 0 || (!isPlain && bare.length * 2 < lines.filter(({ numbered }) => numbered).length))
    return { nameOf, used };
  const wordsAt = (i: number, from: number) => {
    const line = lines[i];
    const beginning = lines[from];
    // An empty line parts one client from the next.
    const isNext = line && beginning && Math.abs(line.at - beginning.at) === Math.abs(i - from);
    return line && isNext && !line.numbered ? nameIn(line.text) : undefined;
  };
  const above = bare.filter((i) => wordsAt(i - 1, i)).length;
  const below = bare.filter((i) => wordsAt(i + 1, i)).length;
  const step = above >= below ? -1 : 1;
  if (Math.max(above, below) * 2 < bare.length) return { nameOf, used };
  for (const i of bare) {
    const name = wordsAt(i + step, i);
    if (!name || used.has(i + step)) continue;
    nameOf.set(i, name);
    used.add(i + step);
  }
  return { nameOf, used };
}

import type { LeftOutRow, ReadChoices, Row } from '../../domain/lists/list';
import { isLabel } from '../../domain/numbers/org-number';
import type { Facts } from '../facts/facts';
import { acrossAt, namesAcross } from '../interpret/across';
import { type Filled, isNumbered } from '../interpret/filled-rows';
import { type LeftLine, leftOutRow } from '../interpret/left-out';
import { numberOf } from '../interpret/read-row';
import type { Turns } from '../turns';
import { endOfList } from './after-list';
import { mendBroken } from './broken-lines';
import { fixedNames } from './fixed-names';
import { markLacking } from './lacking-lines';
import { besideLines, type Line, type NumberLine } from './names-apart';
import { haveSeveral, numbersOf } from './numbers-of-line';
import {
  areListed,
  isAsking,
  isCompany,
  isNumberedLine,
  labelOf,
  type Manner,
  nameIn,
  quotedNames,
} from './words-of-line';

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
  const firstNumbered = filled.rows.findIndex((_, i) => isNumbered(filled, facts, i));
  const below = endOfList(filled, facts, Math.max(from, firstNumbered), true);
  const isMany = haveSeveral(filled, facts);
  for (let i = 0; i < filled.rows.length; i++) {
    const cells = filled.rows[i] as string[];
    const text = cells.join('\t');
    const line = { line: filled.lines[i] ?? 0, at: filled.at[i] ?? 0, text };
    const numbered =
      i < from || i >= below ? undefined : numbersOf(text, facts, line.at, { width: cells.length, isMany });
    lines.push(numbered ? { ...line, numbered } : line);
    if (turns.isOver()) await turns.give();
  }
  const end = from + (await markLacking(lines.slice(from), below - from, turns));
  await mendBroken(lines.slice(from, end), turns);
  const across = from === 0 ? acrossAt(filled, facts) : undefined;
  if (across !== undefined) return onItsSide(filled, facts, lines, across);
  const manners = mannersOf(lines);
  const beside = await besideOf(lines, manners, turns);
  const fixed = fixedNames(lines);
  const apart = await besideLines(lines.slice(0, end), from, beside === undefined, turns);
  const taken = new Set(choices.takeLines ?? []);
  const first = lines.findIndex(({ numbered }) => numbered);
  const last = lines.findLastIndex(({ numbered }) => numbered);
  const leftOut: LeftOutRow[] = [];
  const rows: Row[] = [];
  let lastLine = 0;
  /** Index of the last line that is a client's. */
  let lastClient = -1;
  const push = (line: number, number: Row['number'], shown: string, name: string | undefined) => {
    lastLine = Math.max(lastLine + 1, line);
    rows.push({ line: lastLine, cells: [shown, name ?? ''], number, ...(name && { name }) });
  };
  for (const [i, line] of lines.entries()) {
    if (turns.isOver()) await turns.give();
    const { numbered } = line;
    if (numbered) {
      lastClient = i;
      const names = fixed?.nameOf(line.text) ?? namesOf(line.text, numbered, beside, manners(line));
      numbered.numbers.forEach((number, n) => {
        const name = apart.nameOf.get(i) ?? names[n];
        push(line.line, number, number.valid ? number.orgNumber : number.found, name);
      });
      continue;
    }
    if (apart.used.has(i)) continue;
    const isWithin =
      (i > first && i < last) ||
      (beside !== undefined &&
        i < end &&
        (i > last ? follows(lines, lastClient, i) : leadsTo(lines, i, first)));
    const isSaid = apart.lacking !== undefined && labelOf(line.text) !== undefined;
    const isLikely =
      isWithin && !isSaid && line.text.length < longestLoneName && isCompany(beforeColon(line.text));
    const isNext = isWithin || (i > last && i < end && follows(lines, lastClient, i));
    const lacking = apart.lacking?.get(i) ?? (isNext ? fixed?.lackingOf(line.text) : undefined);
    const short = isWithin && beside !== undefined ? shortNumber(line.text) : undefined;
    if (short) {
      lastClient = i;
      push(line.line, { valid: false, fault: 'length', ...short }, short.found, nameIn(line.text));
    } else if (taken.has(line.line) || isLikely || lacking !== undefined) {
      lastClient = i;
      const name = lacking ?? nameIn(isLikely ? beforeColon(line.text) : line.text);
      push(
        line.line,
        { valid: false, fault: 'empty', found: '', digits: 0 },
        '',
        name ?? line.text.trim().slice(0, 80),
      );
    } else if (/\p{L}/u.test(line.text)) {
      leftOut.push(leftOutRow(line.line, line.text.split('\t'), whyOf(i < first)));
    }
  }
  return { rows, leftOut };
}
const longestLoneName = 60;

/** A table on its side: a client a column, its number in one row and its name in another. */
function onItsSide(filled: Filled, facts: Facts, lines: Line[], across: number): Lines {
  const numbers = filled.rows[across] as string[];
  const names = namesAcross(filled);
  const rows: Row[] = [];
  const first = numbers.findIndex((cell) => cell.trim() !== '');
  const row = filled.at[across] as number;
  const width = Math.max(numbers.length, filled.rows[names]?.length ?? 0);
  for (let column = first + 1; column < width; column++) {
    const cell = numbers[column] ?? '';
    const name = filled.rows[names]?.[column]?.trim();
    if (cell.trim() === '' && !name) continue;
    const number = numberOf(cell, facts.kindAt(row, column), facts.numbersAt(row, column));
    const shown = number.valid ? number.orgNumber : number.found;
    const line = (filled.lines[across] as number) + rows.length;
    rows.push({ line, cells: [shown, name ?? ''], number, ...(name && { name }) });
  }
  const leftOut = lines
    .filter((_, i) => i !== across && i !== names)
    .map(({ line, text }) => leftOutRow(line, text.split('\t'), 'note'));
  return { rows, leftOut };
}

/** «Fjord Bygg AS: mangler», «5) Fjord Bygg AS (orgnr. kommer)», and «(kommer) – Fjord Bygg AS». */
const beforeColon = (text: string) =>
  text.replace(/^\s*\([^()]*\)[\s:–—-]*/, '').split(/\s*:\s|\s[–—-]\s|\s\(/)[0] ?? text;

/** «Fjord Bygg AS 91234567»: a company with a digit too few or too many. */
function shortNumber(text: string): { found: string; digits: number } | undefined {
  const match = /^(.*[^\d\s])\s+(\d{8}|\d{10}|\d{3} \d{3} \d{2}(?:\d\d)?)\s*$/.exec(
    text.slice(0, longestLoneName),
  );
  const found = match?.[2] ?? '';
  return isCompany((match?.[1] ?? '').replace(/[\s(,;:–—-]+$/, ''))
    ? { found, digits: found.replaceAll(' ', '').length }
    : undefined;
}
/** Right below the last client, with no empty line between. */
const follows = (lines: Line[], before: number, i: number) =>
  before === i - 1 && (lines[i]?.at ?? 0) - (lines[before]?.at ?? 0) === 1;
/** Right above the first, and no title. */
const leadsTo = (lines: Line[], i: number, first: number) =>
  first === i + 1 && (lines[first]?.at ?? 0) - (lines[i]?.at ?? 0) === 1 && !title.test(lines[i]?.text ?? '');
const title = /klient|kund|liste|oversikt|oversyn|rapport|list|client|customer|report|:\s*$/i;
const whyOf = (isAbove: boolean): LeftLine => (isAbove ? 'title' : 'note');

/** How each line is written: as most of them begin, and whether it is a sentence. */
function mannersOf(lines: Line[]): (line: Line) => Manner {
  let numbered = 0;
  let begun = 0;
  let told = 0;
  let asked = 0;
  for (const { numbered: its } of lines) {
    if (!its) continue;
    told += 1;
    if (isAsking(its.around[0] ?? '')) asked += 1;
    if (its.numbers.length !== 1) continue;
    numbered += 1;
    if (isNumberedLine(its.around[0] ?? '')) begun += 1;
  }
  const isNumbered = begun > 1 && begun * 5 >= numbered * 4;
  const isUnlisted = !areListed(
    lines.flatMap(({ numbered: its }) => its?.around.slice(0, its.numbers.length) ?? []),
  );
  const areAsking = asked * 2 > told;
  return ({ text }) => ({ isNumbered, isUnlisted, isAsking: areAsking, isSentence: isSentence(text) });
}

/** Words enough, and what ends a sentence. */
const isSentence = (text: string) =>
  text.length < longestSentence &&
  /[.?!](?:\s|$)/.test(text) &&
  (text.match(/(?:^|\s)\p{Ll}{2,}(?=[\s,.?!])/gu)?.length ?? 0) > 2;
const longestSentence = 5000;

type Beside = 'before' | 'behind' | undefined;

/** Where names stand on lines that have words beside their number: most of them before it, or behind. */
async function besideOf(lines: Line[], manners: (line: Line) => Manner, turns: Turns): Promise<Beside> {
  let before = 0;
  let behind = 0;
  for (const line of lines) {
    if (!line.numbered) continue;
    if (turns.isOver()) await turns.give();
    const { around } = line.numbered;
    const [first, last] = [nameIn(around[0] ?? '', manners(line)), nameIn(around.at(-1) ?? '')];
    if (first) before += isCompany(first) ? 3 : 1;
    if (last) behind += isCompany(last) ? 3 : 1;
  }
  if (before === 0 && behind === 0) return undefined;
  return before >= behind ? 'before' : 'behind';
}

function namesOf(
  text: string,
  { numbers, around }: NumberLine,
  beside: Beside,
  manner: Manner,
): (string | undefined)[] {
  const quoted = quotedNames(text);
  if (quoted.length === numbers.length) return quoted;
  if (numbers.length === 1) {
    const [before, behind] = [
      nameIn(around[0] ?? '', manner),
      nameIn((around[1] ?? '').replace(suffix, ''), { ...manner, isNumbered: false, isUnlisted: true }),
    ];
    if (!before || !behind) return [before ?? behind];
    if (isCompany(before) !== isCompany(behind)) return [isCompany(before) ? before : behind];
    return [beside === 'behind' ? behind : before];
  }
  const all = around.map((text) => nameIn(text, manner));
  // «310 609 544 (Fjord Bygg AS) og 310 213 713 (Vik Kafé)»
  const isBracketed = around.slice(1).every((text) => {
    const [, word] = /^\s*\(\s*(\p{L}+)/u.exec(text) ?? [];
    // «(MVA)» belongs to the number.
    return word !== undefined && !isLabel(word);
  });
  const names = isBracketed ? all.slice(1) : likelier(all.slice(0, -1), all.slice(1));
  const named = names.filter((name) => name !== undefined);
  // «Kan du legge til 310 000 000 og 310 000 388 …» names nobody.
  return named.length * 2 > numbers.length || named.some(isCompany)
    ? names.map((name) => (name && (named.length === numbers.length || isCompany(name)) ? name : undefined))
    : [];
}

/** «310609544-002», as a program numbers what belongs to one client. */
const suffix = /^-\d{1,4}(?=\s)/;

/** Names before their numbers, or behind: where more are companies, else where more are names at all. */
function likelier(before: (string | undefined)[], behind: (string | undefined)[]): (string | undefined)[] {
  const score = (names: (string | undefined)[]) =>
    names.reduce((sum, name) => sum + (name === undefined ? 0 : isCompany(name) ? 1000 : 1), 0);
  if (score(before) !== score(behind)) return score(before) > score(behind) ? before : behind;
  return before[0] === undefined ? behind : before;
}

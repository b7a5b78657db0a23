import type { RowNumber } from '../../domain/lists/list';
import type { Turns } from '../turns';
import { isCompany, isForm, isLabelAlone, labelledName, labelOf, nameIn } from './words-of-line';

/** A line with the numbers in it, and what stands around each. */
export interface NumberLine {
  numbers: RowNumber[];
  /** One more than there are numbers: before the first, between, behind the last. */
  around: string[];
}

export interface Line {
  line: number;
  /** Index of the table's row: lines that are not next to one another stand apart. */
  at: number;
  text: string;
  numbered?: NumberLine;
}

export interface NamesApart {
  /** Names of lines with a number, by index. */
  nameOf: Map<number, string>;
  /** Lines that are somebody's name. */
  used: Set<number>;
  /** Names of clients without a number, by the line that says so: present where lines say what they are. */
  lacking?: Map<number, string>;
}

/** So far from its number a line that says «Navn:» may stand (lines). */
const farthest = 30;
/** So far apart lines may stand where empty ones are between them all. */
const widest = 8;

/**
 * Names on lines of their own, next to lines that are a number and no more: where a line says that it is the name, or
 * right above, or below.
 * @param from the first line below a heading
 * @param isPlain whether no line has words beside its number
 */
export async function besideLines(
  lines: Line[],
  from: number,
  isPlain: boolean,
  turns: Turns,
): Promise<NamesApart> {
  const nameOf = new Map<number, string>();
  const used = new Set<number>();
  const single: number[] = [];
  const bare: number[] = [];
  for (const [i, { numbered }] of lines.entries()) {
    if (turns.isOver()) await turns.give();
    if (numbered?.numbers.length !== 1) continue;
    single.push(i);
    if (isDescription(numbered) || numbered.around.every((text) => !nameIn(text))) bare.push(i);
  }
  if (bare.length < single.length && areUnderNames(lines, single, from)) {
    bare.length = 0;
    bare.push(...single);
  }
  const cards = await labelledNear(lines, single, turns);
  if (cards.size * 2 > single.length) {
    const said = new Set<number>();
    for (const [i, { at, all, name }] of cards) {
      if (at !== undefined) take(i, at, name);
      for (const one of all) said.add(one);
    }
    return { nameOf, used, lacking: withoutNumber(lines, said, from, cards.size) };
  }
  if (bare.length === 0) return { nameOf, used };
  if (!isPlain && bare.length * 2 < lines.filter(({ numbered }) => numbered).length) {
    // A line that was broken between a company and its number, or one card among lines.
    for (const i of bare) {
      if (turns.isOver()) await turns.give();
      const above = wordsAt(lines, i, -1, 1, from);
      const found = above && isCompany(above.name) ? above : topOf(lines, i, from);
      if (found && isCompany(found.name) && !used.has(found.at)) take(i, found.at, found.name);
    }
    return { nameOf, used };
  }
  const gap = gapOf(lines, bare);
  const ways: ((i: number) => Found | undefined)[] = [
    (i) => wordsAt(lines, i, -1, gap, from),
    (i) => wordsAt(lines, i, 1, gap, from),
    (i) => topOf(lines, i, from),
    (i) => wordsOver(lines, i, 2, gap, from),
    (i) => wordsOver(lines, i, 3, gap, from),
  ];
  const byWay: (Found | undefined)[][] = [];
  for (const way of ways) {
    const its: (Found | undefined)[] = [];
    for (const i of bare) {
      if (turns.isOver()) await turns.give();
      its.push(way(i));
    }
    byWay.push(its);
  }
  const best = byWay.reduce((one, other) => (score(other) > score(one) ? other : one));
  if (best.filter((found) => found !== undefined).length * 2 < bare.length) return { nameOf, used };
  best.forEach((found, n) => {
    if (!found || used.has(found.at)) return;
    take(bare[n] as number, found.at, found.name);
    // A page shows a name twice: beside its picture, and for who cannot see that.
    for (const at of [found.at - 1, found.at + 1])
      if (at >= from && lines[at]?.text.trim() === lines[found.at]?.text.trim()) used.add(at);
  });
  return { nameOf, used };

  function take(i: number, at: number, name: string | undefined) {
    if (name === undefined) return;
    nameOf.set(i, name);
    used.add(at);
  }
}

/**
 * Whether nothing but what sort of client it is, and where, stands beside the number on a line: «AS · 310 609 544 ·
 * Bergen», «Org.nr. 310609544 | Aksjeselskap | 5003 Bergen».
 */
function isDescription({ around }: NumberLine): boolean {
  const [before = [], behind = []] = around.map(partsOf);
  if (before.length > 0) return before.every(isSort);
  return isSort(behind[0] ?? '') && !behind.some(isCompany);
}

const partsOf = (text: string): string[] =>
  text
    .slice(0, longestPart)
    .split(parting)
    .flatMap((part) => nameIn(part) ?? []);
const longestPart = 200;
const parting = /[·|•,;\t()]|\s[–—-]\s/u;
const isSort = (part: string) => isForm(part) || isPlace(part);

/**
 * Whether each number stands on the lower of two lines, with a name above: no company stands on the lower ones, signs
 * part what does or «Org.nr.» stands first, and no line is left over.
 */
function areUnderNames(lines: Line[], single: number[], from: number): boolean {
  if (single.length < 2) return false;
  let signed = 0;
  let labelled = 0;
  let companies = 0;
  for (const i of single) {
    const above = wordsAt(lines, i, -1, 1, from);
    const below = lines[i + 1];
    const isLast = !below || below.at - (lines[i] as Line).at > 1 || lines[i + 2]?.numbered !== undefined;
    const around = lines[i]?.numbered?.around ?? [];
    if (!above || above.at !== i - 1 || !isLast || around.some((text) => isCompany(nameIn(text) ?? '')))
      return false;
    if (isCompany(above.name)) companies += 1;
    if (nameIn(around[0] ?? '')) continue;
    if (/^\s*[·|•,;\t–—-]/u.test(around[1] ?? '')) signed += 1;
    if (/\p{L}/u.test(around[0] ?? '')) labelled += 1;
  }
  return signed === single.length || (companies * 2 > single.length && labelled === single.length);
}

interface Found {
  at: number;
  name: string;
}

/** A company weighs more than other words; words that are the same everywhere, «Aksjeselskap», are no names. */
function score(found: (Found | undefined)[]): number {
  const names = new Set(found.map((one) => one?.name));
  if (found.length > 1 && names.size === 1 && !isCompany(found[0]?.name ?? '')) return 0;
  return found.reduce((sum, one) => sum + (one === undefined ? 0 : isCompany(one.name) ? 3 : 2), 0);
}

/** How far the next line is: where empty lines stand between all lines they part nobody. */
function gapOf(lines: Line[], bare: number[]): number {
  const isNear = (i: number, next: number) => Math.abs((lines[i]?.at ?? 0) - (lines[next]?.at ?? -9)) === 1;
  const touching = bare.filter((i) => isNear(i, i - 1) || isNear(i, i + 1)).length;
  return touching === 0 ? widest : 1;
}

/** The words on the next line in a direction, over lines that only say what comes. */
function wordsAt(lines: Line[], i: number, step: 1 | -1, gap: number, from: number): Found | undefined {
  for (let at = i + step; at >= from && Math.abs(at - i) <= 2; at += step) {
    const line = lines[at];
    const nearer = lines[at - step];
    if (!line || line.numbered || Math.abs(line.at - (nearer?.at ?? 0)) > gap) return undefined;
    if (isLabelAlone(line.text)) continue;
    const name = nameOfLine(line.text);
    return name === undefined ? undefined : { at, name };
  }
  return undefined;
}

/** The words so many lines above, on a card where the same lines stand between. */
function wordsOver(lines: Line[], i: number, distance: number, gap: number, from: number): Found | undefined {
  for (let at = i - 1; at >= i - distance; at--) {
    const line = lines[at];
    if (!line || at < from || line.numbered || (lines[at + 1] as Line).at - line.at > gap) return undefined;
  }
  const name = nameOfLine((lines[i - distance] as Line).text);
  return name === undefined ? undefined : { at: i - distance, name };
}

/** «0155 Oslo», but «2020 Invest AS». */
const isPlace = (text: string) => /^\s*(?:NO?-?)?\d{4}\s+\p{Lu}[\p{L}\s]*$/u.test(text) && !isCompany(text);

function nameOfLine(text: string): string | undefined {
  if (isPlace(text)) return undefined;
  const says = labelOf(text);
  return says && says.value !== '' ? labelledName(text) : nameIn(text);
}

/** On a card with one number, apart from others: the first company above it, or the first words. */
function topOf(lines: Line[], i: number, from: number): Found | undefined {
  const isNext = (at: number, next: number) =>
    next >= from && lines[next] !== undefined && Math.abs(lines[next].at - (lines[at] as Line).at) === 1;
  let first = i;
  while (i - first < longestCard && isNext(first, first - 1)) first -= 1;
  if (lines.slice(first, i).some(({ numbered }) => numbered)) return undefined;
  let top: Found | undefined;
  for (let at = first; at < i; at++) {
    const name = nameOfLine((lines[at] as Line).text);
    if (name === undefined) continue;
    if (isCompany(name)) return { at, name };
    top ??= { at, name };
  }
  return top;
}

/** A card of more lines is none. */
const longestCard = 12;

/** What a card says that its client is called. */
interface Card {
  /** The line that says it; absent where it is the one with the number. */
  at?: number;
  name: string;
  /** All lines that name somebody: «FN:» and «ORG:», «Kontakt» and «Firma». */
  all: number[];
}

/** For each line with a number and no name of its own, what a line near it, up to the next number, says is the name. */
async function labelledNear(lines: Line[], single: number[], turns: Turns): Promise<Map<number, Card>> {
  const wayOf = async (step: 1 | -1) => {
    const found = new Map<number, Card>();
    for (const i of single) {
      if (turns.isOver()) await turns.give();
      const card = cardAt(lines, i, step);
      if (card) found.set(i, card);
    }
    return found;
  };
  const below = await wayOf(1);
  const above = await wayOf(-1);
  // Nearer is whose it is, where both have as many.
  const distance = (way: Map<number, Card>) =>
    [...way].reduce((sum, [i, { at = i }]) => sum + Math.abs(at - i), 0);
  if (below.size !== above.size) return below.size > above.size ? below : above;
  return distance(below) <= distance(above) ? below : above;
}

function cardAt(lines: Line[], i: number, step: 1 | -1): Card | undefined {
  const before = lines[i]?.numbered?.around[0] ?? '';
  const own = labelledName(before);
  const isKeyed = own === undefined && (lines[i]?.numbered?.around ?? []).some((text) => nameIn(text));
  const label = labelOf(before)?.label.toLowerCase();
  if (isKeyed && label === undefined) return undefined;
  const all: number[] = [];
  const labels = new Set([label]);
  let best: Omit<Card, 'all'> | undefined = own === undefined ? undefined : { name: own };
  let rank = -1;
  for (let at = i + step; Math.abs(at - i) <= farthest; at += step) {
    const line = lines[at];
    if (!line || line.numbered || isEdge(line.text)) break;
    // Words beside the number are a label's where all lines up to the name have one, and nothing parts them.
    if (isKeyed && (Math.abs(line.at - (lines[at - step] as Line).at) > 1 || !labelOf(line.text))) break;
    const name = labelledName(line.text);
    if (name === undefined) continue;
    const label = labelOf(line.text)?.label.toLowerCase() ?? '';
    if (labels.has(label)) break;
    labels.add(label);
    all.push(at);
    const its = (isCompany(name) ? 2 : 0) + (ofCompany.test(label) ? 1 : 0);
    if (own !== undefined || its <= rank) continue;
    best = { at, name };
    rank = its;
  }
  return best && { ...best, all };
}

/** Beside «Navn», which may then be a person's. */
const ofCompany = /^(?:org|firma|selskap|f[oø]retak|bedrift|klient|kunde|company|client|customer)$/;
/** Where a card begins or ends: `BEGIN:VCARD`. */
const isEdge = (text: string) => /^\s*(?:BEGIN|END):/i.test(text);

/** Cards that name somebody and have no number, by the line that does; not where they are most. */
function withoutNumber(
  lines: Line[],
  said: ReadonlySet<number>,
  from: number,
  numbered: number,
): Map<number, string> {
  const found = new Map<number, string>();
  const labels = new Set<string>();
  for (let i = from; i < lines.length; i++) {
    const line = lines[i] as Line;
    const isNumbered = line.numbered !== undefined || said.has(i);
    if (isNumbered || isEdge(line.text)) labels.clear();
    const name = isNumbered ? undefined : labelledName(line.text);
    if (name === undefined) continue;
    const label = labelOf(line.text)?.label.toLowerCase() ?? '';
    if (labels.has(label)) labels.clear();
    if (labels.size === 0) found.set(i, name);
    labels.add(label);
  }
  return found.size > numbered ? new Map() : found;
}

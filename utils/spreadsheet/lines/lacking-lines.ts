import type { Row } from '../../domain/lists/list';
import { isLabel, parseOrgNumber } from '../../domain/numbers/org-number';
import type { Turns } from '../turns';
import { findMasked } from './mistyped';
import type { Line, NumberLine } from './names-apart';
import { numberedBy } from './numbers-of-line';
import { hasLetters, nameIn } from './words-of-line';

type Lacking = Extract<Row['number'], { valid: false }>;

/**
 * Lines that are a client as others are, and have no valid number: told by the place where numbers stand on the others,
 * and given what stands there instead.
 * @param end the first line below the list
 * @returns the same, or one further down: a card below the list that says that its number is lacking is on it
 */
export async function markLacking(lines: Line[], end: number, turns: Turns): Promise<number> {
  const manner = await mannerOf(lines, turns);
  if (!manner) return end;
  const listed = lines.slice(0, end);
  const labelled = mislabelled(lines, manner, end);
  for (const [i, found] of [...persons(listed, manner), ...labelled, ...cut(listed, manner)])
    (lines[i] as Line).numbered ??= found;
  if (turns.isOver()) await turns.give();
  for (const [i, found] of bulleted(listed, manner)) (lines[i] as Line).numbered ??= found;
  return Math.max(end, ...labelled.map(([i]) => i + 1));
}

/** How the lines with a number are written. */
interface ListManner {
  count: number;
  first: number;
  last: number;
  /** A client a line, with little between that is none. */
  isDense: boolean;
  /** What stands before most numbers: «Org.nr.»; empty where nothing does, and nothing behind. */
  label: string | undefined;
  /** What most begin with: `- `, `0. `. */
  marker: string | undefined;
  /** A colon is on most: «Fjord Bygg AS: 310 609 544». */
  isSaid: boolean;
  /** Names stand behind most numbers. */
  isBehind: boolean;
}

async function mannerOf(lines: Line[], turns: Turns): Promise<ListManner | undefined> {
  const first = lines.findIndex(({ numbered }) => numbered);
  if (first === -1) return undefined;
  const last = lines.findLastIndex(({ numbered }) => numbered);
  const labels = new Map<string, number>();
  const markers = new Map<string, number>();
  let count = 0;
  let behind = 0;
  let said = 0;
  for (const { numbered, text } of lines) {
    if (!numbered) continue;
    if (turns.isOver()) await turns.give();
    count += 1;
    const [before = '', after = ''] = numbered.around;
    // A line that is a number as it stands has its label in it.
    const label = labelIn(
      before === '' && after === '' ? text.slice(0, Math.max(0, text.search(/\d/))) : before,
    );
    if (numbered.numbers.length === 1 && (label || !hasLetters(before + after))) add(labels, label);
    if (!hasLetters(before) && hasLetters(after)) behind += 1;
    if (text.includes(':')) said += 1;
    add(markers, markerOf(text));
  }
  const most = (counts: Map<string, number>) => [...counts].find(([, its]) => its * 2 > count)?.[0];
  const label = most(labels);
  const marker = most(markers);
  const isOther = ({ numbered, text }: Line) =>
    !numbered && !isMasked(text) && !(marker && markerOf(text) === marker) && !cutIn(text);
  const others = lines.slice(first, last).filter(isOther).length;
  return {
    count,
    first,
    last,
    isDense: others * 2 < count,
    label,
    marker,
    isSaid: said * 2 > count,
    isBehind: behind * 2 > count,
  };
}

/** Words before a number that name nobody, and no bullet: «Org.nr.:». */
function labelIn(before: string): string {
  const label = before.trim().toLowerCase();
  const [first] = /\p{L}+/u.exec(label) ?? [];
  const isIts = first !== undefined && label.length < 30 && isLabel(first) && nameIn(before) === undefined;
  return isIts ? label : '';
}

const markerOf = (text: string): string =>
  (
    /^\s*(?:[-–—*•·▪◦→☐☑☒✓✔]|\[[ xX✓✔]?\]|\d{1,4}[.)]|[a-zæøå][.)]|[IVX]{1,4}[.)])\s/u.exec(text)?.[0] ?? ''
  ).replace(/\d+|[a-zæøå](?=[.)])|[IVX]+(?=[.)])|(?<=\[)./u, '0');

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

type Found = [line: number, found: NumberLine][];

/**
 * Persons in a list of one client a line, or alone on a card. Not where each client has one, its manager; and neither
 * «Møte-ID: …» nor «Daglig leder: …» is anybody, but where «Fjord Bygg AS: 310 609 544» is.
 */
function persons(lines: Line[], { count, isDense, isSaid }: ListManner): Found {
  const masked = indexes(lines, ({ numbered, text }) => !numbered && isMasked(text));
  if (masked.length === 0 || masked.length >= count) return [];
  const alone = isDense
    ? masked.filter((i) => isSaid || !textOf(lines, i).includes(':'))
    : aloneOnCards(lines, masked);
  return alone.map((i) => {
    const { numbers, around } = numberedBy(textOf(lines, i), findMasked(textOf(lines, i)));
    return [i, { numbers, around: around.map((text) => text.replace(personLabel, '')) }];
  });
}
const personLabel = /(?:f[øo]dsels|person|\bf\.?|\bp|d-)(?:nr|nummer)\.?\s*:?\s*$/i;
const isMasked = (text: string) => findMasked(text).length === 1;

/** «Org.nr. mangler», «Org.nr.:» with nothing behind; where numbers stand alone, figures that are none on a card. */
function mislabelled(lines: Line[], { label, count }: ListManner, end: number): Found {
  if (label === undefined) return [];
  const word = label.replace(/:$/, '');
  const its = indexes(lines, ({ numbered, text }, i) => {
    if (numbered || text.length > longestLabelled) return false;
    const line = text.trim().toLowerCase();
    if (label === '') return i < end && figures.test(line);
    if (!line.startsWith(word) || /^\p{L}/u.test(line.slice(word.length))) return false;
    // Below the list it may be its sender's own, but where it is one more of several cards.
    return i < end || (count > 1 && !/\d/.test(line));
  });
  const alone = label === '' ? aloneOnCards(lines, its) : its;
  return alone.map((i) => {
    const text = textOf(lines, i).trim();
    return [i, { numbers: [lackingIn(text.slice(label.length))], around: [text.slice(0, label.length), ''] }];
  });
}
const figures = /^\D{0,2}(?:\d[\s.]?){7,11}\D{0,2}$/;
const longestLabelled = 80;

function lackingIn(text: string): Lacking {
  const found = text
    .replace(/^[\s:–—-]+/, '')
    .trim()
    .slice(0, 40);
  const result = parseOrgNumber(found);
  if (result.valid) return { valid: false, fault: 'not-a-number', found, digits: 9 };
  return { valid: false, fault: result.fault, found, digits: result.digits };
}

/** «Lillevik Båtforening 94897146» and «Vik (3625481604)», between others with their numbers in that place. */
function cut(lines: Line[], { isDense, isSaid, isBehind, first, last }: ListManner): Found {
  if (!isDense || isBehind) return [];
  return lines.slice(first, last).flatMap(({ numbered, text }, n): Found => {
    const { before, found } = (!numbered && cutIn(text)) || { before: '', found: '' };
    const isOther = otherNumber.test(before) || (!isSaid && before.includes(':'));
    if (found === '' || isOther || nameIn(before) === undefined) return [];
    const digits = found.replace(/\D/g, '').length;
    return [
      [first + n, { numbers: [{ valid: false, fault: 'length', found, digits }], around: [before, ''] }],
    ];
  });
}

/** A number at the end of a line that is one with a digit or two too few or too many, and what stands before it. */
function cutIn(text: string): { before: string; found: string } | undefined {
  if (text.length > longestCut) return undefined;
  const match = cutNumber.exec(text);
  const before = text.slice(0, match?.index ?? 0);
  return match && /[\s(:,–-]$/.test(before) && hasLetters(before)
    ? { before, found: match[1] as string }
    : undefined;
}
const longestCut = 120;
const cutNumber = /(?<!\d|\d )(\d{7,8}|\d{10}|\d{3} \d{3} \d{2}(?:\d\d)?)\)?[\s.,;]*$/;
const otherNumber =
  /(?<!\p{L})(?:tlf|telefon|mob(?:il)?|ring(?:e|er)?|call|kontakt|contact|faks|fax|phone|konto(?:nr|nummer)?|kundenr|ref)(?!\p{L})/iu;

/** «- Lillevik Båtforening», «3. **Vik AS** – (mangler)», among lines with such a mark. */
function bulleted(lines: Line[], { isDense, isBehind, marker, first, last }: ListManner): Found {
  if (!isDense || !marker) return [];
  const isIts = (i: number) => {
    const line = lines[i];
    return line !== undefined && !line.numbered && markerOf(line.text) === marker && isLoneName(line.text);
  };
  const isNext = (i: number) => (lines[i]?.at ?? 0) - (lines[i - 1]?.at ?? -2) === 1;
  let from = first;
  while (from > 0 && isNext(from) && isIts(from - 1)) from -= 1;
  let to = last;
  while (isNext(to + 1) && isIts(to + 1)) to += 1;
  const found: Found = [];
  for (let i = from; i <= to; i++) {
    if (!isIts(i)) continue;
    const name = beforeNote(textOf(lines, i));
    const number: Lacking = { valid: false, fault: 'empty', found: '', digits: 0 };
    found.push([i, { numbers: [number], around: isBehind ? ['', name] : [name, ''] }]);
  }
  return found;
}

const mostWords = 7;
/** «- Klienter i Oslo:» stands over some of them. */
const isLoneName = (text: string) =>
  !/[.:!?]\s*$/.test(text) &&
  nameIn(beforeNote(text)) !== undefined &&
  beforeNote(text).trim().split(/\s+/).length <= mostWords;

/** «Fjord Bygg AS (mangler)», «**Fjord Bygg AS** – mangler», and not what stands before its first letter. */
function beforeNote(text: string): string {
  const start = Math.max(0, text.search(/\p{L}/u));
  const note = text.slice(start, start + 200).search(/\s\(|\s[–—-]\s|[:,]\s/);
  return note === -1 ? text.slice(0, start + 200) : text.slice(0, start + note);
}

function indexes(lines: Line[], test: (line: Line, i: number) => boolean): number[] {
  return lines.flatMap((line, i) => (test(line, i) ? [i] : []));
}
const textOf = (lines: Line[], i: number) => lines[i]?.text ?? '';

/** Those of some lines that stand on a card of their own, with no number on it. */
function aloneOnCards(lines: Line[], some: number[]): number[] {
  const its = new Set(some);
  return cardsOf(lines).flatMap((card) => {
    const here = card.filter((i) => its.has(i));
    return here.length === 1 && !card.some((i) => lines[i]?.numbered) ? here : [];
  });
}

/** Lines that stand together, by index. */
function cardsOf(lines: Line[]): number[][] {
  const cards: number[][] = [];
  for (const [i, line] of lines.entries()) {
    if (line.at - (lines[i - 1]?.at ?? -2) > 1) cards.push([]);
    cards.at(-1)?.push(i);
  }
  return cards;
}

import type { Layout, ReadChoices } from '../../domain/lists/list';
import type { Facts } from '../facts/facts';
import { kinds } from '../facts/look';
import { isNameName, isNumberName } from '../headings/column-names';
import { findNamedHeader, findUnknownHeader } from '../headings/header-row';
import { isManyToALine } from '../lines/many-to-a-line';
import { isBulleted, isCompany, isForm } from '../lines/words-of-line';
import { acrossAt } from './across';
import {
  type Candidate,
  type ColumnFacts,
  columnFacts,
  embeddedColumn,
  exact,
  named,
  numberCandidates,
  real,
} from './column-facts';
import { type Filled, filledIn, isNumbered } from './filled-rows';

/** Which row is the heading, where the rows after it begin, and which column has the numbers, or that lines have. */
export interface Laid {
  /** Index in the filled rows; absent where no row is a heading. */
  headerAt?: number;
  /** The heading's cells, those of its second line with them. */
  header?: string[];
  bodyFrom: number;
  /** Absent where no column holds the numbers. */
  numberColumn?: number;
  /** Present where the list is to be read line by line. */
  layout?: Extract<Layout, 'lines'>;
  columns: ColumnFacts[];
  candidates: Candidate[];
  askColumn: boolean;
}

export function layOut(filled: Filled, facts: Facts, choices: ReadChoices): Laid {
  const bounds =
    choices.headerLine === undefined
      ? withSecondLine(guessed(filled, facts, choices), filled, facts)
      : obeyed(filled, choices.headerLine);
  const { header } = bounds;
  const columns = columnFacts(filled, facts, bounds.bodyFrom, header);
  const candidates = numberCandidates(header, columns);
  const laid = { ...bounds, columns, candidates, askColumn: false };
  if (choices.numberColumn !== undefined) return { ...laid, numberColumn: choices.numberColumn };
  const [best] = candidates;
  const hasNumbers = facts.numbered > 0;
  if (choices.layout === 'lines' && hasNumbers) return { ...laid, layout: 'lines' };
  const isGuess = choices.layout === undefined && choices.delimiter === undefined;
  if (isGuess && hasNumbers && isLone(header) && isManyToALine(filled, facts, bounds.bodyFrom))
    return { ...laid, layout: 'lines' };
  if (isGuess && hasNumbers && isScattered(filled, facts, bounds)) return { ...laid, layout: 'lines' };
  const isHalfWords = best !== undefined && isCards(filled, facts, laid, best);
  const isLabelled =
    isGuess &&
    ((!header?.some(isNumberName) && acrossAt(filled, facts) !== undefined) ||
      isForms(filled, facts) ||
      (header === undefined && isUnderNames(filled, facts)) ||
      isCode(filled, facts) ||
      (header === undefined && isTurnAndTurn(filled, facts)));
  if (isLabelled) return { ...withoutHeader(laid), layout: 'lines' };
  const isAcross = header === undefined && best !== undefined && isManyAcross(columns, best);
  const isText =
    isHalfWords ||
    isAcross ||
    (header === undefined && best !== undefined && isProse(filled, facts, columns, best));
  if (best && best.rank >= real && !(isGuess && isText)) {
    return {
      ...laid,
      numberColumn: best.index,
      askColumn: isQuestion(candidates),
    };
  }
  // A heading that says so, over figures or nothing; and a list of one client, or of the same one again and again.
  if (
    best &&
    !isHalfWords &&
    (best.rank === named || best.constant) &&
    (best.valid + best.attempts) * 2 >= best.filled
  ) {
    return { ...laid, numberColumn: best.index };
  }
  const embedded = embeddedColumn(columns);
  const isSentences = isAcross || (header === undefined && isRagged(filled, facts));
  if (embedded && isTable(columns, embedded) && !(isGuess && isSentences))
    return { ...laid, numberColumn: embedded.index };
  if (hasNumbers && isGuess) return isHalfWords ? asCards(filled, laid) : { ...laid, layout: 'lines' };
  const column = best?.index ?? embedded?.index ?? bareColumn(filled, facts);
  return column === undefined ? laid : { ...laid, numberColumn: column };
}

/** No heading, or one word over it all. */
const isLone = (header: string[] | undefined) =>
  header === undefined || header.filter((cell) => cell.trim() !== '').length === 1;

/** A column with a heading that says so is the one beside others that are filled here and there. */
function isQuestion(candidates: Candidate[]): boolean {
  const [best, ...others] = candidates.filter(({ rank }) => rank >= real);
  return best !== undefined && others.some(({ valid }) => best.rank < exact || valid * 5 >= best.valid * 4);
}

/**
 * Names under their numbers, or over them: half of a lone column is words. Below a heading they are different words,
 * not «mangler» again and again.
 */
function isCards(
  { rows }: Filled,
  facts: Facts,
  { headerAt, bodyFrom, columns }: Pick<Laid, 'headerAt' | 'bodyFrom' | 'columns'>,
  best: Candidate,
): boolean {
  // «, del av Fjord Bygg AS» behind some of the numbers is no column.
  const isLone = columns.every(({ index, filled }) => index === best.index || filled * 2 <= best.valid);
  if (!isLone || best.words < best.valid) return false;
  if (headerAt === undefined) return true;
  // «Navn» above «Orgnr», each on a line of its own.
  const around = [rows[headerAt - 1], rows[headerAt + 1]];
  if (around.some((cells) => isNameName(cells?.[best.index] ?? ''))) return true;
  if (best.valid < 2) return false;
  const words = new Set<string>();
  for (let i = bodyFrom; i < rows.length && words.size * 2 < best.valid; i++) {
    const cell = rows[i]?.[best.index] ?? '';
    if (/\p{L}/u.test(cell) && !/\d{3}/.test(cell)) words.add(cell);
  }
  return words.size * 2 >= best.valid && facts.numbered > 0;
}

/**
 * A page whose cells were copied each to a line of its own: below a heading of several columns nothing stands beside
 * its numbers, and words stand between them.
 */
function isScattered(filled: Filled, facts: Facts, { header, bodyFrom }: Bounds): boolean {
  const { rows } = filled;
  if (header === undefined || filledIn(header) < 2) return false;
  let numbered = 0;
  let loose = 0;
  for (let i = bodyFrom; i < rows.length; i++) {
    if (filledIn(rows[i] as string[]) > 1) return false;
    if (isNumbered(filled, facts, i)) numbered += 1;
    else loose += 1;
  }
  return numbered > 1 && loose >= numbered;
}

/** A word that stands on every card is no heading over them. */
function asCards({ rows }: Filled, laid: Laid): Laid {
  const heading = laid.header?.join('').trim();
  const isAgain =
    heading !== undefined && rows.slice(laid.bodyFrom).some((cells) => cells.join('').trim() === heading);
  return { ...(isAgain ? withoutHeader(laid) : laid), layout: 'lines' };
}

function withoutHeader({ headerAt: _, header: __, ...laid }: Laid): Laid {
  return { ...laid, bodyFrom: 0 };
}

/** Numbers stand beside one another in more columns than any table has them. */
function isManyAcross(columns: ColumnFacts[], best: ColumnFacts): boolean {
  const wide = columns.filter(({ valid }) => valid > 0).length;
  return wide > 3 && best.valid * 3 < wide;
}

/**
 * Running text that its commas cut up: most numbers stand among words, not in the column that has some alone; or
 * lines are of another length each, with a space behind each comma.
 */
function isProse(filled: Filled, facts: Facts, columns: ColumnFacts[], best: ColumnFacts): boolean {
  if (isPairs(filled, facts)) return true;
  const among = columns.reduce((sum, { mixed, several }) => sum + mixed + several, 0);
  const alone = columns.reduce((sum, { valid }) => sum + valid, 0);
  return (among * 2 >= best.valid && best.valid * 2 <= among + alone) || isRagged(filled, facts);
}

/**
 * Lines as people write them, a name and its number on each: with bullets or list numbers, or a space behind each
 * comma. Around them stand words of an e-mail, that its own commas part.
 */
function isPairs(all: Filled, facts: Facts): boolean {
  const { rows } = all;
  let numbered = 0;
  let bulleted = 0;
  let spaced = 0;
  for (let i = 0; i < Math.min(rows.length, mostRagged); i++) {
    if (!isNumbered(all, facts, i)) continue;
    const cells = rows[i] as string[];
    const filled = cells.filter((cell) => cell.trim() !== '');
    if (filled.length > 2) return false;
    numbered += 1;
    if (isBulleted(filled[0] ?? '')) bulleted += 1;
    if (filled.length === 2 && cells.every((cell, column) => column === 0 || cell.startsWith(' ')))
      spaced += 1;
  }
  return numbered > 0 && Math.max(bulleted, spaced) * 5 >= numbered * 4;
}

/** Index of the first cell that is a number. */
const numberIn = (cells: string[], facts: Facts, row: number) =>
  cells.findIndex((_, column) => facts.kindAt(row, column) === kinds.number);

/** Cards in cells: «Org.nr.» stands beside each number, as no table has it. */
function isForms({ rows, at }: Filled, facts: Facts): boolean {
  let numbered = 0;
  let labelled = 0;
  for (let i = 0; i < Math.min(rows.length, mostRagged); i++) {
    const cells = rows[i] as string[];
    const column = numberIn(cells, facts, at[i] as number);
    if (column === -1) continue;
    numbered += 1;
    const before = cells.slice(0, column).findLast((cell) => cell.trim() !== '');
    if (before !== undefined && isNumberName(before)) labelled += 1;
  }
  return labelled > 1 && labelled * 2 > numbered;
}

/** Cards that are cut up by their signs: below each name `Org.nr. 310609544 | Aksjeselskap | 5003 Bergen`. */
function isUnderNames({ rows, at }: Filled, facts: Facts): boolean {
  let numbered = 0;
  let described = 0;
  for (let i = 0; i < Math.min(rows.length, mostRagged); i++) {
    const cells = rows[i] as string[];
    const column = numberIn(cells, facts, at[i] as number);
    if (column === -1) continue;
    const above = rows[i - 1] ?? [];
    const isUnder =
      (at[i] as number) - (at[i - 1] ?? -1) === 1 && isLone(above) && isWords(above, facts, at[i - 1]);
    if (!isUnder) return false;
    numbered += 1;
    const isLabelled = /\p{L}{2}/u.test(cells[column] as string);
    if (isLabelled || [cells[column - 1], cells[column + 1]].some((cell) => isForm((cell ?? '').trim())))
      described += 1;
  }
  return described * 2 > numbered;
}

const isWords = (cells: string[], facts: Facts, row = 0) =>
  cells.every((_, column) => facts.kindAt(row, column) <= kinds.words);

/**
 * Clients one after another: a name and a number by turns, two of each or more on a line. On several lines, and where
 * they are two, a space stands behind each comma, as no table has it.
 */
function isTurnAndTurn({ rows, at }: Filled, facts: Facts): boolean {
  if (rows.length > mostForms) return false;
  return rows.every((cells, i) => {
    const length = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
    if (length < 4 || length % 2 === 1) return false;
    const isSpaced = cells.every((cell, column) => column === 0 || cell === '' || cell.startsWith(' '));
    // On one line, a client and who it belongs to are two by turns as well.
    if (!isSpaced && (rows.length > 1 || length < 6)) return false;
    const numbered = cells
      .slice(0, length)
      .map((_, column) => facts.numbersAt(at[i] as number, column).length === 1);
    return numbered[0] !== numbered[1] && numbered.every((is, column) => is === numbered[column % 2]);
  });
}

/** Cut up by its commas, as programs write it: `"orgnr":"310609544"`. */
function isCode({ rows, at }: Filled, facts: Facts): boolean {
  let numbered = 0;
  let coded = 0;
  for (let i = 0; i < Math.min(rows.length, mostForms); i++) {
    const cells = rows[i] as string[];
    for (let column = 0; column < cells.length; column++) {
      if (facts.numbersAt(at[i] as number, column).length === 0) continue;
      numbered += 1;
      if (/\p{L}"\s*:/u.test(cells[column] as string)) coded += 1;
    }
  }
  return coded * 2 > numbered;
}
const mostForms = 200;

const mostRagged = 1000;

function isRagged(filled: Filled, facts: Facts): boolean {
  const { rows } = filled;
  const widths = new Set<number>();
  for (let i = 0; i < Math.min(rows.length, mostRagged); i++) {
    if (!isNumbered(filled, facts, i)) continue;
    const cells = rows[i] as string[];
    if (cells.some((cell, column) => column > 0 && !cell.startsWith(' '))) return false;
    widths.add(cells.length);
  }
  return widths.size > 1;
}

type Bounds = Pick<Laid, 'headerAt' | 'header' | 'bodyFrom'>;

function obeyed({ rows, lines }: Filled, headerLine: number | 'none'): Bounds {
  if (headerLine === 'none') return { bodyFrom: 0 };
  const headerAt = lines.indexOf(headerLine);
  const after = lines.findIndex((line) => line > headerLine);
  const header = rows[headerAt];
  return { bodyFrom: after === -1 ? lines.length : after, ...(header && { headerAt, header }) };
}

/** A heading that goes on in the row below it: «Organisasjons-» over «nummer», nothing over «Klient». */
function withSecondLine(bounds: Bounds, { rows, at }: Filled, facts: Facts): Bounds {
  const { headerAt = -1, bodyFrom } = bounds;
  const header = rows[headerAt];
  const next = rows[bodyFrom];
  if (!header || !next) return bounds;
  let goesOn = false;
  const whole = Array.from({ length: Math.max(header.length, next.length) }, (_, column) => {
    const [above, below] = [(header[column] ?? '').trim(), (next[column] ?? '').trim()];
    if (below === '' || above === '') {
      goesOn ||= above === '' && (isNameName(below) || isNumberName(below));
      return above || below;
    }
    goesOn ||= above.endsWith('-');
    return above.endsWith('-') ? above.slice(0, -1) + below : `${above} ${below}`;
  });
  const isWords = next.every((cell, column) => {
    const kind = facts.kindAt(at[bodyFrom] as number, column);
    return kind === kinds.nothing || (kind === kinds.words && !/\d/.test(cell) && !isCompany(cell));
  });
  return goesOn && isWords && whole.some(isNumberName)
    ? { headerAt, header: whole, bodyFrom: bodyFrom + 1 }
    : bounds;
}

function guessed(filled: Filled, facts: Facts, choices: ReadChoices): Bounds {
  const named = findNamedHeader(filled, facts);
  if (named !== -1) return below(filled, named);
  const columns = choices.numberColumn === undefined ? columnFacts(filled, facts, 0) : [];
  const column = choices.numberColumn ?? likeliest(columns);
  const headerAt = column === undefined ? -1 : findUnknownHeader(filled, facts, column);
  return headerAt === -1 ? { bodyFrom: 0 } : below(filled, headerAt);
}

const below = ({ rows }: Filled, headerAt: number): Bounds => ({
  headerAt,
  header: rows[headerAt] as string[],
  bodyFrom: headerAt + 1,
});

/** Where numbers stand in most rows; elsewhere words above them are no heading. */
function likeliest(columns: ColumnFacts[]): number | undefined {
  const [best] = numberCandidates(undefined, columns);
  // A heading and a number under it, or a name and its number.
  const isHeaded =
    columns.filter(({ filled }) => filled > 0).length > 1 ||
    (best !== undefined && best.words <= Math.max(1, best.valid - 1));
  if (best && best.rank >= real && isHeaded) return best.index;
  const embedded = embeddedColumn(columns);
  return embedded && isTable(columns, embedded) ? embedded.index : undefined;
}

/** Whether another column stands beside this one in most of its rows. */
const isTable = (columns: ColumnFacts[], { index, filled }: ColumnFacts) =>
  columns.some((column) => column.index !== index && column.filled * 2 > filled);

/** One column of nothing but attempts at a number is a list, however wrong every one of them is. */
function bareColumn({ rows, at }: Filled, facts: Facts): number | undefined {
  const bare = rows.every((cells, i) => {
    const kind = facts.kindAt(at[i] as number, 0);
    return cells.length === 1 && (kind === kinds.number || kind === kinds.nearly || kind === kinds.person);
  });
  return bare ? 0 : undefined;
}

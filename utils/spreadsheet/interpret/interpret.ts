import {
  type ClientList,
  type DoubtfulRows,
  type FileFault,
  fileLimits,
  type ReadChoices,
  type Row,
  type Understanding,
} from '../../domain/lists/list';
import type { OrgNumber } from '../../domain/numbers/nine-digits';
import { findOrgNumbers } from '../../domain/numbers/org-number';
import { maskPersonNumbers } from '../../domain/numbers/person-number';
import { madeFor } from '../columns/made-for';
import { findOtherColumns } from '../columns/other-columns';
import type { Facts } from '../facts/facts';
import { kinds } from '../facts/look';
import { findNamed, isNameName } from '../headings/column-names';
import { readByLines } from '../lines/by-lines';
import { areListed, isBulleted, isCompany, labelledName } from '../lines/words-of-line';
import type { Turns } from '../turns';
import { type Account, type AccountedTable, account } from './account';
import { isAltinn2 } from './altinn2';
import { offeredColumns } from './column-facts';
import { isComparisonHeading } from './comparison';
import { type Filled, filledRows, isNumbered } from './filled-rows';
import { type Laid, layOut } from './lay-out';
import { findLeftOut, leftOutRow } from './left-out';
import { maskNumberColumn } from './mask-number-column';
import { previewOf } from './preview';
import { nameBeside, type RowColumns, readRow } from './read-row';
import { selectRows } from './select-rows';

/** A table that has been looked at, with what stands on the file's other sheets. */
export interface Table {
  facts: Facts;
  /** Lines that are hidden in the sheet. */
  hidden?: ReadonlySet<number>;
  others?: { sheet: string; facts: Facts }[];
  /** How many more lines the text has, which were not cut up as no list has so many. */
  beyond?: number;
}

/** A table read as a list, or why it is none. */
export type Interpretation =
  | {
      ok: true;
      list: Omit<ClientList, 'understanding'>;
      understanding: Omit<Understanding, 'source'>;
      hiddenRows?: DoubtfulRows;
    }
  | {
      ok: false;
      fault: Extract<FileFault, { kind: 'empty' | 'comparison' | 'no-org-numbers' | 'too-many-rows' }>;
    };

type Read = {
  rows: Row[];
  header?: string[];
  understanding: Omit<Understanding, 'source' | 'preview' | 'leftOutCount'>;
};

const mostLeftOut = 200;
/** A heading is looked for so far down (rows). */
const mostTitles = 20;

/**
 * Heading, columns, rows, what is left out and the account, all from the facts of the cells and from nothing else;
 * what the user has chosen is not looked for.
 */
export async function interpret(table: Table, choices: ReadChoices, turns: Turns): Promise<Interpretation> {
  const { facts, hidden, beyond = 0 } = table;
  const filled = filledRows(facts, hidden, choices.hiddenRows);
  if (filled.rows.length === 0) return { ok: false, fault: { kind: 'empty' } };
  if (beyond > 0 || filled.rows.length > fileLimits.filledRows) {
    return {
      ok: false,
      fault: facts.numbered === 0 ? noOrgNumbers(filled.rows, beyond) : tooMany(filled.rows.length + beyond),
    };
  }
  if (filled.rows.slice(0, mostTitles).some(isComparisonHeading)) {
    return { ok: false, fault: { kind: 'comparison' } };
  }
  const laid = layOut(filled, facts, choices);
  if (turns.isOver()) await turns.give();
  const isList = laid.layout === 'lines' || laid.numberColumn !== undefined;
  if (!isList) return { ok: false, fault: noOrgNumbers(filled.rows) };
  if (laid.bodyFrom >= filled.rows.length) return { ok: false, fault: { kind: 'empty' } };
  if (laid.numberColumn === undefined && facts.numbers > fileLimits.rows) {
    return { ok: false, fault: tooMany(facts.numbers) };
  }
  const read =
    laid.numberColumn === undefined
      ? await byLines(filled, facts, laid, choices, turns)
      : await byColumns(filled, facts, { ...laid, numberColumn: laid.numberColumn }, choices, turns);
  const { understanding, header } = read;
  const kept = accountFor(table, read, choices);
  if (turns.isOver()) await turns.give();
  const { leftOut } = understanding;
  return {
    ok: true,
    list: { ...(header && { header }), rows: kept.rows, elsewhere: kept.elsewhere },
    understanding: {
      ...understanding,
      leftOut: leftOut.slice(0, mostLeftOut),
      leftOutCount: leftOut.length,
      ...(kept.notTaken && { notTaken: kept.notTaken }),
      preview: previewOf(filled),
    },
    ...(filled.hiddenCount > 0 && { hiddenRows: doubtAbout(filled, choices) }),
  };
}

const tooMany = (rows: number) => ({ kind: 'too-many-rows', rows, limit: fileLimits.rows }) as const;

async function byLines(
  filled: Filled,
  facts: Facts,
  { headerAt, bodyFrom }: Laid,
  choices: ReadChoices,
  turns: Turns,
): Promise<Read> {
  const from = headerAt === undefined ? 0 : bodyFrom;
  const { rows, leftOut } = await readByLines(filled, facts, from, choices, turns);
  return {
    rows,
    understanding: {
      layout: 'lines',
      headerLine: headerAt === undefined ? 'none' : (filled.lines[headerAt] ?? 'none'),
      numberColumn: 0,
      numberColumns: [{ index: 0, valid: countValid(rows) }],
      askColumn: false,
      nameColumn: 1,
      leftOut,
      personNumbersMasked: facts.masked,
    },
  };
}

async function byColumns(
  filled: Filled,
  facts: Facts,
  {
    headerAt,
    header,
    bodyFrom,
    numberColumn,
    columns: found,
    candidates,
    askColumn,
  }: Laid & { numberColumn: number },
  choices: ReadChoices,
  turns: Turns,
): Promise<Read> {
  const { rows, lines } = filled;
  const body = rows.slice(bodyFrom);
  // Words of an e-mail around a table tell nothing of its columns.
  const table = header
    ? body
    : body.filter((_, i) => facts.kindAt(filled.at[bodyFrom + i] as number, numberColumn) !== kinds.nothing);
  const { mixed = 0, valid = 0 } = found[numberColumn] ?? {};
  const isEmbedded = mixed > valid;
  let masked = facts.masked + maskNumberColumn(facts, numberColumn, isEmbedded);
  const { columns, action } = findOtherColumns(header, table, numberColumn);
  // «Klient» over «Fjord Bygg AS (310 609 544)»: then another column's words are no names.
  const isNamed = (column: number) => isNameName(header?.[column] ?? '');
  if (
    isEmbedded &&
    columns.nameColumn !== undefined &&
    !isNamed(columns.nameColumn) &&
    (isNamed(numberColumn) || haveNames(table, numberColumn, columns.nameColumn))
  )
    delete columns.nameColumn;
  const { nameColumn, statusColumn } = columns;
  const why = findLeftOut(filled, facts, bodyFrom, {
    numberColumn,
    ...(nameColumn !== undefined && { nameColumn }),
    ...(header && { header }),
  });
  for (const line of choices.takeLines ?? []) why.delete(lines.indexOf(line));
  const where = {
    numberColumn,
    ...columns,
    ...(action && { action }),
    isText:
      header === undefined &&
      nameColumn !== undefined &&
      isWrittenAsText(filled, facts, bodyFrom, nameColumn),
    isEmbedded,
    taken: new Set(choices.takeNumbers),
  };
  const leftOut = rows
    .slice(0, bodyFrom)
    .flatMap((cells, i) =>
      i === headerAt ? [] : [leftOutRow(lines[i] ?? 0, cells, i < (headerAt ?? i + 1) ? 'title' : 'heading')],
    );
  const read: Row[] = [];
  const other = otherTable(rows, why, numberColumn);
  if (other) masked += maskNumberColumn(facts, other.numberColumn);
  let its = where;
  for (let i = bodyFrom; i < rows.length; i++) {
    const reason = why.get(i);
    if (reason) leftOut.push(leftOutRow(lines[i] ?? 0, rows[i] as string[], reason));
    else read.push(readRow(filled, i, facts, its));
    if (reason === 'heading')
      its = other && findNamed(rows[i], 'number') === other.numberColumn ? { ...where, ...other } : where;
    if (i % 512 === 0 && turns.isOver()) await turns.give();
  }
  const selected = selectRows(read, {
    ...(header && { header }),
    statusIsMarks: statusColumn !== undefined && statusColumn === columns.actionColumn,
    taken: new Set([numberColumn, ...Object.values(columns).filter((column) => column !== undefined)]),
    ...(statusColumn !== undefined && { statusColumn }),
    isAltinn2: isAltinn2(header, body),
    choices,
  });
  const made = madeFor(header, selected.rows);
  return {
    rows: selected.rows,
    ...(header && { header }),
    understanding: {
      headerLine: headerAt === undefined ? 'none' : (lines[headerAt] ?? 'none'),
      numberColumn,
      numberColumns: offeredColumns(candidates, numberColumn, header, countValid(read)),
      askColumn,
      ...columns,
      ...(selected.inactiveRows && { inactiveRows: selected.inactiveRows }),
      ...(selected.crosses && { crosses: selected.crosses }),
      leftOut: [...leftOut, ...selected.leftOut].sort((a, b) => a.line - b.line),
      ...(selected.altinn2 && { altinn2: selected.altinn2 }),
      ...(made && { madeFor: made }),
      personNumbersMasked: masked,
    },
  };
}

/** Where another file's number and name stand below this one's, as its own heading says: one arrangement, no more. */
function otherTable(
  rows: string[][],
  why: ReadonlyMap<number, string>,
  column: number,
): Pick<RowColumns, 'numberColumn' | 'nameColumn'> | undefined {
  for (const [i, reason] of why) {
    if (reason !== 'heading') continue;
    const numberColumn = findNamed(rows[i], 'number');
    if (numberColumn === undefined || numberColumn === column) continue;
    return { numberColumn, nameColumn: findNamed(rows[i], 'name', [numberColumn]) };
  }
  return undefined;
}

const sampledNames = 200;

/** Whether other words stand beside each number in its cell, and another column's are no likelier names. */
function haveNames(rows: string[][], numberColumn: number, other: number): boolean {
  const sample = rows
    .slice(0, sampledNames)
    .filter((cells) => findOrgNumbers(cells[numberColumn] ?? '').length > 0);
  const names = sample.flatMap((cells) => nameBeside(cells[numberColumn] ?? '') ?? []);
  const companies = sample.filter((cells) => isCompany(cells[other] ?? '')).length;
  return new Set(names).size * 10 >= sample.length * 9 && names.filter(isCompany).length >= companies;
}

/** Whether names begin as lines of text do: with bullets, list numbers, or what they are. */
function isWrittenAsText(filled: Filled, facts: Facts, from: number, column: number): boolean {
  const { rows } = filled;
  const names: string[] = [];
  for (let i = from; i < rows.length && names.length < sampledNames; i++) {
    const cell = (rows[i]?.[column] ?? '').trim();
    // Words around a list are no names.
    if (cell === '' || !isNumbered(filled, facts, i)) continue;
    names.push(cell);
  }
  const marked = names.filter((name) => isBulleted(name) || labelledName(name) !== undefined);
  const numbered = marked.filter((name) => /^[\p{L}\d]/u.test(name) && labelledName(name) === undefined);
  // «17. Mai Grillen AS», «1. Etasje Frisør AS»
  if (numbered.length * 2 > marked.length && !areListed(names)) return false;
  return marked.length > 0 && marked.length * 2 > names.length;
}

/** What stands in the file and on no row; and the rows that the user has taken out of it. */
function accountFor(
  { facts, others = [] }: Table,
  { rows, header, understanding }: Read,
  choices: ReadChoices,
): Pick<Account, 'elsewhere' | 'notTaken'> & { rows: Row[] } {
  const { numberColumn, layout } = understanding;
  const owner = understanding.madeFor?.owner;
  const known = new Set(owner ? [owner] : []);
  const own = countValid(rows);
  // Nearly every list has its numbers on its rows and nowhere else.
  const isSimple =
    layout !== 'lines' && facts.numbered === own && others.every((other) => other.facts.numbered === 0);
  const listed = layout === 'lines' ? undefined : linesOf(rows, facts.cells.length);
  const tables: AccountedTable[] = [
    {
      facts,
      ...(header && { header }),
      isOwn: (row, column) => column === numberColumn && listed?.[row] === 1,
    },
    ...others.map((other) => ({ facts: other.facts, sheet: other.sheet, isOwn: () => false })),
  ];
  if (isSimple && everyOwn(facts, numberColumn, listed)) return { elsewhere: new Set<OrgNumber>(), rows };
  const first = account(tables, numbersOf(rows), known);
  const wanted = [
    ...(choices.takeNumbers ?? []).filter((number) => first.elsewhere.has(number as OrgNumber)),
    ...(choices.takeColumns ?? []).flatMap((column) => first.byColumn.get(column) ?? []),
  ];
  if (wanted.length === 0) return { ...first, rows };
  let line = Math.max(facts.cells.length, rows.at(-1)?.line ?? 0);
  const more = [...new Set(wanted)].map((orgNumber): Row => {
    line += 1;
    const cells = new Array<string>(numberColumn + 1).fill('');
    cells[numberColumn] = orgNumber;
    return { line, cells, number: { valid: true, orgNumber: orgNumber as OrgNumber } };
  });
  const all = [...rows, ...more];
  return { ...account(tables, numbersOf(all), known), rows: all };
}

/** Whether as many cells as hold a number are the rows' own. */
function everyOwn(facts: Facts, column: number, listed: Uint8Array | undefined): boolean {
  let own = 0;
  for (let row = 0; row < facts.cells.length; row++) {
    if (listed?.[row] === 1 && facts.kindAt(row, column) === kinds.number) own += 1;
  }
  return own === facts.numbered;
}

function numbersOf(rows: Row[]): Set<OrgNumber> {
  const numbers = new Set<OrgNumber>();
  for (const { number } of rows) if (number.valid) numbers.add(number.orgNumber);
  return numbers;
}

/** Which of the table's rows are rows of the list with a number. */
function linesOf(rows: Row[], length: number): Uint8Array {
  const listed = new Uint8Array(length);
  for (const { line, number } of rows) if (number.valid) listed[line - 1] = 1;
  return listed;
}

const countValid = (rows: Row[]) => rows.reduce((count, { number }) => count + (number.valid ? 1 : 0), 0);

const doubtAbout = ({ hiddenCount }: Filled, { hiddenRows }: ReadChoices): DoubtfulRows => ({
  count: hiddenCount,
  ...(hiddenRows && { answer: hiddenRows }),
});

const firstLineLength = 80;
/** Enough of a cell to be masked before it is cut. */
const longestFirst = 2000;

function noOrgNumbers(rows: string[][], beyond = 0): Extract<FileFault, { kind: 'no-org-numbers' }> {
  const firstLine = (rows[0] ?? [])
    .slice(0, firstLineLength)
    .map((cell) => cell.slice(0, longestFirst).trim())
    .join(' ');
  return {
    kind: 'no-org-numbers',
    rows: rows.length + beyond,
    // Masked together before it is cut, so that no half of a number survives.
    firstLine: maskPersonNumbers(firstLine.trim()).text.slice(0, firstLineLength),
  };
}

import readXlsxFile, { readSheet } from 'read-excel-file/universal';
import { type FileFault, fileLimits, type SheetSummary } from '../domain/list';
import { maskPersonNumbers } from '../domain/person-number';
import { isPart } from './fflate-sync';
import { numberCandidates } from './number-column';
import type { Table } from './tabulate';
import { cellText, type SheetCell } from './workbook-cells';
import { type SheetFacts, sheetFacts } from './workbook-sheets';
import { unpack, unpackedLimit, ZipFault } from './zip-entries';

/** One sheet of a workbook as a table, and which others there are. */
export type Workbook =
  | { ok: true; table: Table; sheet: string; sheets: SheetSummary[] }
  | { ok: false; fault: FileFault };

/** Cells that a sheet may span; the library fills every gap between them. */
const mostCells = 10_000_000;

/**
 * An Excel file's cells: of the sheet that was chosen, else of the one with most organisation numbers.
 * @param chosen name of a sheet, as it was shown; one that the workbook has not is no choice
 */
export async function readWorkbook(bytes: Uint8Array, chosen?: string): Promise<Workbook> {
  try {
    const all = sheetFacts(unpack(bytes, isPart)).filter(({ rows }) => rows > 0);
    if (all.length === 0) return { ok: false, fault: { kind: 'empty' } };
    const wanted = all.filter(({ name }) => shownName(name) === chosen);
    const sought = wanted.length > 0 ? wanted : all;
    const readable = sought.filter((sheet) => !isTooLarge(sheet));
    if (readable.length === 0) return tooLarge(sought);
    return await chooseAmong(bytes, all, readable);
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  }
}

/** Every sheet is read, whichever is chosen: what stands on the others guards those whom an exact list does not name. */
async function chooseAmong(bytes: Uint8Array, all: SheetFacts[], sought: SheetFacts[]): Promise<Workbook> {
  const readable = all.filter((sheet) => !isTooLarge(sheet));
  const tables = await tablesOf(bytes, readable.length === all.length ? undefined : readable);
  const ranked = sought
    .map((facts) => ({ facts, cells: tables.get(facts.name) ?? [] }))
    .map((sheet) => ({ ...sheet, score: scoreOf(sheet.cells) - (sheet.facts.hidden ? 0.5 : 0) }))
    .sort((a, b) => b.score - a.score);
  const [best] = ranked;
  if (!best) return { ok: false, fault: { kind: 'empty' } };
  const order = [...ranked.map(({ facts }) => facts), ...all.filter((sheet) => !sought.includes(sheet))];
  return {
    ok: true,
    table: {
      cells: best.cells,
      hidden: best.facts.hiddenRows,
      otherSheets: [...tables].filter(([name]) => name !== best.facts.name).map(([, cells]) => cells),
      unread: all.filter((sheet) => !readable.includes(sheet)).map(({ name }) => shownName(name)),
    },
    sheet: shownName(best.facts.name),
    sheets: order.map(({ name, rows }) => ({ name: shownName(name), rows })),
  };
}

/** People name sheets after people. */
const shownName = (name: string) => maskPersonNumbers(name).text;

/** Leading and trailing spaces are the cell's own. */
const asWritten = { trim: false };

async function tablesOf(bytes: Uint8Array, only?: SheetFacts[]): Promise<Map<string, string[][]>> {
  const file = bytes.slice().buffer;
  const tables = new Map<string, string[][]>();
  if (!only) {
    for (const { sheet, data } of await readXlsxFile(file, asWritten)) tables.set(sheet, texts(data));
    return tables;
  }
  for (const { name } of only) tables.set(name, texts(await readSheet(file, name, asWritten)));
  return tables;
}

// The library's types say `typeof Date` where it gives dates.
const texts = (data: unknown[][]) => data.map((cells) => cells.map((cell) => cellText(cell as SheetCell)));

/** Organisation numbers in the best column, and half a point for a heading. */
function scoreOf(cells: string[][]): number {
  const [best] = numberCandidates(
    cells.slice(0, 15).find((row) => row.length > 1),
    cells,
  );
  return best ? best.valid + best.rank / 10 : 0;
}

const isTooLarge = ({ rows, lastRow, lastColumn }: SheetFacts) =>
  rows > fileLimits.rows + 100 || lastRow * lastColumn > mostCells;

/** Rows over the limit are said as such; a sheet that is only wide is one we cannot make sense of. */
function tooLarge(sheets: SheetFacts[]): Workbook {
  const rows = Math.max(
    ...sheets.map((sheet) => (sheet.rows > fileLimits.rows ? sheet.rows : sheet.lastRow)),
  );
  return rows > fileLimits.rows
    ? { ok: false, fault: { kind: 'too-many-rows', rows, limit: fileLimits.rows } }
    : { ok: false, fault: { kind: 'not-text', looksLike: 'xlsx' } };
}

function faultOf(error: unknown): FileFault {
  if (error instanceof ZipFault && error.reason === 'too-large') {
    return { kind: 'too-large', bytes: error.bytes, limit: unpackedLimit };
  }
  return { kind: 'not-text', looksLike: 'xlsx' };
}

import { type FileFault, fileLimits, type SheetSummary } from '../../domain/lists/list';
import { maskPersonNumbers } from '../../domain/numbers/person-number';
import { classify, type Facts } from '../facts/facts';
import { likeness } from '../headings/column-names';
import { columnFacts, numberCandidates } from '../interpret/column-facts';
import { filledRows } from '../interpret/filled-rows';
import type { Table } from '../interpret/interpret';
import { dividedSheet } from '../tabulate/within-cells';
import type { Turns } from '../turns';
import { type Book, type BookSheet, readBook } from './book';
import { readDateStyles } from './date-styles';
import { openParts, type Parts } from './parts';
import { readSharedStrings } from './shared-strings';
import { readSheetCells, type SheetCells, SheetTooLarge } from './sheet-cells';
import { unpackedLimit, ZipFault } from './zip-entries';

/** One sheet of a workbook as a table, and which others there are. */
export type Workbook =
  | { ok: true; table: Table; sheet: string; sheets: SheetSummary[]; unread: string[] }
  | { ok: false; fault: FileFault };

/** Cells that the sheets may have together, gaps among them; and letters, each counted where it stands. */
const mostCells = 10_000_000;
const mostLetters = 100_000_000;

/**
 * An Excel file's cells: of the sheet that was chosen, else of the likeliest: a visible one before a hidden one, the
 * one that was open before others as good. The others are looked at too, for the numbers that stand there.
 * @param chosen name of a sheet, as it was shown; one that the workbook has not is no choice
 */
export async function readWorkbook(
  bytes: Uint8Array,
  chosen: string | undefined,
  turns: Turns,
): Promise<Workbook> {
  try {
    const parts = openParts(bytes);
    const book = await readBook(parts, turns);
    const { read, failed } = await readSheets(parts, book, turns);
    const filled = read.filter(({ rows }) => rows > 0);
    const failures = failed.map(({ sheet }) => shownName(sheet.name));
    const sought = filled.filter(({ sheet }) => shownName(sheet.name) === chosen);
    const isOurs = filled.some(({ ours }) => ours);
    const ranked = (sought.length > 0 ? sought : filled).sort((one, other) =>
      byLikelihood(one, other, isOurs),
    );
    const [best] = ranked;
    if (!best) return { ok: false, fault: failed.length > 0 ? faultOfFailed(failed) : { kind: 'empty' } };
    const others = filled.filter((one) => one !== best);
    const order = [...ranked, ...others.filter((one) => !ranked.includes(one))];
    return {
      ok: true,
      table: {
        facts: best.facts,
        hidden: best.hidden,
        others: others.map(({ sheet, facts }) => ({ sheet: shownName(sheet.name), facts })),
      },
      sheet: shownName(best.sheet.name),
      sheets: [
        ...order.map(({ sheet, rows }) => ({ name: shownName(sheet.name), rows })),
        ...failed.map(({ sheet, rows }) => ({ name: shownName(sheet.name), rows })),
      ],
      unread: failures,
    };
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  }
}

interface ReadSheet extends SheetCells {
  sheet: BookSheet;
  facts: Facts;
  score: number;
  /** Has the headings of a list that we wrote. */
  ours: boolean;
}

interface FailedSheet {
  sheet: BookSheet;
  /** Rows that were counted before it was given up. */
  rows: number;
  tooLarge: boolean;
}

/** People name sheets after people. */
const shownName = (name: string) => maskPersonNumbers(name).text;

async function readSheets(parts: Parts, { sheets, strings, styles, from1904 }: Book, turns: Turns) {
  const context = {
    strings: await readSharedStrings(parts, strings, turns),
    dates: await readDateStyles(parts, styles, turns),
    from1904,
  };
  const read: ReadSheet[] = [];
  const failed: FailedSheet[] = [];
  let room = mostCells;
  let letters = mostLetters;
  for (const sheet of sheets) {
    try {
      if (sheet.path === undefined) throw new ZipFault('damaged');
      const found = await readSheetCells(parts, sheet.path, { ...context, room, letters }, turns);
      if (found.rows > 0 && found.cells.length === 0)
        failed.push({ sheet, rows: found.rows, tooLarge: true });
      else {
        room -= found.size;
        letters -= found.letters;
        const facts = await classify(await dividedSheet(found.cells, turns), turns);
        read.push({ ...found, sheet, facts, ...likelihoodOf(facts) });
      }
    } catch (error) {
      failed.push({
        sheet,
        rows: error instanceof SheetTooLarge ? error.rows : 0,
        tooLarge: error instanceof SheetTooLarge,
      });
    }
  }
  return { read, failed };
}

/** Organisation numbers in the best column, and half a point for a heading. */
function likelihoodOf(facts: Facts): Pick<ReadSheet, 'score' | 'ours'> {
  const filled = filledRows(facts);
  const header = filled.rows.slice(0, 15).find((row) => row.length > 1);
  const [best] = numberCandidates(header, columnFacts(filled, facts, 0));
  const score = best ? best.valid + best.rank / 10 : Math.min(0.4, facts.numbered / 10);
  // Nearly is not enough: «Systemtilganger» is what our notes say.
  return { score, ours: header?.some((heading) => likeness(heading, 'systemUserId') === 'exact') ?? false };
}

/** @param isOurs whether we wrote the workbook: our list goes before our notes on it, however many clients they name */
function byLikelihood(one: ReadSheet, other: ReadSheet, isOurs: boolean): number {
  // A hidden sheet only where no visible one has a number.
  const seen = (sheet: ReadSheet) =>
    (sheet.sheet.hidden ? 0 : 1) * (sheet.score >= 1 ? 2 : 0) + (sheet.score >= 1 ? 1 : 0);
  const bySight = seen(other) - seen(one);
  if (bySight !== 0) return bySight;
  const isMeant = ({ ours, sheet }: ReadSheet) => Number(ours || sheet.active);
  const byMaker = isOurs ? isMeant(other) - isMeant(one) : 0;
  if (byMaker !== 0) return byMaker;
  const isAsGood = Math.min(one.score, other.score) >= 0.9 * Math.max(one.score, other.score);
  if (isAsGood && one.sheet.active !== other.sheet.active) return one.sheet.active ? -1 : 1;
  const byHidden = Number(one.sheet.hidden) - Number(other.sheet.hidden);
  return other.score - one.score || byHidden;
}

/** Rows over the limit are said as such; a sheet that is only wide is one we cannot make sense of. */
function faultOfFailed(failed: FailedSheet[]): FileFault {
  const rows = Math.max(...failed.map((sheet) => sheet.rows));
  return rows > fileLimits.rows
    ? { kind: 'too-many-rows', rows, limit: fileLimits.rows }
    : { kind: 'not-text', looksLike: 'xlsx' };
}

function faultOf(error: unknown): FileFault {
  if (error instanceof ZipFault && error.reason === 'too-large') {
    return { kind: 'too-large', bytes: error.bytes, limit: unpackedLimit };
  }
  return { kind: 'not-text', looksLike: 'xlsx' };
}

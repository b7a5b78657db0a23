import type { Row, Understanding } from '../domain/lists/list';
import type { Sheet } from '../domain/lists/sheet';
import { type NotOnList, type PlanRow, rowNotOnList, saidVerdict } from '../domain/plan';
import { needsFollowUp } from '../domain/runs/follow-up';
import { type JobRowView, type RowWork, type RunWork, rowWorkOf } from '../domain/runs/job';
import { stillWarned } from '../domain/still-warned';
import { asAnotherNote } from '../i18n/as-another-note';
import { columnLetter } from '../i18n/figures';
import type { WrittenTexts } from '../i18n/file-texts';
import { noteOnDone } from '../i18n/note-on-done';
import type { OutcomeContext } from '../i18n/outcome-texts';
import { explanationColumn, textColumn } from './import-columns';
import { ownColumns } from './own-columns';

export interface ResultsInput {
  header?: string[] | undefined;
  /** Names the columns of a list without headings. */
  understanding?: Pick<Understanding, 'numberColumn' | 'nameColumn'>;
  rows: Row[];
  plan: PlanRow[];
  /** The run's rows by line; absent before there is a run. */
  job: Map<number, JobRowView> | undefined;
  /** Clients that the list does not name, and that the plan or the run removes: they stand after its rows. */
  others?: readonly NotOnList[];
  /** What the run asked for. */
  action?: RunWork;
  /** The plan was made for something else than the run: of a client that the run does not concern it says nothing true. */
  ownOnly?: boolean;
  texts: WrittenTexts;
  context: OutcomeContext;
  /** `attention`: only rows that somebody must do something about. */
  only: 'all' | 'attention';
}

/**
 * The user's own rows, in the user's own columns and order, with what happened to each at the end. What we said
 * in an earlier run is replaced. A list without headings gets some, so that every column can be filtered.
 */
export function resultsTable(input: ResultsInput): Sheet {
  const { columns, rows } = resultsRows(input);
  return {
    name: input.texts.sheetNames.results,
    columns: [...columns.slice(0, -1).map(textColumn), explanationColumn(input.texts)],
    rows: rows.map(({ cells }) => cells),
    print: 'landscape',
  };
}

/** The same before it is a sheet: headings, and rows with their lines. */
export function resultsRows(input: ResultsInput): {
  columns: string[];
  rows: { line: number; cells: string[] }[];
} {
  const { header, job, action = 'add', ownOnly = false, texts, only } = input;
  const rows = withOthers(input);
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), header?.length ?? 0);
  const replaced = ownColumns(header ?? []);
  const kept = Array.from({ length: width }, (_, index) => index).filter((index) => !replaced.has(index));
  const headings = kept.map((index) => (header ? (header[index] ?? '') : nameOf(index, input)));
  const plan = new Map([...othersAsRows(input.others), ...input.plan].map((row) => [row.line, row]));
  const written: { line: number; cells: string[] }[] = [];
  for (const { line, cells } of rows) {
    const judged = plan.get(line);
    if (!judged) continue;
    const sent = job?.get(line);
    if (ownOnly && !sent) continue;
    if (only === 'attention' && !needsFollowUp(judged, sent)) continue;
    const own = kept.map((index) => cells[index] ?? '');
    const asked = sent ? rowWorkOf(action, sent) : 'add';
    const context = { ...input.context, action: asked };
    const left = job === undefined || sent ? undefined : leftAsItIs(judged, texts);
    const explanation = left?.explanation ?? explanationOf(judged, sent, texts, context);
    // Among rows picked out, only their own words tell where in the list they stood.
    const placed = only === 'attention' ? texts.onRow(line, explanation) : explanation;
    own.push(left?.status ?? statusOf(judged, sent, asked, texts), placed);
    written.push({ line, cells: own });
  }
  const { status, explanation } = texts.columns;
  return { columns: [...headings, status, explanation], rows: written };
}

/** Of a client that the plan would change and the run does not: the user unticked it. */
function leftAsItIs({ verdict }: PlanRow, { kept, notChosen }: WrittenTexts) {
  if (verdict === 'remove') return kept;
  return verdict === 'add' ? notChosen : undefined;
}

/** A run may remove clients that the plan only counted. */
const othersAsRows = (others: readonly NotOnList[] = []): PlanRow[] => others.map(rowNotOnList);

/** The list's rows, and after them a row of our own for each client that it does not name and that is removed. */
function withOthers({ rows, plan, job, others = [], understanding }: ResultsInput): Row[] {
  const planned = new Set(plan.flatMap(({ line, notOnList }) => (notOnList ? [line] : [])));
  const cellsOf = ({ orgNumber, name = '' }: NotOnList): string[] => {
    const cells: string[] = [];
    cells[understanding?.numberColumn ?? 0] = orgNumber ?? '';
    if (understanding?.nameColumn !== undefined) cells[understanding.nameColumn] = name;
    return Array.from(cells, (cell) => cell ?? '');
  };
  const told = others.filter(({ line }) => planned.has(line) || job?.has(line));
  return [
    ...rows,
    ...told.map((other): Row => {
      const { line, orgNumber } = other;
      const number: Row['number'] = orgNumber
        ? { valid: true, orgNumber }
        : { valid: false, fault: 'empty', found: '', digits: 0 };
      return { line, cells: cellsOf(other), number };
    }),
  ];
}

function nameOf(index: number, { understanding, texts: { columns } }: ResultsInput): string {
  if (index === understanding?.numberColumn) return columns.orgNumber;
  if (index === understanding?.nameColumn) return columns.name;
  return columns.unnamed(columnLetter(index));
}

/** The same words for all rows with the same fate, so that a spreadsheet's filter works on them. */
function statusOf(row: PlanRow, sent: JobRowView | undefined, action: RowWork, texts: WrittenTexts): string {
  if (!sent) return texts.verdict[saidVerdict(row)];
  const states = { add: texts.state, remove: texts.removal, repair: texts.repair };
  const status = sent.already === undefined ? states[action][sent.state] : texts.already[action].status;
  return sent.asAnother ? texts.asAnotherStatus(status) : status;
}

function explanationOf(
  row: PlanRow,
  sent: JobRowView | undefined,
  texts: WrittenTexts,
  context: OutcomeContext,
): string {
  const reason = sent ? reasonOf(sent, texts, context) : texts.explain(row, context);
  const warnings = stillWarned(row.warnings, sent?.state);
  return [reason, ...warnings.map(texts.warning)].filter((sentence) => sentence !== '').join(' ');
}

/** Why a row of a run is where it is; nothing for one that waits its turn, or that nobody has confirmed. */
function reasonOf(row: JobRowView, texts: WrittenTexts, context: OutcomeContext): string {
  return [asAnotherNote(texts, row), comeOf(row, texts, context)].filter(Boolean).join(' ');
}

function comeOf(row: JobRowView, texts: WrittenTexts, context: OutcomeContext): string {
  const { state, failure, confirmedAt, already, keptFor } = row;
  if (keptFor) return texts.keptFor(keptFor);
  if (state === 'unknown') return texts.failure(failure ?? { kind: 'unknown-outcome' }, context);
  if (state === 'failed' && failure) return texts.failure(failure, context);
  if (state !== 'done') return '';
  const isTold = confirmedAt === undefined || confirmedAt === already;
  const note = noteOnDone(texts, context.action ?? 'add', row);
  return [note, isTold ? undefined : texts.confirmed(new Date(confirmedAt))].filter(Boolean).join(' ');
}

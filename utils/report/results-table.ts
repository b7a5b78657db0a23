import type { JobRowView, RunWork } from '../domain/job';
import type { Row, Understanding } from '../domain/list';
import type { PlanRow } from '../domain/plan';
import type { Sheet } from '../domain/sheet';
import { stillWarned } from '../domain/still-warned';
import { groupOf } from '../domain/verdict';
import { columnLetter } from '../i18n/figures';
import type { OutcomeContext, OutcomeTexts } from '../i18n/outcome-texts';
import { ownColumns } from './own-columns';

export interface ResultsInput {
  header?: string[];
  /** Names the columns of a list without headings. */
  understanding?: Pick<Understanding, 'numberColumn' | 'nameColumn'>;
  rows: Row[];
  plan: PlanRow[];
  /** The run's rows by line; absent before there is a run. */
  job: Map<number, JobRowView> | undefined;
  /** What the run asked for; one that removes or repairs is told of by its own rows only. */
  action?: RunWork;
  texts: OutcomeTexts;
  context: OutcomeContext;
  /** `attention`: only rows that somebody must do something about. */
  only: 'all' | 'attention';
}

/**
 * The user's own rows, in the user's own columns and order, with what happened to each at the end. What we said
 * in an earlier run is replaced. A list without headings gets some, so that every column can be filtered.
 */
export function resultsTable(input: ResultsInput): Sheet {
  const { header, rows, job, action = 'add', texts, only } = input;
  const context = { ...input.context, action };
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), header?.length ?? 0);
  const replaced = ownColumns(header ?? []);
  const kept = Array.from({ length: width }, (_, index) => index).filter((index) => !replaced.has(index));
  const headings = kept.map((index) => (header ? (header[index] ?? '') : nameOf(index, input)));
  const plan = new Map(input.plan.map((row) => [row.line, row]));
  const written: string[][] = [];
  for (const { line, cells } of rows) {
    const judged = plan.get(line);
    if (!judged) continue;
    const sent = job?.get(line);
    // The plan says what would be added: of a client that such a run does not concern it says nothing true.
    if (action !== 'add' && !sent) continue;
    if (only === 'attention' && !needsAttention(judged, sent)) continue;
    const own = kept.map((index) => cells[index] ?? '');
    const explanation = explanationOf(judged, sent, texts, context);
    // Among rows picked out, only their own words tell where in the list they stood.
    const placed = only === 'attention' ? texts.onRow(line, explanation) : explanation;
    own.push(statusOf(judged, sent, action, texts), placed);
    written.push(own);
  }
  const { status, explanation } = texts.columns;
  return {
    name: texts.sheetNames.results,
    columns: [...headings, status, explanation].map((heading) => ({ heading, kind: 'text' })),
    rows: written,
  };
}

function nameOf(index: number, { understanding, texts: { columns } }: ResultsInput): string {
  if (index === understanding?.numberColumn) return columns.orgNumber;
  if (index === understanding?.nameColumn) return columns.name;
  return columns.unnamed(columnLetter(index));
}

function needsAttention(row: PlanRow, sent: JobRowView | undefined): boolean {
  if (sent) return sent.state !== 'done';
  const group = groupOf(row.verdict);
  return group === 'fix-in-file' || group === 'client-or-you';
}

/** The same words for all rows with the same fate, so that a spreadsheet's filter works on them. */
function statusOf(row: PlanRow, sent: JobRowView | undefined, action: RunWork, texts: OutcomeTexts): string {
  if (!sent) return texts.verdict[row.verdict];
  const states = { add: texts.state, remove: texts.removal, repair: texts.repair };
  return states[action][sent.state];
}

function explanationOf(
  row: PlanRow,
  sent: JobRowView | undefined,
  texts: OutcomeTexts,
  context: OutcomeContext,
): string {
  const reason = sent ? reasonOf(sent, texts, context) : texts.explain(row, context);
  const warnings = stillWarned(row.warnings, sent?.state);
  return [reason, ...warnings.map(texts.warning)].filter((sentence) => sentence !== '').join(' ');
}

/** Why a row of a run is where it is; nothing for one that waits its turn, or that nobody has confirmed. */
function reasonOf(
  { state, failure, confirmedAt }: JobRowView,
  texts: OutcomeTexts,
  context: OutcomeContext,
): string {
  if (state === 'unknown') return texts.failure(failure ?? { kind: 'unknown-outcome' }, context);
  if (state === 'failed' && failure) return texts.failure(failure, context);
  return state === 'done' && confirmedAt !== undefined ? texts.confirmed(new Date(confirmedAt)) : '';
}

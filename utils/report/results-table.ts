import type { JobRowView } from '../domain/job';
import type { Row } from '../domain/list';
import type { PlanRow } from '../domain/plan';
import { groupOf } from '../domain/verdict';
import type { OutcomeContext, OutcomeTexts } from '../i18n/outcome-texts';

export interface ResultsInput {
  header?: string[];
  rows: Row[];
  plan: PlanRow[];
  /** The run's rows by line; absent before there is a run. */
  job: Map<number, JobRowView> | undefined;
  texts: OutcomeTexts;
  context: OutcomeContext;
  /** `attention`: only rows that somebody must do something about. */
  only: 'all' | 'attention';
}

/**
 * The user's own rows, in the user's own columns and order, with what happened to each at the end. A list without
 * headings gets a heading row where only our two columns are named.
 */
export function resultsTable(input: ResultsInput): string[][] {
  const { header = [], rows, job, texts, context, only } = input;
  const width = rows.reduce((widest, { cells }) => Math.max(widest, cells.length), header.length);
  const plan = new Map(input.plan.map((row) => [row.line, row]));
  const table = [[...padded(header, width), texts.columns.status, texts.columns.explanation]];
  for (const { line, cells } of rows) {
    const judged = plan.get(line);
    if (!judged) continue;
    const sent = job?.get(line);
    if (only === 'attention' && !needsAttention(judged, sent)) continue;
    table.push([
      ...padded(cells, width),
      statusOf(judged, sent, texts),
      explanationOf(judged, sent, texts, context),
    ]);
  }
  return table;
}

const padded = (cells: string[], width: number) => [
  ...cells,
  ...Array<string>(Math.max(0, width - cells.length)).fill(''),
];

function needsAttention(row: PlanRow, sent: JobRowView | undefined): boolean {
  if (sent) return sent.state !== 'done';
  const group = groupOf(row.verdict);
  return group === 'fix-in-file' || group === 'client-or-you';
}

/** The same words for all rows with the same fate, so that a spreadsheet's filter works on them. */
const statusOf = (row: PlanRow, sent: JobRowView | undefined, texts: OutcomeTexts) =>
  sent ? texts.state[sent.state] : texts.verdict[row.verdict];

function explanationOf(
  row: PlanRow,
  sent: JobRowView | undefined,
  texts: OutcomeTexts,
  context: OutcomeContext,
): string {
  const reason = sent ? reasonOf(sent, texts, context) : texts.explain(row, context);
  return [reason, ...row.warnings.map(texts.warning)].filter((sentence) => sentence !== '').join(' ');
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

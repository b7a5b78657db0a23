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

function statusOf(row: PlanRow, sent: JobRowView | undefined, texts: OutcomeTexts): string {
  if (!sent) return texts.verdict[row.verdict];
  if (sent.state === 'done' && sent.confirmedAt !== undefined)
    return texts.confirmed(new Date(sent.confirmedAt));
  return texts.state[sent.state];
}

function explanationOf(
  row: PlanRow,
  sent: JobRowView | undefined,
  texts: OutcomeTexts,
  context: OutcomeContext,
): string {
  const reason = sent ? reasonOf(sent, texts, context) : texts.explain(row, context);
  return [reason, ...row.warnings.map(texts.warning)].filter((sentence) => sentence !== '').join(' ');
}

/** Why a row of a run is where it is; nothing for one that went well or waits its turn. */
function reasonOf({ state, failure }: JobRowView, texts: OutcomeTexts, context: OutcomeContext): string {
  if (state === 'unknown') return texts.failure(failure ?? { kind: 'unknown-outcome' }, context);
  return state === 'failed' && failure ? texts.failure(failure, context) : '';
}

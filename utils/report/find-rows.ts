import type { RowsWanted } from '../domain/lists/rows-wanted';
import { searchedFor } from '../domain/lists/search-words';
import type { PlanRow } from '../domain/plan';
import { needsFollowUp } from '../domain/runs/follow-up';
import type { JobRowView, RowState } from '../domain/runs/job';
import { verdictOrder } from '../domain/verdict';

/** A row with everything it can be found by. */
export interface FindableRow {
  row: PlanRow;
  /** Number, name and the list's own columns, in small letters. */
  words: string;
}

/** Makes a row findable. `cells`: the row's own columns, as the list has them. */
export const findable = (row: PlanRow, cells: readonly string[] = []): FindableRow => ({
  row,
  words: [row.orgNumber ?? row.shown, row.name ?? '', ...cells].join('\n').toLocaleLowerCase('nb'),
});

const collator = new Intl.Collator('nb', { sensitivity: 'base', numeric: true });
const states: readonly RowState[] = ['failed', 'unknown', 'queued', 'sending', 'done'];

/**
 * Where the rows stand that are wanted, in the order wanted: indices into `rows`.
 * @param job what a run has made of them, by line; absent before there is one
 */
export function findRows(
  rows: readonly FindableRow[],
  job: ReadonlyMap<number, JobRowView> | undefined,
  { search, only, sort }: RowsWanted,
): number[] {
  const isFound = searchedFor(search);
  const isWanted = ({ row }: FindableRow) => {
    const sent = job?.get(row.line);
    switch (only) {
      case undefined:
        return true;
      case 'as-another':
        return sent?.asAnother === 'open';
      case 'troubled':
        return sent?.state === 'failed' || sent?.state === 'unknown' || sent?.asAnother === 'open';
      case 'follow-up':
        return needsFollowUp(row, sent);
      default:
        return only satisfies never;
    }
  };
  const found: number[] = [];
  for (const [index, row] of rows.entries()) {
    if (isWanted(row) && isFound(row.words, row.row.orgNumber)) found.push(index);
  }
  if (!sort && only !== 'follow-up') return found;

  const rank = (index: number) => {
    const { line = 0, verdict = 'add' } = rows[index]?.row ?? {};
    const sent = job?.get(line);
    return sent ? states.indexOf(sent.state) : states.length + verdictOrder.indexOf(verdict);
  };
  const lineOf = (index: number) => rows[index]?.row.line ?? 0;
  const by = sort?.by ?? 'status';
  const compare: Record<typeof by, (one: number, other: number) => number> = {
    line: (one, other) => lineOf(one) - lineOf(other),
    number: (one, other) => collator.compare(numberOf(rows[one]), numberOf(rows[other])),
    client: (one, other) => collator.compare(nameOf(rows[one]), nameOf(rows[other])),
    status: (one, other) => rank(one) - rank(other),
  };
  const way = sort?.descending ? -1 : 1;
  return found.sort((one, other) => way * compare[by](one, other) || lineOf(one) - lineOf(other));
}

const numberOf = (found: FindableRow | undefined) => found?.row.orgNumber ?? found?.row.shown ?? '';
// Who has no name comes last.
const nameOf = (found: FindableRow | undefined) => found?.row.name ?? '\uffff';

import type { RowSource } from '../../../components/state/paged-rows';
import type { PlanShown } from '../../../components/state/panel-state';
import type { JobShown, UndoAsked } from '../../../components/state/run-state';
import type { Understanding } from '../../../utils/domain/lists/list';
import type { OrgNumber } from '../../../utils/domain/numbers/nine-digits';
import { orgNumberOrNothing } from '../../../utils/domain/numbers/org-number';
import type { NotOnList, PlanRow, PlanSummary } from '../../../utils/domain/plan';
import { needsFollowUp } from '../../../utils/domain/runs/follow-up';
import type { JobRowView, JobView, UndoPreview } from '../../../utils/domain/runs/job';
import { answerOf } from '../../../utils/domain/runs/list-answer';
import type { Owner, SystemUser } from '../../../utils/domain/system-user';
import { type Verdict, verdictOrder, verdicts } from '../../../utils/domain/verdict';
import { todosOf } from '../../../utils/planning/todos';
import { understood } from '../lists/understanding';

export const owner: Owner = {
  environment: 'production',
  partyId: '51329012',
  partyUuid: '00000000-0000-4000-8000-000000000001',
  orgNumber: numberOf('310202398'),
  name: 'Fjord Regnskap AS',
};

export const systemUser: SystemUser = {
  id: '00000000-0000-4000-8000-000000000002',
  title: 'Tripletex klientdelegering',
  vendor: 'Tripletex AS',
  packages: [{ urn: 'urn:altinn:accesspackage:regn', name: 'Regnskapsfører med signeringsrettighet' }],
  owner,
};

export const countsOf = (some: Partial<Record<Verdict, number>>) =>
  Object.fromEntries(verdicts.map((verdict) => [verdict, some[verdict] ?? 0])) as Record<Verdict, number>;

export function summaryOf(
  counts: Partial<Record<Verdict, number>>,
  more: Partial<PlanSummary> = {},
): PlanSummary {
  const all = countsOf(counts);
  return {
    planId: 'plan-1',
    environment: 'production',
    owner,
    systemUser,
    fileName: 'klienter.csv',
    understanding: understood(),
    header: ['Org.nr.', 'Navn'],
    rowCount: Object.values(all).reduce((sum, count) => sum + count, 0),
    counts: all,
    unlisted: 0,
    purpose: { kind: 'add' },
    standing: {
      added: all['already-delegated'] + all.remove,
      notAdded: all.add + all['no-relationship'] + all['missing-packages'],
      canBeAdded: all.add,
    },
    consequences: {
      add: { add: all.add, remove: 0 },
      remove: { add: 0, remove: all['already-delegated'] + all.remove },
      'as-marked': { add: 0, remove: 0 },
      match: { add: all.add, remove: 0 },
    },
    removal: { refused: [] },
    ownDelegated: false,
    repairable: 0,
    notOnList: 0,
    privatePersons: 0,
    unknownDelegated: 0,
    delegatedCount: all['already-delegated'] + all.remove,
    availableCount: all.add + all['already-delegated'],
    warnings: [],
    todos: todosOf(rowsOf(all)),
    readAt: new Date(2026, 10, 22, 14, 20).getTime(),
    ...more,
  };
}

/** Rows in the order the panel wants them; lines from 2, below a header. */
export function rowsOf(counts: Record<Verdict, number>): PlanRow[] {
  const expanded = verdictOrder.flatMap((verdict) => Array<Verdict>(counts[verdict]).fill(verdict));
  return expanded.map((verdict, index) => ({
    line: index + 2,
    shown: verdict === 'invalid-number' ? '3102' : '310202398',
    orgNumber: verdict === 'invalid-number' ? undefined : numberOf('310202398'),
    name: `Klient ${index + 2}`,
    verdict,
    clientId: `client-${index + 2}`,
    fault: verdict === 'invalid-number' ? 'length' : undefined,
    digits: 4,
    warnings: [],
  }));
}

/** All rows at hand; `asked` keeps what the panel wanted. */
export function sourceOf<T>(items: T[], asked: [number, number][] = []): RowSource<T> {
  return {
    total: items.length,
    get: (index) => items[index],
    ensure: (from, count) => void asked.push([from, count]),
  };
}

export function planOf(
  counts: Partial<Record<Verdict, number>>,
  more: Partial<PlanSummary> = {},
  notOnList: NotOnList[] = [],
): PlanShown {
  const summary = summaryOf(counts, { notOnList: notOnList.length, ...more });
  return { summary, rows: sourceOf(rowsOf(summary.counts)), notOnList: sourceOf(notOnList) };
}

/** The same with something more about its rows, by their place. */
export function knownOf(plan: PlanShown, ...about: readonly Partial<PlanRow>[]): PlanShown {
  const rows = Array.from({ length: plan.rows.total }, (_, place) => ({
    ...(plan.rows.get(place) as PlanRow),
    ...about[place],
  }));
  return { ...plan, summary: { ...plan.summary, todos: todosOf(rows) }, rows: sourceOf(rows) };
}

/** A run that sends again what lacks packages, and one that takes another back and so removes everybody it is about. */
export const repairing = { kind: { from: 'repair', purpose: { kind: 'add' } } } as const;
export const takingBack = (of: string, total: number) =>
  ({ kind: { from: { undoOf: of }, purpose: { kind: 'remove' } }, total, removals: total }) as const;

export function jobOf(more: Partial<JobView> = {}): JobView {
  return {
    kind: { from: 'list', purpose: { kind: 'add' } },
    removals: 0,
    removed: 0,
    id: 'job-1',
    planId: 'plan-1',
    owner,
    userUuid: '6e0c3ab4-6a5c-4d0e-9f0a-3c5c6a1f2b7d',
    systemUser,
    fileName: 'klienter.csv',
    state: 'running',
    total: 4,
    counts: { queued: 2, sending: 1, done: 1, failed: 0, unknown: 0 },
    confirmed: 0,
    startedAt: 0,
    ...more,
  };
}

export function runOf(job: JobView, plan: PlanShown, outcomes: JobRowView[] = []): JobShown {
  const answer = job.state === 'done' || job.state === 'cancelled' ? answerOf(job, plan.summary) : undefined;
  return {
    job,
    ...(answer && { answer }),
    summary: plan.summary,
    rows: plan.rows,
    outcomeOf: (line) => outcomes.find((outcome) => outcome.line === line),
    troubled: sourceOf(
      Array.from({ length: plan.rows.total }, (_, index) => plan.rows.get(index)).flatMap((row) => {
        const sent = row && outcomes.find(({ line }) => line === row.line);
        const isOver = job.state === 'done' || job.state === 'cancelled';
        return row && (sent || isOver) && needsFollowUp(row, sent) ? [row] : [];
      }),
    ),
  };
}

/** That a run over one system access is to be taken back: what that comes to, its clients those of the plan. */
export function askedOf(preview: UndoPreview, { rows }: PlanShown, more: Partial<UndoAsked> = {}): UndoAsked {
  const lines = [...preview.rows, ...preview.left, ...(preview.untold ?? [])].map(({ line }) => line);
  const clients = lines.map((line) => {
    const { orgNumber, name } = rows.get(line - 2) ?? {};
    return { line, ...(orgNumber && { orgNumber }), ...(name && { name }) };
  });
  const part = jobOf({ id: preview.jobId, state: 'done' });
  return { kind: 'asking', undo: { runId: 'run', parts: [{ part, preview, clients }] }, ...more };
}

function numberOf(digits: string): OrgNumber {
  const orgNumber = orgNumberOrNothing(digits);
  if (!orgNumber) throw new Error(`no organisation number: ${digits}`);
  return orgNumber;
}

/** A workbook with something of everything to ask about, and lines that are no clients. */
export const doubtfulWorkbook = (more: Partial<Understanding> = {}): Understanding =>
  understood({
    source: {
      format: 'xlsx',
      sheet: 'Kunder',
      sheets: [
        { name: 'Kunder', rows: 60 },
        { name: 'Gamle', rows: 1 },
      ],
      hiddenRows: { count: 12 },
    },
    headerLine: 3,
    numberColumn: 1,
    nameColumn: 2,
    numberColumns: [
      { index: 1, heading: 'Kundens orgnr', valid: 58 },
      { index: 4, heading: 'Morselskap', valid: 41 },
    ],
    askColumn: true,
    inactiveRows: { count: 41, words: [{ word: 'Inaktiv', count: 41 }] },
    leftOut: [
      { line: 1, text: 'Kundeliste', why: 'title' },
      { line: 64, text: 'Totalt · 60', why: 'totals' },
      { line: 66, text: 'Utskrift 22.11.2026', why: 'note' },
    ],
    leftOutCount: 3,
    preview: [
      { line: 1, cells: ['Kundeliste'] },
      { line: 3, cells: ['Nr', 'Kundens orgnr', 'Kunde', 'Status', 'Morselskap'] },
      { line: 4, cells: ['1', '310202398', 'Tynn Fjord DA', 'Inaktiv', '310609544'] },
    ],
    ...more,
  });

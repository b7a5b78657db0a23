import type { Client } from '../../utils/domain/client';
import { displayName } from '../../utils/domain/display-name';
import type { JobRowView } from '../../utils/domain/job';
import { granted, type Reply, refused } from '../../utils/domain/refusal';
import type { Language } from '../../utils/i18n/language';
import { textsFor } from '../../utils/i18n/texts';
import type { Clock } from '../../utils/job/clock';
import type { Journal } from '../../utils/job/journal';
import { rowViewOf } from '../../utils/job/records';
import type { TextFile } from '../../utils/messages';
import { clientListTable } from '../../utils/report/client-list-table';
import { fileName } from '../../utils/report/file-name';
import { resultsTable } from '../../utils/report/results-table';
import { writeCsv } from '../../utils/spreadsheet/write-csv';
import type { Desk } from './desk';
import { readBoth } from './plans';

const everyRow = Number.MAX_SAFE_INTEGER;

/** The clients delegated now, in the form that can be dropped back in. */
export async function clientFile(desk: Desk, language: Language, clock: Clock): Promise<Reply<TextFile>> {
  const lists = await readBoth(desk, clock);
  if (!lists.ok) return refused({ kind: 'failure', failure: lists.failure });
  const { outcome } = textsFor(language);
  const { table, leftOut } = clientListTable({
    clients: withNames(lists.value.delegated, lists.value.available),
    systemUser: desk.systemUser,
    texts: outcome,
  });
  return granted({
    name: fileName({
      kind: 'clients',
      systemUser: desk.systemUser,
      at: new Date(clock.now()),
      environment: desk.environment,
      texts: outcome,
    }),
    text: writeCsv(table),
    rows: table.length - 1,
    leftOut,
  });
}

/** The portal's delegated list has ids only (`altinn/portal.md` 3.5); the available list knows the rest. */
function withNames(delegated: Client[], available: Client[]): Client[] {
  const known = new Map(available.map((client) => [client.id, client]));
  return delegated.map((client) => ({ ...known.get(client.id), ...definedOf(client) }));
}

const definedOf = (client: Client): Client =>
  Object.fromEntries(
    Object.entries(client).filter(
      ([key, value]) => value !== undefined && !(key === 'kind' && value === 'unknown'),
    ),
  ) as unknown as Client;

/** The user's own rows with what became of each, or with what would: the preview, where there is no run. */
export async function resultsFile(
  journal: Journal,
  planId: string,
  run: { jobId: string } | undefined,
  only: 'all' | 'attention',
  language: Language,
  now: number,
): Promise<Reply<TextFile>> {
  const plan = await journal.plan(planId);
  if (!plan) return refused({ kind: 'plan-gone' });
  const { summary } = plan;
  const { outcome } = textsFor(language);
  const [rows, planRows, jobRows] = await Promise.all([
    journal.listRows(planId, 0, everyRow),
    journal.planRows(planId, 0, everyRow),
    run ? journal.rowsOf(run.jobId, 0, everyRow) : undefined,
  ]);
  const table = resultsTable({
    ...(summary.header ? { header: summary.header } : {}),
    rows,
    plan: planRows,
    job: jobRows && new Map<number, JobRowView>(jobRows.map((row) => [row.line, rowViewOf(row)])),
    texts: outcome,
    context: { owner: displayName(summary.owner.name), systemUser: summary.systemUser.title },
    only,
  });
  return granted({
    name: fileName({
      kind: 'results',
      systemUser: summary.systemUser,
      at: new Date(now),
      environment: summary.environment,
      texts: outcome,
    }),
    text: writeCsv(table),
    rows: table.length - 1,
    leftOut: 0,
  });
}

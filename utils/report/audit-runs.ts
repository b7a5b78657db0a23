import type { Client } from '../domain/client';
import type { Column, Sheet } from '../domain/sheet';
import type { AuditTexts } from '../i18n/audit-texts';
import { textColumn } from './import-columns';
import { nameWithoutNumber } from './without-number';

/** A run as the workbook tells of it. Times are ms since epoch. */
export interface AuditRun {
  kind: 'add' | 'remove' | 'both' | 'undo' | 'repair';
  startedAt: number;
  finishedAt?: number;
  systemUserTitle: string;
  fileName: string;
  total: number;
  done: number;
  /** Were as the run was to make them before it came to them; not among the done ones. */
  already: number;
  failed: number;
  unknown: number;
  /** Of the done ones, how many Altinn's own list showed afterwards. */
  confirmed: number;
  /** Rows that may have been sent as another user than `userUuid`, those included that were kept. */
  asAnother: { client: Client; kept: boolean }[];
  /** Altinn's id of who was signed in and pressed the button. */
  userUuid: string;
}

/** The runs of this browser, newest first; below them the clients that somebody else may have been signed in for. */
export function auditRuns(runs: AuditRun[], zone: string, audit: AuditTexts): Sheet {
  const { columns, changes, summary } = audit;
  const number = (heading: string): Column => ({ heading, kind: 'number' });
  const time = (at: number | undefined) => (at === undefined ? '' : summary.time(new Date(at), zone));
  const newestFirst = runs.toSorted((a, b) => b.startedAt - a.startedAt);
  const written = [
    ...[columns.started, columns.finished, columns.action, columns.systemUsers, columns.file].map(textColumn),
    ...[
      columns.rows,
      columns.done,
      columns.already,
      columns.failed,
      columns.unknown,
      columns.confirmed,
      columns.asAnother,
    ].map(number),
    textColumn(columns.confirmedBy),
  ];
  return {
    name: audit.sheetNames.runs,
    columns: written,
    rows: [
      ...newestFirst.map((run) => [
        time(run.startedAt),
        time(run.finishedAt),
        audit.run[run.kind],
        changes.name(run.systemUserTitle),
        changes.name(run.fileName),
        ...[run.total, run.done, run.already, run.failed, run.unknown, run.confirmed].map(String),
        String(run.asAnother.length),
        audit.runUser(run.userUuid),
      ]),
      ...rowsAsAnother(newestFirst, audit, time, written.length),
    ],
  };
}

/** As many cells a row as the runs have columns. */
function rowsAsAnother(
  runs: readonly AuditRun[],
  audit: AuditTexts,
  time: (at: number) => string,
  width: number,
): string[][] {
  const { columns, changes, asAnother: said } = audit;
  const who = (client: Client) =>
    client.orgNumber
      ? audit.client(client.name, client.orgNumber, client.id)
      : nameWithoutNumber(client, audit);
  const rows = runs.flatMap(({ startedAt, kind, systemUserTitle, asAnother }) =>
    asAnother.map(({ client, kept }) => [
      time(startedAt),
      audit.run[kind],
      changes.name(systemUserTitle),
      who(client),
      kept ? said.kept : '',
    ]),
  );
  if (rows.length === 0) return [];
  const headings = [columns.started, columns.action, columns.systemUsers, columns.client];
  const padded = [[], [said.heading], headings, ...rows];
  return padded.map((cells) => Array.from({ length: width }, (_, index) => cells[index] ?? ''));
}

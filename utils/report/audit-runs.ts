import type { Column, Sheet } from '../domain/sheet';
import type { AuditTexts } from '../i18n/audit-texts';
import { textColumn } from './import-columns';

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
  /** Altinn's id of who was signed in and pressed the button. */
  userUuid: string;
}

/** The runs of this browser, newest first. */
export function auditRuns(runs: AuditRun[], zone: string, audit: AuditTexts): Sheet {
  const { columns, changes, summary } = audit;
  const number = (heading: string): Column => ({ heading, kind: 'number' });
  const time = (at: number | undefined) => (at === undefined ? '' : summary.time(new Date(at), zone));
  return {
    name: audit.sheetNames.runs,
    columns: [
      ...[columns.started, columns.finished, columns.action, columns.systemUsers, columns.file].map(
        textColumn,
      ),
      ...[
        columns.rows,
        columns.done,
        columns.already,
        columns.failed,
        columns.unknown,
        columns.confirmed,
      ].map(number),
      textColumn(columns.confirmedBy),
    ],
    rows: runs
      .toSorted((a, b) => b.startedAt - a.startedAt)
      .map((run) => [
        time(run.startedAt),
        time(run.finishedAt),
        audit.run[run.kind],
        changes.name(run.systemUserTitle),
        changes.name(run.fileName),
        ...[run.total, run.done, run.already, run.failed, run.unknown, run.confirmed].map(String),
        audit.runUser(run.userUuid),
      ]),
  };
}

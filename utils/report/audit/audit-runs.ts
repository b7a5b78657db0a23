import type { Client } from '../../domain/client';
import type { Column, Sheet } from '../../domain/lists/sheet';
import type { MatchAnswer } from '../../domain/purpose';
import type { AuditTexts } from '../../i18n/audit-texts';
import { wrappedColumn } from '../import-columns';
import { isoMinute } from '../iso-day';
import { nameWithoutNumber } from '../without-number';
import type { AuditPerson } from './audit-people';

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
  /** What its user answered before it; none where the list was for something else. */
  answers: readonly MatchAnswer[];
  /** Altinn's id of who was signed in and pressed the button. */
  userUuid: string;
}

/** The runs of this browser, newest first; below them the clients that somebody else may have been signed in for. */
export function auditRuns(
  runs: AuditRun[],
  people: ReadonlyMap<string, AuditPerson>,
  audit: AuditTexts,
): Sheet {
  const { columns, changes } = audit;
  const number = (heading: string): Column => ({ heading, kind: 'number', width: 10.5 });
  const time = (at: number | undefined) => (at === undefined ? '' : isoMinute(new Date(at)));
  const confirmedBy = (person: AuditPerson | undefined) => {
    if (!person) return '';
    return person.isNamed ? person.name : audit.seeTechnical(person.name);
  };
  const newestFirst = runs.toSorted((a, b) => b.startedAt - a.startedAt);
  const written = [
    ...[columns.started, columns.finished].map((heading) => ({ heading, kind: 'time' as const, width: 16 })),
    wrappedColumn(columns.action, 17),
    wrappedColumn(columns.systemUsers, 22),
    wrappedColumn(columns.file, 20),
    ...[
      columns.rows,
      columns.done,
      columns.already,
      columns.failed,
      columns.unknown,
      columns.confirmed,
      columns.asAnother,
    ].map(number),
    wrappedColumn(columns.confirmedBy, 20),
  ];
  return {
    name: audit.sheetNames.runs,
    columns: written,
    print: 'landscape',
    rows: [
      ...(runs.length === 0 ? padded([['', '', audit.nothing.runs]], written.length) : []),
      ...newestFirst.map((run) => [
        time(run.startedAt),
        time(run.finishedAt),
        audit.run[run.kind],
        changes.name(run.systemUserTitle),
        changes.name(run.fileName),
        ...[run.total, run.done, run.already, run.failed, run.unknown, run.confirmed].map(String),
        String(run.asAnother.length),
        confirmedBy(people.get(run.userUuid)),
      ]),
      ...rowsAsAnother(newestFirst, audit, time, written.length),
      ...rowsAnswered(newestFirst, audit, time, written.length),
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
  return padded([[], [said.heading], headings, ...rows], width);
}

/** What was answered to what spoke against «lik listen», run by run. */
function rowsAnswered(
  runs: readonly AuditRun[],
  audit: AuditTexts,
  time: (at: number) => string,
  width: number,
): string[][] {
  const { columns, changes, answers: said } = audit;
  const rows = runs.flatMap(({ startedAt, kind, systemUserTitle, answers }) =>
    answers.map((answer) => [
      time(startedAt),
      audit.run[kind],
      changes.name(systemUserTitle),
      ...said.answer(answer),
    ]),
  );
  if (rows.length === 0) return [];
  const headings = [columns.started, columns.action, columns.systemUsers, said.about, said.given];
  return padded([[], [said.heading], headings, ...rows], width);
}

const padded = (rows: readonly string[][], width: number): string[][] =>
  rows.map((cells) => Array.from({ length: width }, (_, index) => cells[index] ?? ''));

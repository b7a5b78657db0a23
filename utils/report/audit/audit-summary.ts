import { type Differences, differenceKinds, type SystemUserReading } from '../../domain/board/overview';
import { gone } from '../../domain/client';
import { displayName } from '../../domain/display-name';
import type { Sheet } from '../../domain/lists/sheet';
import type { Owner } from '../../domain/system-user';
import type { AuditTexts, ClientCounts } from '../../i18n/audit-texts';
import type { WrittenTexts } from '../../i18n/file-texts';
import { wrappedColumn } from '../import-columns';
import { whyUnread } from '../unread';
import { withoutClients } from './audit-differences';

export interface SummaryInput {
  owner: Owner;
  readings: SystemUserReading[];
  counts: ReadonlyMap<string, ClientCounts>;
  differences: Differences;
  /** When the file was made. */
  at: Date;
  /** `Europe/Oslo, UTC+01:00` */
  zone: string;
  /** As the user typed it. */
  doneBy: string;
  /** `Klientfil 0.1.0` */
  tool: string;
  /** What the changes are measured from, in words; absent where nothing was compared. */
  comparedWith?: string;
  texts: WrittenTexts;
  audit: AuditTexts;
}

/** What the workbook is, line by line: whose, when, by whom, how, and whether the numbers add up. */
export function auditSummary(input: SummaryInput): Sheet {
  const { owner, readings, counts, differences, at, zone, texts, audit } = input;
  const { summary } = audit;
  const unread = readings.filter(({ status }) => status !== 'read').length;
  const rows: string[][] = [
    [summary.owner, audit.client(displayName(owner.name), owner.orgNumber, undefined)],
    ...(owner.environment === 'tt02' ? [[summary.testEnvironment.label, summary.testEnvironment.value]] : []),
    [
      summary.completeness,
      unread === 0 ? summary.complete(readings.length) : summary.incomplete(unread, readings.length),
    ],
    [summary.readAt, summary.time(at, zone)],
    [summary.doneBy, input.doneBy],
    [summary.tool, input.tool],
    [summary.comparedWith, input.comparedWith ?? summary.notCompared],
    [summary.firstSeen.label, summary.firstSeen.value],
  ];
  for (const reading of readings) {
    const { systemUser } = reading;
    const why = whyUnread(reading, texts, audit);
    const counted = counts.get(systemUser.id);
    rows.push(
      ['', ''],
      [summary.systemUser, systemUser.title],
      [summary.vendor, displayName(systemUser.vendor ?? '')],
      [summary.packages, systemUser.packages.map(({ name }) => name).join('; ')],
      [
        summary.readAt,
        reading.status === 'read' ? summary.time(new Date(reading.readAt), zone) : audit.state['not-read'],
      ],
      [summary.clients, counted ? summary.counts(counted) : (why ?? audit.state['not-read'])],
    );
  }
  rows.push(['', '']);
  for (const kind of differenceKinds) {
    const count = differences.counts[kind];
    if (count > 0) rows.push([`${summary.differences}: ${audit.difference[kind]}`, String(count)]);
  }
  for (const why of gone) {
    const count = [...differences.clients, ...differences.privatePersons].filter((one) => one.gone === why);
    if (count.length > 0) rows.push([`${summary.differences}: ${audit.gone[why]}`, String(count.length)]);
  }
  const empty = withoutClients(readings).length;
  if (empty > 0) rows.push([`${summary.differences}: ${audit.nobodyAdded}`, String(empty)]);
  rows.push(['', ''], [summary.approvedBy, line]);
  return {
    name: unread === 0 ? audit.sheetNames.summary : audit.sheetNames.incomplete(audit.sheetNames.summary),
    columns: [wrappedColumn(summary.heading, 36), wrappedColumn(summary.value, 64)],
    rows,
    print: 'portrait',
  };
}

/** To sign on. */
const line = '_'.repeat(60);

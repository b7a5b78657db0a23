import { displayName } from '../domain/display-name';
import { type Differences, differenceKinds, type SystemUserReading } from '../domain/overview';
import type { Sheet } from '../domain/sheet';
import type { Owner } from '../domain/system-user';
import type { AuditTexts, ClientCounts } from '../i18n/audit-texts';
import type { OutcomeTexts } from '../i18n/outcome-texts';
import { whyUnread } from './unread';

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
  route: string;
  /** What the changes are measured from, in words; absent where nothing was compared. */
  comparedWith?: string;
  texts: OutcomeTexts;
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
    [summary.route, input.route],
    [summary.comparedWith, input.comparedWith ?? summary.notCompared],
    [summary.firstSeen.label, summary.firstSeen.value],
  ];
  for (const reading of readings) {
    const { systemUser, readAt } = reading;
    const why = whyUnread(reading, texts, audit);
    const counted = counts.get(systemUser.id);
    rows.push(
      ['', ''],
      [summary.systemUser, systemUser.title],
      [texts.columns.systemUserId, systemUser.id],
      [summary.vendor, systemUser.vendor ?? ''],
      [summary.packages, systemUser.packages.map(({ name }) => name).join('; ')],
      [summary.readAt, why === undefined ? summary.time(new Date(readAt), zone) : audit.state['not-read']],
      [summary.clients, counted ? summary.counts(counted) : (why ?? audit.state['not-read'])],
    );
  }
  rows.push(['', '']);
  for (const kind of differenceKinds) {
    const count = differences.counts[kind];
    if (count > 0) rows.push([`${summary.differences}: ${audit.difference[kind]}`, String(count)]);
  }
  return {
    name: unread === 0 ? audit.sheetNames.summary : audit.sheetNames.incomplete(audit.sheetNames.summary),
    columns: [
      { heading: summary.heading, kind: 'text', width: 44 },
      { heading: summary.value, kind: 'text', width: 100 },
    ],
    rows,
  };
}

import { isRead } from '../domain/board/overview';
import type { FileFormat } from '../domain/file-format';
import type { DelegatedList, FirstSeen } from '../domain/kept/saved-list';
import type { Sheet } from '../domain/lists/sheet';
import { type AuditTexts, auditTextsFor } from '../i18n/audit-texts';
import { outcomeTextsFor } from '../i18n/outcome-catalogue';
import type { MadeFile } from '../messages/messages';
import { changesSince } from '../overview/overview-lists';
import type { Overview, OverviewRecord } from '../overview/overview-record';
import { standingClients } from '../plan/across/differences-states';
import type { AuditRun } from '../report/audit/audit-runs';
import { auditWorkbook } from '../report/audit/audit-workbook';
import { partsOfFirm } from '../report/file-name';
import { longSheet, wideSheet } from '../report/overview-sheets';
import { type FileWanted, madeFile } from './made-file';

/**
 * Every client beside every system access, and in a workbook the same as a list that can be read in again. A
 * file of one sheet has the first: the list alone is what {@link auditFile} gives then.
 */
export async function overviewFile(
  { record, differences }: Overview,
  { language, format }: FileWanted,
  at: Date,
): Promise<MadeFile> {
  const audit = auditTextsFor(language);
  const texts = outcomeTextsFor(language);
  const list = record.list ? 'with-list' : 'without-list';
  const input = { readings: record.readings, differences, list, texts, audit } as const;
  return made('overview', [wideSheet(input), longSheet(input)], record, { format, audit, at });
}

/** What the workbook tells besides what was read. */
export interface AuditParticulars {
  /** As the user typed it. */
  doneBy: string;
  /** `Klientfil 0.1.0` */
  tool: string;
  firstSeen: FirstSeen;
  runs: AuditRun[];
  names: ReadonlyMap<string, string>;
  /** When an audit file was last made, and what was known then. */
  lastAudit?: { at: number; lists: DelegatedList[] };
}

/** What an auditor keeps. As a file of one sheet it is the clients' sheet, which can be read in again. */
export async function auditFile(
  { record, differences }: Overview,
  { language, format }: FileWanted,
  at: Date,
  { lastAudit, ...particulars }: AuditParticulars,
): Promise<MadeFile> {
  const audit = auditTextsFor(language);
  const { owner, readings, routes, before } = record;
  const days = new Set(before.map(({ lastSeenAt }) => audit.day(new Date(lastSeenAt))));
  const compared = [
    { since: audit.since.lastRead([...days].join(', ')), comparison: changesSince(before, readings) },
    ...(lastAudit
      ? [
          {
            since: audit.since.lastAudit(audit.day(new Date(lastAudit.at))),
            comparison: changesSince(lastAudit.lists, readings),
          },
        ]
      : []),
  ].flatMap(({ since, comparison }) => (comparison ? [{ since, comparison }] : []));
  const { sheets } = auditWorkbook({
    owner,
    systemUsers: readings.map((reading) => ({
      reading,
      clients: reading.status === 'read' ? standingClients(reading) : [],
    })),
    differences,
    at,
    zone: zoneOf(at),
    ...(routes && { routes }),
    texts: outcomeTextsFor(language),
    audit,
    compared,
    ...(compared.length > 0 && { comparedWith: compared.map(({ since }) => since).join('; ') }),
    ...particulars,
  });
  const [summary, clients, ...rest] = sheets;
  return made('audit', format === 'xlsx' ? [summary, clients, ...rest] : [clients], record, {
    format,
    audit,
    at,
  });
}

/** `oversikt-TT02-310609544-2026-11-22-1436-ufullstendig.xlsx`: ASCII, and says when something is lacking. */
async function made(
  kind: 'overview' | 'audit',
  sheets: [Sheet, ...Sheet[]],
  { owner, readings }: OverviewRecord,
  { format, audit, at }: { format: FileFormat; audit: AuditTexts; at: Date },
): Promise<MadeFile> {
  const { fileNames } = audit;
  const parts = [
    fileNames[kind],
    ...partsOfFirm({ owner, environment: owner.environment, at }),
    ...(readings.every(isRead) ? [] : [fileNames.incomplete]),
  ];
  return madeFile(parts.join('-'), sheets, format);
}

/** `Europe/Oslo, UTC+01:00` */
function zoneOf(at: Date): string {
  const minutes = -at.getTimezoneOffset();
  const two = (n: number) => String(Math.floor(n)).padStart(2, '0');
  const offset = `${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
  return `${Intl.DateTimeFormat().resolvedOptions().timeZone}, UTC${offset}`;
}

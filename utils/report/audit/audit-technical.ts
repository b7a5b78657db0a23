import type { SystemUserReading } from '../../domain/board/overview';
import type { Sheet } from '../../domain/lists/sheet';
import type { AuditTexts } from '../../i18n/audit-texts';
import { wrappedColumn } from '../import-columns';
import type { AuditPerson } from './audit-people';

export interface TechnicalInput {
  readings: readonly SystemUserReading[];
  /** What Klientfil read and would write through; absent where nothing answered. */
  routes?: { availableRoute: string; delegatedRoute: string; writeRoute: string };
  /** `Klientfil 0.1.0` */
  tool: string;
  /** `Europe/Oslo, UTC+01:00` */
  zone: string;
  /** Names of people by Altinn's id. */
  people: ReadonlyMap<string, AuditPerson>;
  audit: AuditTexts;
}

/** What only whoever supports the tool asks for: routes, ids and codes. No other sheet has them. */
export function auditTechnical({ readings, routes, tool, zone, people, audit }: TechnicalInput): Sheet {
  const { technical, summary } = audit;
  const rows = [
    [summary.tool, tool],
    [technical.zone, zone],
    ...(routes
      ? [
          [technical.availableRoute, routes.availableRoute],
          [technical.delegatedRoute, routes.delegatedRoute],
          [technical.writeRoute, routes.writeRoute],
        ]
      : []),
    ...readings.flatMap(({ systemUser: { title, id, packages } }) => [
      [technical.systemUserId(title), id],
      [technical.packages(title), packages.map(({ urn }) => urn).join('; ')],
    ]),
    ...[...people].map(([userUuid, { name }]) => [technical.user(name), userUuid]),
  ];
  return {
    name: audit.sheetNames.technical,
    columns: [wrappedColumn(technical.heading, 52), wrappedColumn(summary.value, 88)],
    rows,
    print: 'landscape',
  };
}

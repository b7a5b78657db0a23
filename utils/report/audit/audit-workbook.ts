import type { FirstSeen } from '../../domain/kept/saved-list';
import type { Sheet } from '../../domain/lists/sheet';
import { auditChanges, type ChangesSince } from './audit-changes';
import { type AuditedSystemUser, auditClients } from './audit-clients';
import { auditDifferences } from './audit-differences';
import { auditPeople } from './audit-people';
import { type AuditRun, auditRuns } from './audit-runs';
import { auditSummary, type SummaryInput } from './audit-summary';
import { auditTechnical, type TechnicalInput } from './audit-technical';

export interface AuditInput
  extends Omit<SummaryInput, 'readings' | 'counts'>,
    Pick<TechnicalInput, 'routes'> {
  systemUsers: AuditedSystemUser[];
  /** In the order of `systemUsers`. */
  differences: SummaryInput['differences'];
  /** Against what is known from before: the last reading, the last audit file. */
  compared: readonly ChangesSince[];
  /** What people have called themselves, by Altinn's id. */
  names: ReadonlyMap<string, string>;
  firstSeen: FirstSeen;
  runs: AuditRun[];
}

/** Whether the workbook has everything that Altinn has. */
export type Completeness = 'complete' | 'incomplete';

/**
 * What an auditor keeps: summary, clients, differences, changes, runs and what is technical, a sheet each. Only the clients' sheet has
 * organisation numbers in cells of their own, so that the workbook read in again, this year or next, is that list.
 */
export function auditWorkbook(input: AuditInput): {
  sheets: [Sheet, Sheet, Sheet, Sheet, Sheet, Sheet];
  completeness: Completeness;
} {
  const { systemUsers, differences, compared, firstSeen, runs, texts, audit } = input;
  const people = auditPeople(runs, input.names, audit);
  const readings = systemUsers.map(({ reading }) => reading);
  const { sheet, counts } = auditClients(systemUsers, firstSeen, texts, audit);
  return {
    sheets: [
      auditSummary({ ...input, readings, counts }),
      sheet,
      auditDifferences(readings, differences, texts, audit),
      auditChanges(compared, audit),
      auditRuns(runs, people, audit),
      auditTechnical({ ...input, readings, people }),
    ],
    completeness: readings.every(({ status }) => status === 'read') ? 'complete' : 'incomplete',
  };
}

import type { Comparison, FirstSeen } from '../domain/saved-list';
import type { Sheet } from '../domain/sheet';
import { auditChanges } from './audit-changes';
import { type AuditedSystemUser, auditClients } from './audit-clients';
import { auditDifferences } from './audit-differences';
import { type AuditRun, auditRuns } from './audit-runs';
import { auditSummary, type SummaryInput } from './audit-summary';

export interface AuditInput extends Omit<SummaryInput, 'readings' | 'counts'> {
  systemUsers: AuditedSystemUser[];
  /** In the order of `systemUsers`. */
  differences: SummaryInput['differences'];
  comparison?: Comparison;
  firstSeen: FirstSeen;
  runs: AuditRun[];
}

/** Whether the workbook has everything that Altinn has. */
export type Completeness = 'complete' | 'incomplete';

/**
 * What an auditor keeps: summary, clients, differences, changes and runs, a sheet each. Only the clients' sheet has
 * organisation numbers in cells of their own, so that the workbook read in again, this year or next, is that list.
 */
export function auditWorkbook(input: AuditInput): {
  sheets: [Sheet, Sheet, Sheet, Sheet, Sheet];
  completeness: Completeness;
} {
  const { systemUsers, differences, comparison, firstSeen, runs, texts, audit } = input;
  const readings = systemUsers.map(({ reading }) => reading);
  const { sheet, counts } = auditClients(systemUsers, firstSeen, texts, audit);
  return {
    sheets: [
      auditSummary({ ...input, readings, counts }),
      sheet,
      auditDifferences(readings, differences, texts, audit),
      auditChanges(comparison, audit),
      auditRuns(runs, input.zone, audit),
    ],
    completeness: readings.every(({ status }) => status === 'read') ? 'complete' : 'incomplete',
  };
}

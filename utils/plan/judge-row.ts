import type { Client } from '../domain/client';
import type { Row } from '../domain/list';
import type { OrgNumber } from '../domain/org-number';
import type { PlanRow, RowWarning } from '../domain/plan';
import type { SystemUser } from '../domain/system-user';
import type { AltinnLists } from './altinn-lists';
import { missingPackages } from './missing-packages';
import { clientWarnings, strangerWarnings } from './row-warnings';

/** What a row is judged by. */
export interface Bench {
  systemUser: SystemUser;
  lists: AltinnLists;
  knowsPackages: boolean;
  /** Line of the first row with each number. */
  firstLines: Map<OrgNumber, number>;
}

/** The one verdict of a row: faults of the number first, then the list's own repetitions, then what Altinn has. */
export function judgeRow(row: Row, bench: Bench): PlanRow {
  if (!row.number.valid) return faulty(row, row.number);
  const { orgNumber } = row.number;
  const own = orgNumber === bench.systemUser.owner.orgNumber;
  if (own) return { ...numbered(row, orgNumber), verdict: 'own-organisation' };
  const firstLine = bench.firstLines.get(orgNumber);
  if (firstLine !== undefined && firstLine !== row.line) {
    return { ...numbered(row, orgNumber), verdict: 'duplicate', firstLine };
  }
  const delegated = bench.lists.delegatedByNumber.get(orgNumber);
  if (delegated) return alreadyThere(row, orgNumber, delegated, bench);
  const available = bench.lists.availableByNumber.get(orgNumber);
  if (available) return client(row, orgNumber, available, bench);
  const warnings = strangerWarnings(orgNumber, bench.systemUser.owner.environment);
  return { ...numbered(row, orgNumber), verdict: 'no-relationship', warnings };
}

function faulty(row: Row, { fault, found, digits }: Extract<Row['number'], { valid: false }>): PlanRow {
  const common = { ...named(row), shown: found, fault, digits, warnings: [] };
  return { ...common, verdict: fault === 'person-number' ? 'person-number' : 'invalid-number' };
}

function alreadyThere(row: Row, orgNumber: OrgNumber, delegated: Client, bench: Bench): PlanRow {
  const warnings = clientWarnings(row, delegated);
  const { availableIds } = bench.lists;
  // An empty list is no proof that anybody left: Altinn also answers so when something failed.
  if (availableIds.size > 0 && !availableIds.has(delegated.id)) warnings.push({ kind: 'no-longer-client' });
  warnings.push(...lackWarnings(delegated, bench));
  return { ...known(row, orgNumber, delegated, warnings), verdict: 'already-delegated' };
}

function lackWarnings(delegated: Client, { systemUser }: Bench): RowWarning[] {
  const packages = delegated.access ? missingPackages(systemUser.packages, delegated.access) : [];
  return packages.length > 0 ? [{ kind: 'lacks-packages', packages }] : [];
}

function client(row: Row, orgNumber: OrgNumber, available: Client, bench: Bench): PlanRow {
  const common = known(row, orgNumber, available, clientWarnings(row, available));
  const missing =
    bench.knowsPackages && available.access
      ? missingPackages(bench.systemUser.packages, available.access)
      : [];
  return missing.length > 0
    ? { ...common, verdict: 'missing-packages', missing }
    : { ...common, verdict: 'add' };
}

const named = (row: Row) => ({ line: row.line, ...(row.name && { name: row.name }) });

const numbered = (row: Row, orgNumber: OrgNumber) => ({
  ...named(row),
  shown: orgNumber,
  orgNumber,
  warnings: [],
});

function known(row: Row, orgNumber: OrgNumber, { id, name }: Client, warnings: RowWarning[]) {
  return { ...numbered(row, orgNumber), ...(name && { name }), clientId: id, warnings };
}

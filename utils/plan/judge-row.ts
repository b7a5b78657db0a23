import type { Cause } from '../domain/cause';
import type { Client, RoleAccess } from '../domain/client';
import type { Row } from '../domain/list';
import type { OrgNumber } from '../domain/org-number';
import type { PlanRow, RowWarning } from '../domain/plan';
import type { SystemUser } from '../domain/system-user';
import type { Verdict } from '../domain/verdict';
import type { AltinnLists } from './altinn-lists';
import { causeOf } from './cause-of';
import { forGood } from './for-good';
import { missingPackages } from './missing-packages';
import { clientWarnings, noWarnings, strangerWarnings } from './row-warnings';

/** What a row is judged by. */
export interface Bench {
  systemUser: SystemUser;
  lists: AltinnLists;
  knowsPackages: boolean;
  /** Line of the first row with each number. */
  firstLines: Map<OrgNumber, number>;
  /** Numbers that stand both as add and as remove. */
  conflicts: ReadonlySet<OrgNumber>;
  /** Why somebody who is no client of the firm's cannot be added. */
  strangerCause: Cause | undefined;
  /** Why clients cannot be added, by what they lack; filled on the way. */
  causes: Map<string, Cause>;
  /** Whether rows that are marked for removal are obeyed. */
  obeysRemovals: boolean;
  /** Of some of those who are delegated Altinn does not tell the number. */
  someUnnamed: boolean;
}

/** The one verdict of a row: faults of the number first, then the list's own repetitions, then what Altinn has. */
export function judgeRow(row: Row, bench: Bench): PlanRow {
  if (!row.number.valid) return faulty(row, row.number);
  const { orgNumber } = row.number;
  if (orgNumber === bench.systemUser.owner.orgNumber) return planned(row, 'own-organisation');
  if (bench.conflicts.has(orgNumber)) return planned(row, 'conflict');
  const firstLine = bench.firstLines.get(orgNumber);
  if (firstLine !== undefined && firstLine !== row.line) {
    return { ...planned(row, 'duplicate'), firstLine };
  }
  const delegated = bench.lists.delegatedByNumber.get(orgNumber);
  if (row.action === 'remove') return markedForRemoval(row, delegated, bench);
  if (delegated) return alreadyThere(row, delegated, bench);
  const available = bench.lists.availableByNumber.get(orgNumber);
  if (available) return clientToAdd(row, available, bench);
  const warnings = [...strangerWarnings(orgNumber, bench.systemUser.owner.environment), ...mayBeThere(bench)];
  const judged = planned(row, 'no-relationship', undefined, warnings);
  if (bench.strangerCause) judged.cause = bench.strangerCause;
  return judged;
}

function faulty(row: Row, { fault, digits }: Extract<Row['number'], { valid: false }>): PlanRow {
  const verdict = fault === 'person-number' ? 'person-number' : 'invalid-number';
  return { ...planned(row, verdict), fault, digits };
}

function markedForRemoval(row: Row, delegated: Client | undefined, bench: Bench): PlanRow {
  if (!bench.obeysRemovals) return planned(row, 'marked-for-removal');
  if (!delegated) {
    const isClient = row.number.valid && bench.lists.availableByNumber.has(row.number.orgNumber);
    return planned(row, 'not-delegated', undefined, isClient ? noWarnings : mayBeThere(bench));
  }
  const { systemUser, knowsPackages, lists } = bench;
  const lasting = forGood(delegated, { systemUser, knowsPackages, availableById: lists.availableById });
  const warnings = clientWarnings(row, delegated);
  return planned(row, 'remove', delegated, lasting ? [...warnings, lasting] : warnings);
}

const mayBeThere = ({ someUnnamed }: Bench): readonly RowWarning[] =>
  someUnnamed ? [{ kind: 'may-be-delegated' }] : noWarnings;

function alreadyThere(row: Row, delegated: Client, bench: Bench): PlanRow {
  const warnings = [...clientWarnings(row, delegated)];
  const { availableById } = bench.lists;
  // An empty list is no proof that anybody left: Altinn also answers so when something failed.
  if (availableById.size > 0 && !availableById.has(delegated.id)) warnings.push({ kind: 'no-longer-client' });
  warnings.push(...lackWarnings(delegated, bench));
  return planned(row, 'already-delegated', delegated, warnings);
}

function lackWarnings(delegated: Client, { systemUser, lists, knowsPackages }: Bench): RowWarning[] {
  const packages = delegated.access ? missingPackages(systemUser.packages, delegated.access) : [];
  if (packages.length === 0) return [];
  const given = knowsPackages ? lists.availableById.get(delegated.id)?.access : undefined;
  const repairable = given !== undefined && missingPackages(systemUser.packages, given).length === 0;
  return [{ kind: 'lacks-packages', packages, repairable }];
}

function clientToAdd(row: Row, available: Client, bench: Bench): PlanRow {
  const warnings = clientWarnings(row, available);
  const asked = bench.knowsPackages ? available.access : undefined;
  const missing = asked ? missingPackages(bench.systemUser.packages, asked) : [];
  if (missing.length === 0) return planned(row, 'add', available, warnings);
  const judged = planned(row, 'missing-packages', available, warnings);
  judged.missing = missing;
  const cause = causeOfMissing(missing, asked, bench);
  if (cause) judged.cause = cause;
  return judged;
}

/** Worked out once for each set of packages: ten thousand rows lack few different ones. */
function causeOfMissing(
  missing: readonly string[],
  asked: readonly RoleAccess[] | undefined,
  { systemUser, causes }: Bench,
): Cause | undefined {
  const key = missing.join('\n');
  const known = causes.get(key) ?? causeOf(systemUser.packages, asked);
  if (known) causes.set(key, known);
  return known;
}

/** What every row of a plan has. Put together in one go: ten thousand rows are made between two frames. */
function planned(
  { line, number, name }: Row,
  verdict: Verdict,
  client?: Client,
  warnings: readonly RowWarning[] = noWarnings,
): PlanRow {
  return {
    line,
    shown: number.valid ? number.orgNumber : number.found,
    orgNumber: number.valid ? number.orgNumber : undefined,
    name: client?.name || name,
    verdict,
    clientId: client?.id,
    warnings,
  };
}

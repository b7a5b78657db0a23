import type { Client, RoleAccess } from '../domain/client';
import type { Row } from '../domain/lists/list';
import type { OrgNumber } from '../domain/numbers/nine-digits';
import type { PlanRow, RowWarning } from '../domain/plan';
import type { Purpose } from '../domain/purpose';
import type { Cause } from '../domain/runs/cause';
import type { SystemUser } from '../domain/system-user';
import type { Verdict } from '../domain/verdict';
import { causeOf } from './cause-of';
import type { createTally } from './consequences';
import { forGood } from './for-good';
import type { Listed } from './listed';
import { isConflict, markOf, wantOf } from './marks';
import { missingPackages } from './missing-packages';
import { clientWarnings, noWarnings, strangerWarnings } from './row-warnings';

/** What a row is judged by. */
export interface Bench {
  systemUser: SystemUser;
  availableById: ReadonlyMap<string, Client>;
  knowsPackages: boolean;
  /** Every number of the list. */
  listed: ReadonlyMap<OrgNumber, Listed>;
  /** Why somebody who is no client of the firm's cannot be added. */
  strangerCause: Cause | undefined;
  /** Why clients cannot be added, by what they lack; filled on the way. */
  causes: Map<string, Cause>;
  purpose: Purpose;
  /** Whether anybody may be removed at all. */
  mayRemove: boolean;
  /** Of some of those who are delegated Altinn does not tell the number. */
  someUnnamed: boolean;
  tally: ReturnType<typeof createTally>;
  /** What stood on the lines whose number the user has put right. */
  corrected: ReadonlyMap<number, string>;
  /** Lines that the user has said are about none of those who would be removed. */
  noneOfThem: ReadonlySet<number>;
  /** The only clients that may be changed, where a confirmation has named them. */
  named?: Named;
}

/** Whom a confirmation has named, by id, and who was unticked in it. */
export interface Named {
  clients: ReadonlySet<string>;
  unticked: ReadonlySet<string>;
}

/** On a row that could be changed only since the user confirmed. */
export const comeSince: readonly RowWarning[] = [{ kind: 'come-since' }];
const untickedThen: readonly RowWarning[] = [{ kind: 'unticked' }];

/** Why a client is left as it is by a plan made anew, though it could be changed. */
export function leftBy(clientId: string, named: Named | undefined): readonly RowWarning[] | undefined {
  if (named?.unticked.has(clientId)) return untickedThen;
  return named && !named.clients.has(clientId) ? comeSince : undefined;
}

/** The one verdict of a row: faults of the number first, then the list's own repetitions, then what Altinn has. */
export function judgeRow(row: Row, bench: Bench): PlanRow {
  const judged = judge(row, bench);
  const from = bench.corrected.get(row.line);
  return from === undefined
    ? judged
    : { ...judged, warnings: [...judged.warnings, { kind: 'corrected', from }] };
}

function judge(row: Row, bench: Bench): PlanRow {
  if (!row.number.valid) return faulty(row, row.number, bench);
  const { orgNumber } = row.number;
  if (orgNumber === bench.systemUser.owner.orgNumber) return planned(row, 'own-organisation');
  const listed = bench.listed.get(orgNumber);
  if (!listed) throw new Error('a number that the list does not have');
  const { available, delegated } = listed;
  const missing = delegated || !available ? nothing : missingOf(available, bench);
  const isFirst = listed.line === row.line;
  if (isFirst) {
    const addable = !delegated && available !== undefined && missing.length === 0;
    const untold = !delegated && !available && bench.someUnnamed;
    bench.tally.count(listed, { delegated: delegated !== undefined, addable, untold });
  }
  if (isConflict(listed, bench.purpose.kind)) return planned(row, 'conflict');
  if (!isFirst) return { ...planned(row, 'duplicate'), firstLine: listed.line };
  const mark = markOf(listed);
  const want = wantOf(bench.purpose, mark);
  switch (want) {
    case 'otherwise':
      return { ...planned(row, 'marked-otherwise', delegated ?? available), ...(mark && { mark }) };
    case 'remove':
      return toRemove(row, listed, bench);
    case 'leave':
      return delegated ? alreadyThere(row, delegated, bench) : planned(row, 'not-delegated', available);
    case 'add':
      if (delegated) return alreadyThere(row, delegated, bench);
      return available ? clientToAdd(row, available, missing, bench) : stranger(row, orgNumber, bench);
    default:
      return want satisfies never;
  }
}

const nothing: readonly string[] = [];

const missingOf = ({ access }: Client, { knowsPackages, systemUser }: Bench): readonly string[] =>
  knowsPackages && access ? missingPackages(systemUser.packages, access) : nothing;

function stranger(row: Row, orgNumber: OrgNumber, bench: Bench): PlanRow {
  const warnings = [...strangerWarnings(orgNumber, bench.systemUser.owner.environment), ...mayBeThere(bench)];
  const judged = planned(row, 'no-relationship', undefined, warnings);
  if (bench.strangerCause) judged.cause = bench.strangerCause;
  return judged;
}

function faulty(
  row: Row,
  { fault, digits }: Extract<Row['number'], { valid: false }>,
  { noneOfThem }: Bench,
): PlanRow {
  const verdict = fault === 'person-number' ? 'person-number' : 'invalid-number';
  const warnings: RowWarning[] = noneOfThem.has(row.line) ? [{ kind: 'none-of-removed' }] : [];
  return { ...planned(row, verdict, undefined, warnings), fault, digits };
}

function toRemove(row: Row, { available, delegated }: Listed, bench: Bench): PlanRow {
  if (!delegated) return planned(row, 'not-delegated', undefined, available ? noWarnings : mayBeThere(bench));
  if (!bench.mayRemove) return alreadyThere(row, delegated, bench);
  const left = leftBy(delegated.id, bench.named);
  if (left) return planned(row, 'already-delegated', delegated, left);
  const lasting = forGood(delegated, bench);
  const warnings = clientWarnings(row, delegated);
  return planned(row, 'remove', delegated, lasting ? [...warnings, lasting] : warnings);
}

const mayBeThere = ({ someUnnamed }: Bench): readonly RowWarning[] =>
  someUnnamed ? [{ kind: 'may-be-delegated' }] : noWarnings;

function alreadyThere(row: Row, delegated: Client, bench: Bench): PlanRow {
  const warnings = [...clientWarnings(row, delegated)];
  const { availableById } = bench;
  // An empty list is no proof that anybody left: Altinn also answers so when something failed.
  if (availableById.size > 0 && !availableById.has(delegated.id)) warnings.push({ kind: 'no-longer-client' });
  warnings.push(...lackWarnings(delegated, bench));
  return planned(row, 'already-delegated', delegated, warnings);
}

function lackWarnings(delegated: Client, { systemUser, availableById, knowsPackages }: Bench): RowWarning[] {
  const packages = delegated.access ? missingPackages(systemUser.packages, delegated.access) : [];
  if (packages.length === 0) return [];
  const given = knowsPackages ? availableById.get(delegated.id)?.access : undefined;
  const repairable = given !== undefined && missingPackages(systemUser.packages, given).length === 0;
  return [{ kind: 'lacks-packages', packages, repairable }];
}

function clientToAdd(row: Row, available: Client, missing: readonly string[], bench: Bench): PlanRow {
  const warnings = clientWarnings(row, available);
  if (missing.length === 0) {
    const left = leftBy(available.id, bench.named);
    return left ? planned(row, 'not-delegated', available, left) : planned(row, 'add', available, warnings);
  }
  const judged = planned(row, 'missing-packages', available, warnings);
  judged.missing = missing;
  const cause = causeOfMissing(missing, bench.knowsPackages ? available.access : undefined, bench);
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

import type { Client } from '../domain/client';
import type { LastSeen } from '../domain/last-seen';
import type { ListPurpose } from '../domain/list-purpose';
import type { OrgNumber } from '../domain/org-number';
import { type Plan, type PlanRow, type Row, rowToRemove } from '../domain/plan';
import type { SystemUser } from '../domain/system-user';
import { type Verdict, verdicts } from '../domain/verdict';
import { indexLists } from './altinn-lists';
import { causeOf } from './cause-of';
import { judgeRow } from './judge-row';
import { otherSide } from './not-on-list';
import { removalFacts } from './removal-facts';
import { planWarnings } from './warnings-of-plan';

/** A list and Altinn, side by side. */
export interface ReconcileInput {
  rows: Row[];
  /** What the list is taken to ask for; to add, unless told. */
  purpose?: ListPurpose;
  /** Numbers that stand in the file and on no row. */
  elsewhere?: ReadonlySet<OrgNumber>;
  /** Names of the file's sheets that could not be read. */
  unread?: readonly string[];
  systemUser: SystemUser;
  /** The owner's clients with any of the system user's packages, delegated or not. */
  available: Client[];
  /** Clients delegated to the system user; ids are enough where the available list has the rest. */
  delegated: Client[];
  /** Whether `access` in the available list can be relied on. */
  knowsPackages: boolean;
  personNumbersMasked: number;
  /** Lists that came back empty, were read again, and were empty again. */
  emptyTwice: { available: boolean; delegated: boolean };
  /** When the delegated list last had clients in it, as far as this browser knows. */
  lastSeen?: LastSeen;
}

/** What would happen to each row, and which delegated clients no row names. Changes nothing anywhere. */
export function reconcile(input: ReconcileInput): Plan {
  const { rows, systemUser, available, delegated, knowsPackages, purpose = 'add' } = input;
  const lists = indexLists(available, delegated);
  const firstLines = firstLineOfEach(rows);
  const wayBack = { systemUser, availableById: lists.availableById, knowsPackages };
  const side = otherSide(lists.delegated, {
    listed: new Set(firstLines.keys()),
    lastLine: rows.reduce((last, { line }) => Math.max(last, line), 0),
    owner: systemUser.owner.orgNumber,
    wayBack,
  });
  const removal = removalFacts(input, lists, side);
  const isExact = purpose === 'exact' && !removal.impossible && removal.exactRefused.length === 0;
  const obeysRemovals = isExact || (purpose === 'as-marked' && !removal.impossible);
  const bench = {
    systemUser,
    lists,
    knowsPackages,
    firstLines,
    causes: new Map(),
    strangerCause: causeOf(systemUser.packages, undefined),
    conflicts: conflictsIn(rows),
    obeysRemovals,
    someUnnamed: side.unknownDelegated > 0,
  };
  const judged = rows.map((row) => judgeRow(row, bench));
  return {
    rows: isExact ? [...judged, ...side.notOnList.map(rowToRemove)] : judged,
    ...side,
    removal,
    delegatedCount: delegated.length,
    availableCount: available.length,
    warnings: planWarnings(input),
  };
}

/** Numbers that the list wants both added and removed. A row without a word on it wants its client added. */
function conflictsIn(rows: Row[]): ReadonlySet<OrgNumber> {
  const removed = new Set<OrgNumber>();
  for (const { number, action } of rows) {
    if (number.valid && action === 'remove') removed.add(number.orgNumber);
  }
  const both = new Set<OrgNumber>();
  if (removed.size === 0) return both;
  for (const { number, action } of rows) {
    if (number.valid && action !== 'remove' && removed.has(number.orgNumber)) both.add(number.orgNumber);
  }
  return both;
}

function firstLineOfEach(rows: Row[]): Map<OrgNumber, number> {
  const firstLines = new Map<OrgNumber, number>();
  for (const { line, number } of rows) {
    if (number.valid && !firstLines.has(number.orgNumber)) firstLines.set(number.orgNumber, line);
  }
  return firstLines;
}

/** How many rows each verdict has; zero for those that none has. */
export function countVerdicts(rows: PlanRow[]): Record<Verdict, number> {
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const { verdict } of rows) counts[verdict] += 1;
  return counts;
}

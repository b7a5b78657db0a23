import type { Client } from '../domain/client';
import type { OrgNumber } from '../domain/org-number';
import type { Plan, PlanRow, Row } from '../domain/plan';
import type { SystemUser } from '../domain/system-user';
import { type Verdict, verdicts } from '../domain/verdict';
import { indexLists } from './altinn-lists';
import { judgeRow } from './judge-row';
import { otherSide } from './not-on-list';
import { planWarnings } from './plan-warnings';

/** A list and Altinn, side by side. */
export interface ReconcileInput {
  rows: Row[];
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
}

/** What would happen to each row, and which delegated clients no row names. Changes nothing anywhere. */
export function reconcile(input: ReconcileInput): Plan {
  const { rows, systemUser, available, delegated, knowsPackages } = input;
  const lists = indexLists(available, delegated);
  const firstLines = firstLineOfEach(rows);
  const bench = { systemUser, lists, knowsPackages, firstLines, conflicts: conflictsIn(rows) };
  return {
    rows: rows.map((row) => judgeRow(row, bench)),
    ...otherSide(lists.delegated, new Set(firstLines.keys())),
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

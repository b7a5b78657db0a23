import type { Client } from '../domain/client';
import type { LastSeen } from '../domain/kept/last-seen';
import type { OrgNumber } from '../domain/numbers/nine-digits';
import { parseOrgNumber } from '../domain/numbers/org-number';
import { type Plan, type PlanRow, type Row, rowNotOnList } from '../domain/plan';
import { type MatchAnswers, openRefusals, type Purpose, purposeKinds, purposeOf } from '../domain/purpose';
import type { SystemUser } from '../domain/system-user';
import { type Verdict, verdicts } from '../domain/verdict';
import { causeOf } from './cause-of';
import { createTally } from './consequences';
import { byId, joinWith } from './join-clients';
import { comeSince, judgeRow, leftBy, type Named } from './judge-row';
import { type Listed, listedNumbers } from './listed';
import { otherSide } from './not-on-list';
import { preselected } from './preselect';
import { removalFacts } from './removal-facts';
import { planWarnings } from './warnings-of-plan';

/** A list and Altinn, side by side. */
export interface ReconcileInput {
  rows: readonly Row[];
  /** What is to happen; guessed where nobody has said it, and then maybe not known. */
  purpose?: Purpose;
  /** What the guess goes by: our own «Handling» column with words in it; something that speaks of removing. */
  guess?: { own: boolean; removes: boolean };
  /** What the user has said to what speaks against «lik listen». */
  answers?: MatchAnswers;
  /** The only clients that may be changed: those that a confirmation has named. */
  named?: Named;
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
  const { systemUser, available, knowsPackages, answers = {}, named } = input;
  const { rows, corrected } = withNumbers(input.rows, answers);
  const availableById = byId(available);
  // With the numbers and names that the available list knows.
  const delegated = joinWith(input.delegated, availableById);
  const listed = listedNumbers(rows, { available, delegated });
  const wayBack = { systemUser, availableById, knowsPackages };
  const side = otherSide(delegated, {
    listed,
    lastLine: rows.reduce((last, { line }) => Math.max(last, line), 0),
    owner: systemUser.owner.orgNumber,
    wayBack,
  });
  const known = howMany(listed, systemUser.owner.orgNumber);
  const removal = removalFacts({ ...input, rows, delegated }, side.notOnList, known.added);
  const purpose = input.purpose ?? preselected(known, input.guess ?? noGuess);
  const tally = createTally(known);
  const bench = {
    systemUser,
    availableById,
    knowsPackages,
    listed,
    causes: new Map(),
    strangerCause: causeOf(systemUser.packages, undefined),
    purpose: purpose ?? purposeOf('add'),
    mayRemove: removal.impossible === undefined,
    someUnnamed: side.unknownDelegated > 0,
    tally,
    corrected,
    noneOfThem: new Set(answers.noneOfThem),
    ...(named && { named }),
  };
  const judged = rows.map((row) => judgeRow(row, bench));
  const goes =
    purpose?.kind === 'match' &&
    purpose.remove &&
    bench.mayRemove &&
    openRefusals(removal.refused).length === 0
      ? side.notOnList
      : [];
  const said = goes.filter(({ clientId }) => leftBy(clientId, named) === undefined);
  const unsaid = goes.filter(({ clientId }) => leftBy(clientId, named) === comeSince);
  const consequences = tally.consequences();
  consequences.match.remove = side.notOnList.length;
  if (!bench.mayRemove) for (const kind of purposeKinds) consequences[kind].remove = 0;
  return {
    ...(purpose && { purpose }),
    rows: said.length > 0 ? [...judged, ...said.map(rowNotOnList)] : judged,
    standing: tally.standing,
    consequences,
    ...side,
    since: judged.filter(({ warnings }) => warnings === comeSince).length + unsaid.length,
    removal,
    delegatedCount: delegated.length,
    availableCount: available.length,
    warnings: planWarnings(input),
  };
}

const noGuess = { own: false, removes: false };

/** The rows with the numbers that the user has put right, and what stood there. */
function withNumbers(rows: readonly Row[], { numbers = [] }: MatchAnswers) {
  const corrected = new Map<number, string>();
  if (numbers.length === 0) return { rows, corrected };
  const right = new Map(numbers.map(({ line, orgNumber }) => [line, parseOrgNumber(orgNumber)]));
  const mended = rows.map((row): Row => {
    const number = right.get(row.line);
    if (row.number.valid || !number?.valid) return row;
    corrected.set(row.line, row.number.found);
    return { ...row, number };
  });
  return { rows: mended, corrected };
}

/** How many of the list's clients are added, before any row is judged. */
function howMany(listed: ReadonlyMap<OrgNumber, Listed>, owner: OrgNumber) {
  let added = 0;
  for (const [orgNumber, { delegated }] of listed) if (delegated && orgNumber !== owner) added += 1;
  return { added, notAdded: listed.size - added - (listed.has(owner) ? 1 : 0) };
}

/** How many rows each verdict has; zero for those that none has. */
export function countVerdicts(rows: readonly PlanRow[]): Record<Verdict, number> {
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
  for (const { verdict } of rows) counts[verdict] += 1;
  return counts;
}

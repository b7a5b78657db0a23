import type { Environment } from '../environment';
import { grouped } from '../grouped';
import type { OrgNumber } from '../numbers/nine-digits';
import type { JobView } from './job';
import { wholeOf } from './run-parts';

/** A run as a person made it: over one system access, or over several as one. */
export interface PastRun {
  id: string;
  /** One for each system access, in their order. */
  parts: [JobView, ...JobView[]];
}

/** Runs of one firm. */
export interface FirmRuns {
  partyUuid: string;
  name: string;
  orgNumber: OrgNumber;
  environment: Environment;
  runs: PastRun[];
}

/** The parts of larger runs put together; in the order of the first that was met of each. */
export function pastRuns(jobs: readonly JobView[]): PastRun[] {
  const runs = grouped(jobs, ({ id, part }) => part?.of ?? id);
  return [...runs].map(([id, parts]) => ({
    id,
    parts: parts.sort((a, b) => (a.part?.place ?? 0) - (b.part?.place ?? 0)),
  }));
}

/** By firm and environment, in the order of each firm's first run. */
export function runsByFirm(runs: readonly PastRun[]): FirmRuns[] {
  const keyOf = ({ parts: [{ owner }] }: PastRun) => `${owner.environment}/${owner.partyUuid}`;
  return [...grouped(runs, keyOf).values()].map((its) => {
    const { environment, partyUuid, name, orgNumber } = its[0].parts[0].owner;
    return { environment, partyUuid, name, orgNumber, runs: its };
  });
}

/** What the parts come to together. */
export function wholeRun({ id, parts }: PastRun): JobView {
  const [first, ...rest] = parts;
  if (rest.length === 0) return first;
  const { now: _, ...sums } = wholeOf({ id, parts });
  const ends = parts.flatMap(({ finishedAt }) => finishedAt ?? []);
  const { finishedAt: __, verifiedAt: ___, ...begun } = first;
  return { ...begun, ...sums, ...(ends.length > 0 && { finishedAt: Math.max(...ends) }) };
}

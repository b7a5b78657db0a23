import { forbids } from '../../domain/kept/rules';
import { granted, type Refusal, type Reply, refused } from '../../domain/refusal';
import { isFinished } from '../../domain/runs/job';
import { isSameOwner } from '../../domain/system-user';
import type { JobRecord, Proven } from '../journal/records';
import type { JobsDeps } from '../run/deps';
import { withTimeLimit } from '../run/time-limit';

/** Makes sure that whoever made the plan is still signed in. */
export async function ownUser(deps: JobsDeps, job: JobRecord): Promise<Reply<Proven>> {
  const at = deps.clock.now();
  const answer = await withTimeLimit(deps.clock, { kind: 'unavailable' }, (signal) =>
    deps.checkIdentity(job, signal),
  );
  if (!answer.ok) return refused({ kind: 'failure', failure: answer.failure });
  return answer.value === 'same' ? granted({ at, but: [] }) : refused({ kind: 'other-identity' });
}

/** Whether the firm's IT department has switched off what the run does; asked at every start, resume and wake. */
export async function switchedOff(
  deps: Pick<JobsDeps, 'rules'>,
  job: JobRecord,
): Promise<Extract<Refusal, { kind: 'switched-off' }> | undefined> {
  const { environment } = job.owner;
  const what = forbids(await deps.rules(), { environment, removals: job.removals });
  return what && { kind: 'switched-off', what };
}

/** Whether the owner has another run that is not finished. */
export async function busyWithAnother({ journal }: JobsDeps, job: JobRecord): Promise<Refusal | undefined> {
  const others = await journal.unfinishedJobs();
  const isBusy = others.some((other) => other.id !== job.id && isSameOwner(other.owner, job.owner));
  return isBusy ? { kind: 'job-already-running' } : undefined;
}

/** The parts of a run that has come to its end, by its own user, where nothing else of the owner's goes. */
export async function endedParts(deps: JobsDeps, runId: string) {
  const parts = await deps.journal.partsOf(runId);
  const [first] = parts;
  if (!first) return refused({ kind: 'not-found', what: 'run' });
  if (!parts.every(({ state }) => isFinished(state))) return refused({ kind: 'job-already-running' });
  const own = await ownUser(deps, first);
  if (!own.ok) return own;
  const busy = await busyWithAnother(deps, first);
  return busy ? refused(busy) : granted({ parts, first, proven: own.value });
}

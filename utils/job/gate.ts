import type { Refusal } from '../domain/refusal';
import type { JobsDeps } from './deps';
import type { JobRecord } from './records';
import { withTimeLimit } from './time-limit';

/** Whether whoever made the plan is still signed in: the reason for a refusal, or nothing. */
export async function whoElse(deps: JobsDeps, job: JobRecord): Promise<Refusal | undefined> {
  const answer = await withTimeLimit(deps.clock, { kind: 'unavailable' }, (signal) =>
    deps.checkIdentity(job, signal),
  );
  if (!answer.ok) return { kind: 'failure', failure: answer.failure };
  return answer.value === 'same' ? undefined : { kind: 'other-identity' };
}

/** Whether the owner has another run that is not finished. */
export async function busyWithAnother({ journal }: JobsDeps, job: JobRecord): Promise<Refusal | undefined> {
  const others = await journal.unfinishedJobs();
  const isBusy = others.some(
    (other) =>
      other.id !== job.id &&
      other.owner.environment === job.owner.environment &&
      other.owner.partyUuid === job.owner.partyUuid,
  );
  return isBusy ? { kind: 'job-already-running' } : undefined;
}

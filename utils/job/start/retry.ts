import { granted, type Reply, refused } from '../../domain/refusal';
import { type JobRecord, viewOf } from '../journal/records';
import { pagesOf } from '../journal/row-pages';
import type { JobsDeps } from '../run/deps';
import type { Drivers } from '../run/drivers';
import { nowIn } from './begin';
import { busyWithAnother, endedParts, ownUser, switchedOff } from './gate';

/** Sends what failed in a run again; see `Jobs.retry`. */
export async function retryRun(deps: JobsDeps, drivers: Drivers, runId: string): Promise<Reply<void>> {
  const before = await deps.journal.job(runId);
  if (!before) return retryParts(deps, drivers, runId);
  if (before.state === 'done' || before.state === 'paused') await drivers.over(runId);
  const job = await deps.journal.job(runId);
  return job ? retryJob(deps, drivers, job) : refused({ kind: 'not-found', what: 'run' });
}

/** In a run over one system user, or in one part of a larger run. */
async function retryJob(deps: JobsDeps, drivers: Drivers, job: JobRecord): Promise<Reply<void>> {
  if (job.state !== 'done' && job.state !== 'paused') return refused({ kind: 'nothing-to-do' });
  if (job.pause?.kind === 'plan-changed') return refused({ kind: 'plan-too-old' });
  const { queued, failed, unknown } = job.counts;
  if (queued + failed + unknown === 0) return refused({ kind: 'nothing-to-do' });
  const off = await switchedOff(deps, job);
  if (off) return refused(off);
  const own = await ownUser(deps, job);
  if (!own.ok) return own;
  const busy = await busyWithAnother(deps, job);
  if (busy) return refused(busy);
  await retryRows(deps, job.id);
  const begun = await deps.journal.changeJob(job.id, ({ state }) => {
    const click = { ...nowIn(deps), proven: own.value };
    if (state === 'done') return { kind: 'retry', ...click };
    return state === 'paused' ? { kind: 'resume', ...click } : undefined;
  });
  if (!begun) return refused({ kind: 'job-already-running' });
  drivers.launch(job.id, 'checked');
  return granted(undefined);
}

/** In a run over several system users, a part after the other. */
async function retryParts(deps: JobsDeps, drivers: Drivers, runId: string): Promise<Reply<void>> {
  for (const { id } of await deps.journal.partsOf(runId)) await drivers.over(id);
  const ended = await endedParts(deps, runId);
  if (!ended.ok) return ended;
  const { parts, proven } = ended.value;
  const left = parts.filter(({ state, counts }) => state === 'done' && counts.failed + counts.unknown > 0);
  if (left.length === 0) return refused({ kind: 'nothing-to-do' });
  for (const part of left) {
    const off = await switchedOff(deps, part);
    if (off) return refused(off);
  }
  for (const { id } of left) await retryRows(deps, id);
  for (const { id } of left) {
    const job = await deps.journal.changeJob(id, ({ state }) =>
      state === 'done' ? { kind: 'wait-again', ...nowIn(deps), proven } : undefined,
    );
    if (!job) return refused({ kind: 'job-already-running' });
    deps.onChange(viewOf(job), []);
  }
  await drivers.launchNext(runId);
  return granted(undefined);
}

/** Before the run itself: stopped in between, that is where it was, and the click can be made again. */
async function retryRows({ journal }: JobsDeps, jobId: string): Promise<void> {
  for (const state of ['failed', 'unknown'] as const) {
    for await (const page of pagesOf(journal, jobId, state)) {
      await journal.changeRows(
        jobId,
        page.map(({ line }) => ({ line, event: { kind: 'retry' } })),
      );
    }
  }
}

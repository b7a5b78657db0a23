import type { JobState, JobView, UndoPreview } from '../domain/job';
import { granted, type Refusal, type Reply, refused } from '../domain/refusal';
import type { JobsDeps } from './deps';
import { createDrivers } from './drivers';
import { jobOf, rowsFor, undoJobOf } from './new-job';
import { pagesOf } from './pages';
import { type JobRecord, type JobRowRecord, rowViewOf, viewOf } from './records';
import type { Stop } from './runner';
import { isOutOfRoom, roomLeft, roomNeeded } from './storage-room';
import { withTimeLimit } from './time-limit';
import type { JobEvent } from './transitions';
import { planUndo } from './undo';

export type { JobsDeps } from './deps';

/** Runs, and what a user can do with them. */
export interface Jobs {
  /** Begins the run of a plan; only the rows on `lines`, where given. The job's id. */
  start(order: { planId: string; lines?: number[] }): Promise<Reply<string>>;
  /** Nothing more leaves; what is on its way is waited for and counted, and then this resolves. */
  pause(jobId: string): Promise<void>;
  /**
   * Goes on with a paused run. One that paused because its plan changed goes on only when the user has
   * seen what changed and accepts it; else `plan-too-old`.
   */
  resume(jobId: string, order?: { accept?: 'plan-changed' }): Promise<Reply<void>>;
  /** As {@link pause}, for good: rows that were not sent stay queued. */
  cancel(jobId: string): Promise<void>;
  /** Failed rows are sent again; unknown ones after a read that does not show them. */
  retry(jobId: string): Promise<Reply<void>>;
  /** At start-up and on the alarm: goes on with the runs of this browser session, pauses those of another. */
  wake(): Promise<void>;
  /** What undoing a finished run would do, and what it would leave and why; reads both lists. */
  planUndo(jobId: string): Promise<Reply<UndoPreview>>;
  /**
   * Removes the clients that a finished run added, as a run of its own: those on `lines`, which are the
   * preview's, and of them only those that a new reading of the lists still allows. The new job's id.
   */
  startUndo(order: { jobId: string; lines: number[] }): Promise<Reply<string>>;
  /** Forgets every plan and run; refused while one is going. */
  clearEverything(): Promise<Reply<void>>;
  view(jobId: string): Promise<JobView | undefined>;
}

/** A plan is started within so long (ms) of the reading of its lists; after that it is to be looked at again. */
const plansKeep = 15 * 60_000;

const isGoing = (state: JobState): boolean => state === 'running' || state === 'verifying';

/** The runs of this worker: at most one runner for each, and one window for all. */
export function createJobs(deps: JobsDeps): Jobs {
  const { journal, clock } = deps;
  const drivers = createDrivers(deps);

  /** Whether whoever made the plan is still signed in: the reason for a refusal, or nothing. */
  async function whoElse(job: JobRecord): Promise<Refusal | undefined> {
    const answer = await withTimeLimit(clock, { kind: 'unavailable' }, (signal) =>
      deps.checkIdentity(job, signal),
    );
    if (!answer.ok) return { kind: 'failure', failure: answer.failure };
    return answer.value === 'same' ? undefined : { kind: 'other-identity' };
  }

  async function busyWithAnother(job: JobRecord): Promise<Refusal | undefined> {
    const others = await journal.unfinishedJobs();
    const isBusy = others.some(
      (other) =>
        other.id !== job.id &&
        other.owner.environment === job.owner.environment &&
        other.owner.partyUuid === job.owner.partyUuid,
    );
    return isBusy ? { kind: 'job-already-running' } : undefined;
  }

  async function stop(jobId: string, event: Stop): Promise<void> {
    const runner = drivers.runner(jobId);
    if (runner) return runner.stop(event);
    const job = await journal.changeJob(jobId, ({ state }) => {
      return isGoing(state) || (state === 'paused' && event.kind === 'cancel') ? event : undefined;
    });
    if (job) deps.onChange(viewOf(job), []);
  }

  /** Rows that nobody drives any more are no longer on their way. */
  async function markLost(job: JobRecord): Promise<void> {
    if (job.counts.sending === 0 || drivers.runner(job.id)) return;
    for await (const page of pagesOf(journal, job.id, 'sending')) {
      const changes = page.map(({ line }) => ({
        line,
        event: { kind: 'lost', because: 'worker-stopped' } as const,
      }));
      const after = await journal.changeRows(job.id, changes);
      deps.onChange(viewOf(after.job), after.rows.map(rowViewOf));
    }
  }

  async function goOn(jobId: string, decide: (job: JobRecord) => JobEvent | undefined): Promise<boolean> {
    const job = await journal.changeJob(jobId, decide);
    if (job) drivers.launch(job.id, 'checked');
    return job !== undefined;
  }

  /** Writes the run down and sets it going, unless there is no room or the owner has another. */
  async function begin(job: JobRecord, rows: JobRowRecord[]): Promise<Reply<string>> {
    const needed = roomNeeded(rows);
    const free = roomLeft((await deps.storage?.()) ?? {});
    if (free !== undefined && free < needed) return refused({ kind: 'storage-full', needed, free });
    try {
      const made = await journal.createJob(job, rows);
      if (made === 'owner-busy') return refused({ kind: 'job-already-running' });
    } catch (error) {
      if (!isOutOfRoom(error)) throw error;
      return refused({ kind: 'storage-full', needed, free: free ?? 0 });
    }
    drivers.launch(job.id, 'checked');
    return granted(job.id);
  }

  const newId = () => deps.newId?.() ?? crypto.randomUUID();
  const clicked = () => ({ at: clock.now(), browserSession: deps.browserSession });

  return {
    async start({ planId, lines }) {
      const plan = await journal.plan(planId);
      if (!plan) return refused({ kind: 'plan-gone' });
      if (clock.now() - plan.summary.readAt > plansKeep) return refused({ kind: 'plan-too-old' });
      const wanted = lines && new Set(lines);
      const targets = (await journal.targets(planId)).filter(({ line }) => !wanted || wanted.has(line));
      if (targets.length === 0) return refused({ kind: 'nothing-to-do' });
      const job = jobOf(plan, targets.length, newId(), clicked());
      const refusal = await whoElse(job);
      if (refusal) return refused(refusal);
      return begin(job, rowsFor(job, targets));
    },

    async planUndo(jobId) {
      const job = await journal.job(jobId);
      if (!job) return refused({ kind: 'plan-gone' });
      const refusal = await whoElse(job);
      if (refusal) return refused(refusal);
      const plan = await planUndo(deps, jobId);
      if (!plan.ok) return plan;
      const { rows, left, readAt } = plan.value;
      return granted({ jobId, rows, left, readAt });
    },

    async startUndo({ jobId, lines }) {
      const job = await journal.job(jobId);
      if (!job) return refused({ kind: 'plan-gone' });
      const refusal = (await whoElse(job)) ?? (await busyWithAnother(job));
      if (refusal) return refused(refusal);
      await drivers.over(jobId);
      const plan = await planUndo(deps, jobId);
      if (!plan.ok) return plan;
      const shown = new Set(lines);
      const targets = plan.value.targets.filter(({ line }) => shown.has(line));
      if (targets.length === 0) return refused({ kind: 'nothing-to-do' });
      const { delegated, readAt } = plan.value;
      const undo = undoJobOf(job, targets.length, newId(), { ...clicked(), delegated, readAt });
      return begin(undo, rowsFor(undo, targets, 'remove'));
    },

    pause: (jobId) => stop(jobId, { kind: 'pause', reason: { kind: 'by-user' } }),

    cancel: (jobId) => stop(jobId, { kind: 'cancel', at: clock.now() }),

    async resume(jobId, { accept } = {}) {
      const job = await journal.job(jobId);
      if (!job) return refused({ kind: 'plan-gone' });
      // A run that was just paused may still be waiting for what is on its way.
      if (job.state === 'paused') await drivers.over(jobId);
      const refusal = await whoElse(job);
      if (refusal) return refused(refusal);
      const mayGoOn = ({ pause }: JobRecord) => pause?.kind !== 'plan-changed' || accept === 'plan-changed';
      if (job.state === 'paused' && !mayGoOn((await journal.job(jobId)) ?? job)) {
        return refused({ kind: 'plan-too-old' });
      }
      // A run that could not even be written down as paused.
      if (isGoing(job.state)) drivers.launch(jobId, 'checked');
      await goOn(jobId, (now) =>
        now.state === 'paused' && mayGoOn(now) ? { kind: 'resume', ...clicked() } : undefined,
      );
      return granted(undefined);
    },

    async retry(jobId) {
      const before = await journal.job(jobId);
      if (before?.state === 'done' || before?.state === 'paused') await drivers.over(jobId);
      const job = await journal.job(jobId);
      if (!job) return refused({ kind: 'plan-gone' });
      if (job.state !== 'done' && job.state !== 'paused') return refused({ kind: 'nothing-to-do' });
      if (job.pause?.kind === 'plan-changed') return refused({ kind: 'plan-too-old' });
      const { queued, failed, unknown } = job.counts;
      if (queued + failed + unknown === 0) return refused({ kind: 'nothing-to-do' });
      const refusal = (await whoElse(job)) ?? (await busyWithAnother(job));
      if (refusal) return refused(refusal);
      // Rows first: stopped in between, the run is where it was, and the click can be made again.
      for (const state of ['failed', 'unknown'] as const) {
        for await (const page of pagesOf(journal, jobId, state)) {
          await journal.changeRows(
            jobId,
            page.map(({ line }) => ({ line, event: { kind: 'retry' } })),
          );
        }
      }
      const isOn = await goOn(jobId, ({ state }) => {
        if (state === 'done') return { kind: 'retry', ...clicked() };
        return state === 'paused' ? { kind: 'resume', ...clicked() } : undefined;
      });
      return isOn ? granted(undefined) : refused({ kind: 'job-already-running' });
    },

    async wake() {
      for (const job of await journal.unfinishedJobs()) {
        if (job.state === 'paused') await markLost(job);
        else if (job.browserSession === deps.browserSession) drivers.launch(job.id, 'unchecked');
        else {
          await stop(job.id, { kind: 'pause', reason: { kind: 'browser-restarted' } });
          await markLost(job);
        }
      }
      for (const job of await journal.jobsIn('cancelled')) await markLost(job);
    },

    async clearEverything() {
      const answer = await journal.clearEverything();
      return answer === 'cleared' ? granted(undefined) : refused({ kind: 'job-already-running' });
    },

    async view(jobId) {
      const runner = drivers.runner(jobId);
      if (runner) return runner.view();
      const job = await journal.job(jobId);
      return job && viewOf(job);
    },
  };
}

import type { Environment } from '../../domain/environment';
import { granted, type Reply, refused } from '../../domain/refusal';
import { type AsAnotherKind, isGoing, type JobView } from '../../domain/runs/job';
import type { UndoOfRun } from '../../domain/runs/run-parts';
import { everyRow, type JobRecord, rowViewOf, viewOf } from '../journal/records';
import type { RowChange } from '../journal/transitions';
import { rowsAsAnother } from '../send/as-another';
import { beginPlan, beginSeveral, nowIn, type PlanOrder } from '../start/begin';
import { ownUser, switchedOff } from '../start/gate';
import { sessionEnded } from '../start/next-part';
import { retryRun } from '../start/retry';
import { beginUndo, type LinesOfPart, planUndoOfRun } from '../start/undo-run';
import type { JobsDeps } from './deps';
import { createDrivers } from './drivers';
import { tidyUp } from './left-behind';
import type { Stop } from './runner';

export type { JobsDeps } from './deps';

/** Runs, and what a user can do with them. */
export interface Jobs {
  /**
   * Begins the run of a plan. The job's id. `plan-too-old` when it would remove others than the user was told of.
   */
  start(order: PlanOrder): Promise<Reply<string>>;
  /**
   * Begins one run over several plans of one owner, a system user after the other. The larger run's id, by which its
   * parts are found.
   * @param orders what is asked of some of the plans; of the others, all that their lists ask for, and nobody removed
   */
  startSeveral(planIds: readonly string[], orders?: readonly PlanOrder[]): Promise<Reply<string>>;
  /**
   * Nothing more leaves; what is on its way is waited for and counted, and then this resolves. Here as in all that
   * follows a run is named by its own id, whether it is over one system user or several.
   */
  pause(runId: string): Promise<void>;
  /**
   * Goes on with a paused run. One that paused because its plan changed goes on only when the user has
   * seen what changed and accepts it; else `plan-too-old`.
   */
  resume(runId: string, order?: { accept?: 'plan-changed' }): Promise<Reply<void>>;
  /** As {@link pause}, for good: rows that were not sent stay queued. */
  cancel(runId: string): Promise<void>;
  /**
   * Failed rows are sent again, additions first as before; unknown ones after a read that does not show them.
   */
  retry(runId: string): Promise<Reply<void>>;
  /** At start-up and on the alarm: goes on with the runs of this browser session, pauses those of another. */
  wake(): Promise<void>;
  /**
   * What undoing a finished run would do, and what it would leave and why; reads both lists. `only` of the rows that
   * may have been sent as another user.
   */
  planUndo(runId: string, only?: AsAnotherKind): Promise<Reply<UndoOfRun>>;
  /**
   * Removes the clients that a finished run added and adds those that it removed, as a run of its own over the same
   * system users, first those that come back: those on `lines`, which are the preview's, and of them only those that
   * a new reading of the lists still allows. The new run's id.
   */
  startUndo(order: { runId: string; parts: readonly LinesOfPart[] }): Promise<Reply<string>>;
  /** A page has shown who is signed in now: runs of anybody else in that environment stop. */
  noticeUser(environment: Environment, userUuid: string): Promise<void>;
  /** Something may mean another user: every run that goes in that environment asks, before another write leaves. */
  askWho(environment: Environment): void;
  /** The run's own user has seen that rows may have been sent as another, and lets those on `lines` stand. */
  keepAsAnother(order: { runId: string; parts: readonly LinesOfPart[] }): Promise<Reply<void>>;
  /** Forgets every plan and run; refused while one is going. */
  clearEverything(): Promise<Reply<void>>;
  view(jobId: string): Promise<JobView | undefined>;
}

/** The runs of this worker: at most one runner for each, and one window for all. */
export function createJobs(deps: JobsDeps): Jobs {
  const { journal, clock } = deps;
  const drivers = createDrivers(deps);
  const marked = new Set<string>();

  async function stop(jobId: string, event: Stop): Promise<void> {
    const runner = drivers.runner(jobId);
    if (runner) {
      await runner.stop(event);
      await drivers.over(jobId);
    } else {
      const job = await journal.changeJob(jobId, ({ state }) =>
        isGoing(state) || (state === 'paused' && event.kind === 'cancel') ? event : undefined,
      );
      if (job) deps.onChange(viewOf(job), []);
    }
    await tidy(jobId);
  }

  /** What nobody drives any more is set right. */
  async function tidy(jobId: string): Promise<void> {
    const job = await journal.job(jobId);
    const isStill = job?.state === 'paused' || job?.state === 'cancelled';
    if (!isStill || drivers.runner(jobId)) return;
    await tidyUp(deps, job);
    // Stopped between the pause and the marks, the marks are still to be made.
    if (job.pause?.kind === 'other-user') await markAsAnother(job);
  }

  /** Once for each ask that the run counts from: pages of the other's may show themselves many times. */
  async function markAsAnother(job: JobRecord): Promise<void> {
    const moment = `${job.id} ${job.proven?.at}`;
    if (marked.has(moment)) return;
    await write(job.id, await rowsAsAnother(journal, job));
    marked.add(moment);
  }

  /** Changes to rows of a run that nobody drives. */
  async function write(jobId: string, changes: RowChange[]): Promise<void> {
    if (changes.length === 0) return;
    const after = await journal.changeRows(jobId, changes);
    deps.onChange(viewOf(after.job), after.rows.map(rowViewOf));
  }

  /** The part of a run that goes or stands still, else the next, else the last. */
  async function partNow(runId: string): Promise<JobRecord | undefined> {
    const parts = await journal.partsOf(runId);
    const isUnderWay = ({ state }: JobRecord) => isGoing(state) || state === 'paused';
    return parts.find(isUnderWay) ?? parts.find(({ state }) => state === 'waiting') ?? parts.at(-1);
  }

  return {
    start: (order) => beginPlan(deps, drivers, order),

    startSeveral: (planIds, orders = []) => beginSeveral(deps, drivers, planIds, orders),

    planUndo: (runId, only) => planUndoOfRun(deps, runId, only),
    startUndo: (order) => beginUndo(deps, drivers, order),

    async pause(runId) {
      const part = await partNow(runId);
      if (part) await stop(part.id, { kind: 'pause', reason: { kind: 'by-user' } });
    },

    async cancel(runId) {
      const event = { kind: 'cancel', at: clock.now() } as const;
      const now = await partNow(runId);
      if (!now) return;
      const { part } = now;
      // The parts that wait are let go of first: else the next would begin when this one has stopped.
      for (const { id } of part ? await journal.partsOf(part.of) : []) {
        const waiting = await journal.changeJob(id, ({ state }) => (state === 'waiting' ? event : undefined));
        if (waiting) deps.onChange(viewOf(waiting), []);
      }
      await stop(now.id, event);
    },

    async resume(runId, { accept } = {}) {
      const job = await partNow(runId);
      if (!job) return refused({ kind: 'not-found', what: 'run' });
      const jobId = job.id;
      const off = await switchedOff(deps, job);
      if (off) return refused(off);
      // A run that was just paused may still be waiting for what is on its way.
      if (job.state === 'paused') await drivers.over(jobId);
      const own = await ownUser(deps, job);
      if (!own.ok) return own;
      const mayGoOn = ({ pause }: JobRecord) => pause?.kind !== 'plan-changed' || accept === 'plan-changed';
      if (job.state === 'paused' && !mayGoOn((await journal.job(jobId)) ?? job)) {
        return refused({ kind: 'plan-too-old' });
      }
      // A run that could not even be written down as paused.
      if (isGoing(job.state)) drivers.launch(jobId, 'checked');
      const resumed = await journal.changeJob(jobId, (now) =>
        now.state === 'paused' && mayGoOn(now)
          ? { kind: 'resume', ...nowIn(deps), proven: own.value }
          : undefined,
      );
      if (resumed) drivers.launch(jobId, 'checked');
      return granted(undefined);
    },

    retry: (runId) => retryRun(deps, drivers, runId),

    async wake() {
      for (const job of await journal.unfinishedJobs()) {
        if (job.state === 'waiting') {
          if (job.part) await drivers.launchNext(job.part.of);
          continue;
        }
        const off = isGoing(job.state) && (await switchedOff(deps, job));
        if (off) await stop(job.id, { kind: 'pause', reason: off });
        else if (job.state === 'paused') await tidy(job.id);
        else if (job.browserSession === deps.browserSession) drivers.launch(job.id, 'unchecked');
        else await stop(job.id, { kind: 'pause', reason: await sessionEnded(deps) });
      }
      for (const job of await journal.jobsIn('cancelled')) await tidy(job.id);
    },

    async noticeUser(environment, userUuid) {
      for (const job of await journal.unfinishedJobs()) {
        const isAnothers = job.owner.environment === environment && job.userUuid !== userUuid;
        if (!isAnothers || job.state === 'waiting') continue;
        const runner = drivers.runner(job.id);
        if (runner) {
          await runner.stopAsAnother();
          await drivers.over(job.id);
          await tidy(job.id);
        } else {
          if (isGoing(job.state)) await stop(job.id, { kind: 'pause', reason: { kind: 'other-user' } });
          await markAsAnother(job);
        }
      }
    },

    askWho(environment) {
      for (const runner of drivers.all()) {
        if (runner.view().owner.environment === environment) runner.doubt();
      }
    },

    async keepAsAnother({ runId, parts }) {
      let isAny = false;
      for (const job of await journal.partsOf(runId)) {
        const jobId = job.id;
        const lines = parts.find((part) => part.jobId === jobId)?.lines;
        if (!lines) continue;
        if (drivers.runner(jobId)) return refused({ kind: 'job-already-running' });
        const own = await ownUser(deps, job);
        if (!own.ok) return own;
        const wanted = new Set(lines);
        const open = (await journal.rowsOf(jobId, 0, everyRow)).filter(
          ({ line, asAnother }) => asAnother === 'open' && wanted.has(line),
        );
        isAny ||= open.length > 0;
        await write(
          jobId,
          open.map(({ line }) => ({ line, event: { kind: 'keep' } })),
        );
      }
      return isAny ? granted(undefined) : refused({ kind: 'nothing-to-do' });
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

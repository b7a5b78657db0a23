import type { Environment } from '../../domain/environment';
import type { Row } from '../../domain/lists/list';
import type { NotOnList, PlanRow } from '../../domain/plan';
import type { RowState } from '../../domain/runs/job';
import * as jobs from './job-store';
import { deletePlan, planPart, putPlan } from './plan-store';
import {
  everyRow,
  type JobRecord,
  type JobRowRecord,
  type PlanHeader,
  type PlanRecord,
  type PlanTarget,
} from './records';
import { openDatabase } from './schema';
import type { JobEvent, RowChange } from './transitions';

/** The truth about every run: what is not in here has not happened. */
export interface Journal {
  savePlan(plan: PlanRecord): Promise<void>;
  plan(planId: string): Promise<PlanHeader | undefined>;
  /** `count` rows from position `from` (from 0, in the order of the list). */
  planRows(planId: string, from: number, count: number): Promise<PlanRow[]>;
  listRows(planId: string, from: number, count: number): Promise<Row[]>;
  notOnList(planId: string, from: number, count: number): Promise<NotOnList[]>;
  targets(planId: string): Promise<PlanTarget[]>;

  /** The parts of a run, all or none. `owner-busy`: the owner has a run that is not finished, and nothing was written. */
  createJobs(runs: readonly { job: JobRecord; rows: JobRowRecord[] }[]): Promise<'created' | 'owner-busy'>;
  /** The parts of a run, in their order; of one over a single system user, itself. */
  partsOf(id: string): Promise<JobRecord[]>;
  job(jobId: string): Promise<JobRecord | undefined>;
  /** Waiting, running, verifying and paused ones. */
  unfinishedJobs(): Promise<JobRecord[]>;
  jobsIn(state: JobRecord['state']): Promise<JobRecord[]>;
  /** The owner's newest run, finished or not. */
  jobFor(environment: Environment, ownerPartyUuid: string): Promise<JobRecord | undefined>;
  /** Rows in line order, from the line `fromLine` on. */
  rowsOf(jobId: string, fromLine: number, count: number): Promise<JobRowRecord[]>;
  rowsIn(jobId: string, state: RowState, fromLine: number, count: number): Promise<JobRowRecord[]>;

  /**
   * Lets the events happen, rows and counters in one transaction, and gives what became of them.
   * A `send` in a run that is no longer running does not happen: its row is left out of the answer.
   * @param more asked once, when the job has been read: what has come meanwhile happens in the same transaction
   */
  changeRows(
    jobId: string,
    changes: RowChange[],
    more?: () => RowChange[],
  ): Promise<{ job: JobRecord; rows: JobRowRecord[] }>;
  /**
   * Lets one event happen to the job. `decide` sees it inside the transaction and gives no event when
   * there is nothing to do; then, and when a `retry` meets another unfinished run, nothing is given back.
   */
  changeJob(jobId: string, decide: (job: JobRecord) => JobEvent | undefined): Promise<JobRecord | undefined>;

  /** Forgets finished runs and unused plans from before `time` (ms since epoch). */
  clearOlderThan(time: number): Promise<void>;
  /** Forgets every plan and every run, paused ones too; nothing at all while one is going. */
  clearEverything(): Promise<'cleared' | 'run-going'>;
  close(): void;
}

/**
 * Opens the journal in IndexedDB.
 * @param name only tests need another one
 */
export async function openJournal(name = 'klientfil'): Promise<Journal> {
  const database = await openDatabase(name);
  return {
    savePlan: (plan) => putPlan(database, plan),
    plan: (planId) => database.get('plans', planId),
    planRows: (planId, from, count) => planPart(database, planId, 'plan', from, count),
    listRows: (planId, from, count) => planPart(database, planId, 'list', from, count),
    notOnList: (planId, from, count) => planPart(database, planId, 'not-on-list', from, count),
    targets: (planId) => planPart(database, planId, 'targets', 0, everyRow),
    createJobs: (runs) => jobs.insertJobs(database, runs),
    async partsOf(id) {
      const whole = await database.get('jobs', id);
      if (whole) return [whole];
      return (await database.getAll('jobs'))
        .filter(({ part }) => part?.of === id)
        .sort((a, b) => (a.part?.place ?? 0) - (b.part?.place ?? 0));
    },
    job: (jobId) => database.get('jobs', jobId),
    unfinishedJobs: () => jobs.unfinished(database),
    jobsIn: (state) => database.getAllFromIndex('jobs', 'state', state),
    jobFor: (environment, partyUuid) => jobs.newestJob(database, environment, partyUuid),
    rowsOf: (jobId, fromLine, count) => jobs.rowsByLine(database, jobId, fromLine, count),
    rowsIn: (jobId, state, fromLine, count) => jobs.rowsByState(database, jobId, state, fromLine, count),
    changeRows: (jobId, changes, more) => jobs.applyToRows(database, jobId, changes, more),
    changeJob: (jobId, decide) => jobs.applyToJob(database, jobId, decide),
    async clearOlderThan(time) {
      const needed = await jobs.deleteJobsBefore(database, time);
      for (const plan of await database.getAll('plans')) {
        if (plan.createdAt < time && !needed.has(plan.id)) await deletePlan(database, plan.id);
      }
    },
    clearEverything: () => jobs.deleteEverything(database),
    close: () => database.close(),
  };
}

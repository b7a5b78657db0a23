import type { ClientDelegations } from '../altinn/client-delegations';
import type { Answer } from '../domain/failure';
import type { JobRowView, JobView } from '../domain/job';
import type { Reply } from '../domain/refusal';
import type { Clock } from './clock';
import type { Journal } from './journal';
import type { JobRecord } from './records';

/** Everything a run needs of the world. */
export interface JobsDeps {
  journal: Journal;
  /** The doors the job was planned with; asked at every start, resume and wake. */
  delegations(job: JobRecord): Promise<Answer<{ writer: ClientDelegations; reader: ClientDelegations }>>;
  /** Whether `job.userUuid` is the one signed in. */
  checkIdentity(job: JobRecord, signal: AbortSignal): Promise<Answer<'same' | 'other'>>;
  /** The portal's refresh call. */
  refreshSession(job: JobRecord, signal: AbortSignal): Promise<Answer<void>>;
  clock: Clock;
  /** As `Math.random`. */
  random(): number;
  /** Called when a run begins; what it gives back is called when it stops. */
  keepAwake(): () => void;
  /** Sets the alarm that calls {@link Jobs.wake}, or takes it away. */
  scheduleWake(on: boolean): void;
  /** Differs after a browser restart. */
  browserSession: string;
  /** At most four times a second for a run, and at once when its state changes. */
  onChange(job: JobView, changedRows: JobRowView[]): void;
  /** Runs `work` while nobody else holds `name`, else gives `undefined` at once. Default: this worker only. */
  exclusively?: Exclusively;
  newId?(): string;
}

export type Exclusively = <T>(name: string, work: () => Promise<T>) => Promise<T | undefined>;

/** Runs, and what a user can do with them. */
export interface Jobs {
  /** Begins the run of a plan; only the rows on `lines`, where given. The job's id. */
  start(order: { planId: string; lines?: number[] }): Promise<Reply<string>>;
  /** Nothing more leaves; what is on its way is waited for and counted, and then this resolves. */
  pause(jobId: string): Promise<void>;
  resume(jobId: string): Promise<Reply<void>>;
  /** As {@link pause}, for good: rows that were not sent stay queued. */
  cancel(jobId: string): Promise<void>;
  /** Failed rows are sent again; unknown ones after a read that does not show them. */
  retry(jobId: string): Promise<Reply<void>>;
  /** At start-up and on the alarm: goes on with the runs of this browser session, pauses those of another. */
  wake(): Promise<void>;
  view(jobId: string): Promise<JobView | undefined>;
}

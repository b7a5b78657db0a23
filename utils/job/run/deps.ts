import type { ClientDelegations } from '../../altinn/client-delegations';
import type { Answer } from '../../domain/failure';
import type { Rules } from '../../domain/kept/rules';
import type { JobRowView, JobView } from '../../domain/runs/job';
import type { Journal } from '../journal/journal';
import type { JobRecord } from '../journal/records';
import type { Clock } from './clock';
import type { Exclusively } from './exclusively';

/** The routes a run goes through; one may be all three. */
export interface JobRoutes {
  writeRoute: ClientDelegations;
  /** For the delegated list. */
  delegatedRoute: ClientDelegations;
  /** For the available list, as the plan was made from it. */
  availableRoute: ClientDelegations;
}

/** Everything a run needs of the world. */
export interface JobsDeps {
  journal: Journal;
  /** The routes the job was planned with; asked at every start, resume and wake. */
  delegations(job: JobRecord): Promise<Answer<JobRoutes>>;
  /** Whether `job.userUuid` is the one signed in. */
  checkIdentity(job: JobRecord, signal: AbortSignal): Promise<Answer<'same' | 'other'>>;
  /** What the firm's IT department allows, read anew. */
  rules(): Promise<Rules>;
  /** The portal's refresh call. */
  refreshSession(job: JobRecord, signal: AbortSignal): Promise<Answer<void>>;
  /** Whether the user may administer the owner's clients; where nobody can ask, an empty list is never believed. */
  administers?(job: JobRecord, signal: AbortSignal): Promise<Answer<boolean>>;
  /** Room in the browser's storage, bytes, as `navigator.storage.estimate`; nothing where it does not tell. */
  storage?(): Promise<{ quota?: number; usage?: number }>;
  clock: Clock;
  /** As `Math.random`. */
  random(): number;
  /** Called when a run begins; what it gives back is called when it stops. */
  keepAwake(): () => void;
  /** Sets the alarm that calls {@link Jobs.wake}, or takes it away. */
  scheduleWake(on: boolean): void;
  /** Differs after a browser restart, and after an update of the extension. */
  browserSession: string;
  /** Which of the two it was. Default: the browser was restarted. */
  whyAnew?(): Promise<'browser-restarted' | 'updated'>;
  /** At most four times a second for a run, and at once when its state changes. */
  onChange(job: JobView, changedRows: JobRowView[]): void;
  /** Runs `work` while nobody else holds `name`, else gives `undefined` at once. Default: this worker only. */
  exclusively?: Exclusively;
  newId?(): string;
}

import type { ChosenRoutes } from '../../altinn/route-table';
import { type Client, registerRole } from '../../domain/client';
import type { Failure } from '../../domain/failure';
import type { Row } from '../../domain/lists/list';
import type { NotOnList, PlanRow, PlanSummary } from '../../domain/plan';
import type {
  JobPart,
  JobRowView,
  JobState,
  JobView,
  PauseReason,
  Replanned,
  RowAction,
  RowState,
} from '../../domain/runs/job';
import type { Receipt } from '../../domain/runs/receipt';
import type { RunKind } from '../../domain/runs/run-kind';
import type { Owner, SystemUser } from '../../domain/system-user';

/** A client the plan would add, as the route gave it: some routes need its roles and packages to write. */
export interface PlanTarget {
  line: number;
  /** Its row's place in the order that the plan is shown in; absent in plans from before it was kept. */
  place?: number;
  client: Client;
  /** It is delegated with too few packages, and is sent again only by a run that repairs. */
  repairs?: true;
  /** To be removed: by what the list is for, or because it does not name it. */
  removes?: true;
  /** No row of the list has it. */
  notOnList?: true;
  /** To be removed, and delegated with fewer packages than the system user has. */
  fewer?: true;
}

/** What is known of a plan without its rows. Times are ms since epoch. */
export interface PlanHeader {
  id: string;
  summary: PlanSummary;
  createdAt: number;
  /** Who was signed in when it was made; nothing else about the person is kept. */
  userUuid: string;
  /** Which routes were open when it was made. */
  routes: ChosenRoutes;
}

/** A plan as it is kept: the page gets the summary, the worker keeps the rest. */
export interface PlanRecord extends PlanHeader {
  /** The list's own rows, for the results file. */
  listRows: Row[];
  planRows: PlanRow[];
  /** One for each row whose verdict is `add`, and one for each that can be repaired, in line order. */
  targets: PlanTarget[];
  notOnList: NotOnList[];
}

/** A run as it is kept. Times are ms since epoch. */
export interface JobRecord {
  id: string;
  planId: string;
  owner: Owner;
  systemUser: SystemUser;
  fileName: string;
  kind: RunKind;
  /** Of `total`, how many are to be removed. */
  removals: number;
  /** Of the done ones, how many were removed. */
  removed: number;
  userUuid: string;
  routes: ChosenRoutes;
  /** The last ask for who is signed in that was answered with `userUuid`; absent in runs from before it was kept. */
  proven?: Proven;
  /** Of the rows, how many may have been sent as another user and wait for somebody to say what becomes of them. */
  asAnother?: number;
  /** Of the others that may have been, how many the run's own user lets stand. */
  keptAsAnother?: number;
  /** Differs after a browser restart, and then nothing is sent before a click. */
  browserSession: string;
  part?: JobPart;
  state: JobState;
  pause?: PauseReason;
  total: number;
  /** Always equal to the rows: both are written in one transaction. */
  counts: Record<RowState, number>;
  confirmed: number;
  /** Of the done ones, how many were so before the run came to them. */
  already?: number;
  /** Of these, how many were to be removed. */
  alreadyGone?: number;
  /** The last reading of the delegated list that was believed. */
  believedAt?: number;
  /** Clients delegated when the plan was made: none means that the first write goes alone. */
  delegatedBefore: number;
  /** Clients delegated when the run was verified, others' included. */
  delegatedAfter?: number;
  startedAt: number;
  /** When both of Altinn's lists were last read. */
  readAt: number;
  replanned?: Replanned;
  /** Last click that set it going; the session is kept alive for two hours from here. */
  keptSince: number;
  refreshedAt: number;
  finishedAt?: number;
  verifiedAt?: number;
}

/** An ask for who is signed in. What was sent before it left was sent as the person it was answered with. */
export interface Proven {
  /** When it left, ms since epoch. */
  at: number;
  /** Lines that had been written down as sent and may have left after it. */
  but: readonly number[];
}

/** One row of a run as it is kept. */
export interface JobRowRecord {
  jobId: string;
  line: number;
  /** Its row's place in the order that the plan is shown in. */
  place?: number;
  client: Client;
  action: RowAction;
  /** No row that the plan adds: what is shown of it is told by the run itself. */
  named?: 'on-list' | 'not-on-list';
  state: RowState;
  failure?: Failure;
  /** `alone`: refused once in a way that may be a collision; its second and last try has Altinn to itself. */
  turn: 'together' | 'alone';
  /** Times sent. */
  attempts: number;
  /** Times it got no answer since the last click; two are the most before it stays unknown. */
  lost: number;
  /** Removals that Altinn has said yes to since the last click; each may take away one role only. */
  removals?: number;
  sentAt?: number;
  /** What Altinn's answers to all its requests say that the run changed; absent where none can have changed anything. */
  receipt?: Receipt;
  /** The believed reading that last showed, before it was sent, that it was not so yet; only where a yes does not tell. */
  notSoAt?: number;
  /** It was so already: when Altinn showed or said it. */
  already?: number;
  /** Delegated with fewer packages than the system user has, before it was removed. */
  fewer?: true;
  confirmedAt?: number;
  /** It was to be removed, and stays: it has not come into these system accesses, by title, that the run adds it to. */
  keptFor?: readonly string[];
  /** It was on its way when the worker was stopped: until it is settled its request may still live. */
  orphan?: true;
  /** It may have been sent as another user; `kept` when the run's own user has said that it is to stand. */
  asAnother?: 'open' | 'kept';
}

/** The count that asks for all rows there are, and not for a stretch of them. */
export const everyRow = Number.MAX_SAFE_INTEGER;

/** The run as the panel sees it, without what only the running worker knows. */
export function viewOf(job: JobRecord): JobView {
  return {
    id: job.id,
    planId: job.planId,
    owner: job.owner,
    userUuid: job.userUuid,
    systemUser: {
      id: job.systemUser.id,
      title: job.systemUser.title,
      ...(job.systemUser.vendor === undefined ? {} : { vendor: job.systemUser.vendor }),
    },
    fileName: job.fileName,
    kind: job.kind,
    removals: job.removals,
    removed: job.removed,
    ...(job.part ? { part: job.part } : {}),
    state: job.state,
    ...(job.pause ? { pause: job.pause } : {}),
    total: job.total,
    counts: job.counts,
    confirmed: job.confirmed,
    ...(job.already ? { already: job.already } : {}),
    ...(job.alreadyGone ? { alreadyGone: job.alreadyGone } : {}),
    startedAt: job.startedAt,
    ...(job.finishedAt === undefined ? {} : { finishedAt: job.finishedAt }),
    ...(job.verifiedAt === undefined ? {} : { verifiedAt: job.verifiedAt }),
    ...(job.replanned ? { replanned: job.replanned } : {}),
    ...(job.asAnother ? { asAnother: job.asAnother } : {}),
    ...(job.keptAsAnother ? { keptAsAnother: job.keptAsAnother } : {}),
  };
}

/** The row as the panel sees it. */
export function rowViewOf(row: JobRowRecord): JobRowView {
  return {
    line: row.line,
    ...(row.place === undefined ? {} : { place: row.place }),
    clientId: row.client.id,
    ...(row.action === 'remove' ? { action: row.action, ...registeredAs(row.client) } : {}),
    ...(row.named ? nameOf(row.client) : {}),
    ...(row.named === 'not-on-list' ? { notOnList: true } : {}),
    state: row.state,
    ...(row.failure ? { failure: row.failure } : {}),
    attempts: row.attempts,
    ...(row.already === undefined ? {} : { already: row.already }),
    ...(row.receipt === 'some' && row.action === 'add' ? { toppedUp: true } : {}),
    ...(row.confirmedAt === undefined ? {} : { confirmedAt: row.confirmedAt }),
    ...(row.keptFor ? { keptFor: row.keptFor } : {}),
    ...(row.asAnother ? { asAnother: row.asAnother } : {}),
  };
}

const nameOf = ({ orgNumber, name }: Client): Pick<JobRowView, 'orgNumber' | 'name'> => ({
  ...(orgNumber && { orgNumber }),
  ...(name && { name }),
});

/** The roles of the register that the client relationship rests on: they stand whatever is removed in Altinn. */
function registeredAs({ access = [] }: Client): Pick<JobRowView, 'registered'> {
  const roles = access.flatMap(({ role }) => registerRole(role) ?? []);
  return roles.length === 0 ? {} : { registered: [...new Set(roles)] };
}

import type { Purpose } from '../../domain/purpose';
import type { RowAction } from '../../domain/runs/job';
import { type RunKind, undoOf } from '../../domain/runs/run-kind';
import type { JobRecord, JobRowRecord, PlanHeader, PlanTarget } from '../journal/records';

/** What a run is made of besides its plan. */
interface Beginning {
  /** The click, ms since epoch. */
  at: number;
  browserSession: string;
  total: number;
  removals: number;
}

/** The record of a run that begins now, by a click. */
export function jobOf(
  plan: PlanHeader,
  id: string,
  { from, ...beginning }: Beginning & Pick<RunKind, 'from'>,
): JobRecord {
  const { summary } = plan;
  return {
    id,
    planId: plan.id,
    owner: summary.owner,
    systemUser: summary.systemUser,
    fileName: summary.fileName,
    // Who is sent again is added, whatever the list is for.
    kind: { from, purpose: from === 'repair' ? { kind: 'add' } : (summary.purpose ?? { kind: 'add' }) },
    userUuid: plan.userUuid,
    routes: plan.routes,
    delegatedBefore: summary.delegatedCount,
    readAt: summary.readAt,
    ...believedWhere(summary.delegatedCount, summary.readAt),
    ...begun(beginning),
  };
}

/** The record of a run that takes `job` back, with how many clients are delegated when it begins. */
export function undoJobOf(
  job: JobRecord,
  id: string,
  { delegated, readAt, ...beginning }: Beginning & { delegated: number; readAt: number },
): JobRecord {
  const { planId, owner, systemUser, fileName, userUuid, routes } = job;
  return {
    id,
    planId,
    owner,
    systemUser,
    fileName,
    kind: { from: { undoOf: job.id }, purpose: purposeOfUndo(beginning) },
    userUuid,
    routes,
    delegatedBefore: delegated,
    readAt,
    ...believedWhere(delegated, readAt),
    ...begun(beginning),
  };
}

const purposeOfUndo = ({ removals, total }: Beginning): Purpose => {
  if (removals === 0) return { kind: 'add' };
  return { kind: removals === total ? 'remove' : 'as-marked' };
};

/** A list with clients in it is believed; an empty one is when the run looks for itself. */
const believedWhere = (delegated: number, readAt: number) => (delegated > 0 ? { believedAt: readAt } : {});

function begun({ at, browserSession, total, removals }: Beginning) {
  return {
    removals,
    removed: 0,
    browserSession,
    state: 'running',
    total,
    counts: { queued: total, sending: 0, done: 0, failed: 0, unknown: 0 },
    confirmed: 0,
    startedAt: at,
    keptSince: at,
    refreshedAt: at,
  } as const satisfies Partial<JobRecord>;
}

/** What a run asks for a client. */
export interface Asked {
  line: number;
  place?: number;
  client: PlanTarget['client'];
  action: RowAction;
  notOnList?: boolean;
  fewer?: boolean;
}

export const rowsFor = (job: JobRecord, asked: Asked[]): JobRowRecord[] =>
  asked.map(({ line, place, client, action, notOnList, fewer }) => ({
    jobId: job.id,
    line,
    ...(place === undefined ? {} : { place }),
    client,
    action,
    ...(action === 'remove' || undoOf(job.kind) !== undefined
      ? { named: notOnList ? 'not-on-list' : 'on-list' }
      : {}),
    ...(fewer ? { fewer } : {}),
    state: 'queued',
    turn: 'together',
    attempts: 0,
    lost: 0,
  }));

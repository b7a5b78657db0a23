import type { RowAction } from '../domain/job';
import type { JobRecord, JobRowRecord, PlanHeader, PlanTarget } from './records';

/** The record of a run that begins now, by a click. */
export function jobOf(
  plan: PlanHeader,
  total: number,
  id: string,
  { at, browserSession, repairs }: { at: number; browserSession: string; repairs?: boolean },
): JobRecord {
  const { summary } = plan;
  return {
    id,
    planId: plan.id,
    owner: summary.owner,
    systemUser: summary.systemUser,
    fileName: summary.fileName,
    ...(repairs ? { repairs } : {}),
    userUuid: plan.userUuid,
    routes: plan.routes,
    browserSession,
    state: 'running',
    total,
    counts: { queued: total, sending: 0, done: 0, failed: 0, unknown: 0 },
    confirmed: 0,
    delegatedBefore: summary.delegatedCount,
    startedAt: at,
    readAt: summary.readAt,
    keptSince: at,
    refreshedAt: at,
  };
}

/** The record of a run that undoes `job`: it removes `total` of the clients that are delegated now. */
export function undoJobOf(
  job: JobRecord,
  total: number,
  id: string,
  {
    at,
    browserSession,
    delegated,
    readAt,
  }: {
    at: number;
    browserSession: string;
    delegated: number;
    readAt: number;
  },
): JobRecord {
  const { planId, owner, systemUser, fileName, userUuid, routes } = job;
  return {
    id,
    planId,
    owner,
    systemUser,
    fileName,
    undoOf: job.id,
    userUuid,
    routes,
    browserSession,
    state: 'running',
    total,
    counts: { queued: total, sending: 0, done: 0, failed: 0, unknown: 0 },
    confirmed: 0,
    delegatedBefore: delegated,
    startedAt: at,
    readAt,
    keptSince: at,
    refreshedAt: at,
  };
}

export const rowsFor = (job: JobRecord, targets: PlanTarget[], action: RowAction = 'add'): JobRowRecord[] =>
  targets.map(({ line, client }) => ({
    jobId: job.id,
    line,
    client,
    action,
    state: 'queued',
    turn: 'together',
    attempts: 0,
    lost: 0,
  }));

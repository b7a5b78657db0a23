import type { Failure } from '../../domain/failure';
import type { JobState, PauseReason, Replanned, RowState } from '../../domain/runs/job';
import { type Receipt, receiptAfter } from '../../domain/runs/receipt';
import type { JobRecord, JobRowRecord, Proven } from './records';

/** What can happen to a row. Times are ms since epoch. */
export type RowEvent =
  /** Its request is about to leave. */
  | { kind: 'send'; at: number; notSoAt?: number }
  | { kind: 'done'; receipt: Receipt }
  | { kind: 'fail'; failure: Failure }
  /** The request was turned away before anything was written. */
  | { kind: 'unsent' }
  /** Refused in a way that may be a collision: once more, alone. */
  | { kind: 'again' }
  /** Only a read can tell what came of it. That a worker was stopped says nothing about the row, and does not count against it. */
  | { kind: 'lost'; because: 'no-answer' | 'worker-stopped' }
  /** Altinn's delegated list shows it as the row was to make it; of one that still waits, that it was so already. */
  | { kind: 'confirmed'; at: number }
  /** A read that may be trusted did not show it so, long enough after it was sent. */
  | { kind: 'without-effect' }
  /** Altinn said yes, and its list shows otherwise, or could not be read where a yes is not enough. */
  | { kind: 'contradicted' }
  /** The lists were read again, and it is no longer possible; it was never sent. */
  | { kind: 'rule-out'; failure: Failure }
  /** It is to be removed, and has not come into these system accesses, by title, that the same run adds it to. */
  | { kind: 'hold-back'; keptFor: readonly string[] }
  /** Altinn said yes to the removal and still lists the client: there was more than one role to remove. */
  | { kind: 'once-more' }
  | { kind: 'retry' }
  /** Somebody else may have been signed in when it was sent. */
  | { kind: 'as-another' }
  /** The run's own user has seen that, and lets it stand. */
  | { kind: 'keep' };

/** What happens to one row of a run. */
export interface RowChange {
  line: number;
  event: RowEvent;
}

/** What can happen to a run. */
export type JobEvent =
  | { kind: 'pause'; reason: PauseReason }
  | ({ kind: 'resume' } & Click)
  /** Its turn has come. `delegated`: clients that an earlier part of the run left in the same system user. */
  | { kind: 'begin'; at: number; delegated?: number }
  | { kind: 'cancel'; at: number }
  | ({ kind: 'retry' } & Click)
  /** A part of a larger run that is to go again, when its turn comes. */
  | ({ kind: 'wait-again' } & Click)
  /** Who is signed in was asked, and answered with the run's own user. */
  | { kind: 'proven'; proven: Proven }
  /** The last row is in: the list is read back. */
  | { kind: 'verify' }
  /** `delegated`: how many clients the list showed. */
  | { kind: 'finish'; at: number; delegated: number }
  | { kind: 'refreshed'; at: number }
  /** The delegated list was read before anything more is sent, and is believed. */
  | { kind: 'looked'; at: number }
  /** Both lists were read again, and every row that is left was held against them. */
  | { kind: 'replanned'; replanned: Replanned; believed: boolean };

/** A click that sets a run going, by its own user. */
export interface Click {
  at: number;
  browserSession: string;
  proven: Proven;
}

/** The row after the event. Throws for what the diagram does not know: that is a mistake of ours. */
export function afterRow(row: JobRowRecord, event: RowEvent): JobRowRecord {
  if (!rowEvents[row.state].includes(event.kind)) {
    throw new Error(`a ${row.state} row knows no ${event.kind} (line ${row.line})`);
  }
  switch (event.kind) {
    case 'send':
      return {
        ...settled(row),
        state: 'sending',
        attempts: row.attempts + 1,
        sentAt: event.at,
        ...(event.notSoAt !== undefined && { notSoAt: event.notSoAt }),
      };
    case 'done':
      return {
        ...answered(row, event.receipt),
        state: 'done',
        ...(row.action === 'remove' && { removals: (row.removals ?? 0) + 1 }),
      };
    case 'once-more':
      return { ...noLongerSo(row), state: 'queued' };
    case 'fail': {
      // Altinn may have stored it all the same (`altinn/platform.md` 3.5).
      const mayBeStored = event.failure.kind === 'rejected';
      return { ...(mayBeStored ? answered(row, 'not-told') : row), state: 'failed', failure: event.failure };
    }
    case 'rule-out':
      return { ...row, state: 'failed', failure: event.failure };
    case 'hold-back':
      return { ...withoutFailure(row), state: 'failed', keptFor: event.keptFor };
    case 'unsent':
      return { ...ours(row), state: 'queued' };
    case 'again':
      return { ...answered(ours(row), 'not-told'), state: 'queued', turn: 'alone' };
    case 'lost':
      return {
        ...answered(row, 'not-told'),
        state: 'unknown',
        failure: { kind: 'unknown-outcome' },
        lost: row.lost + (event.because === 'no-answer' ? 1 : 0),
        ...(event.because === 'worker-stopped' && { orphan: true }),
      };
    case 'confirmed':
      return {
        ...withoutFailure(settled(row.state === 'queued' ? metBefore(row, event.at) : row)),
        state: 'done',
        confirmedAt: event.at,
      };
    case 'without-effect':
      return { ...withoutFailure(ours(settled(row))), state: 'queued' };
    case 'contradicted':
      return { ...noLongerSo(row), state: 'unknown', failure: { kind: 'unknown-outcome' } };
    case 'retry':
      // An unknown row stays so: it is read before it may be sent again.
      return row.state === 'unknown'
        ? { ...freshly(row), turn: 'together', lost: 0 }
        : { ...withoutFailure(freshly(ours(row))), state: 'queued', turn: 'together', lost: 0 };
    case 'as-another':
      return { ...row, asAnother: row.asAnother ?? 'open' };
    case 'keep':
      return { ...row, asAnother: 'kept' };
  }
}

/** The run after the event. Throws for what the diagram does not know. */
export function afterJob(job: JobRecord, event: JobEvent): JobRecord {
  if (!jobEvents[job.state].includes(event.kind)) {
    throw new Error(`a ${job.state} job knows no ${event.kind}`);
  }
  switch (event.kind) {
    case 'pause':
      return { ...job, state: 'paused', pause: event.reason };
    case 'resume':
    case 'retry': {
      const { pause: _pause, finishedAt: _finished, verifiedAt: _verified, ...rest } = job;
      const { at, browserSession, proven } = event;
      return { ...rest, state: 'running', keptSince: at, browserSession, proven };
    }
    case 'wait-again': {
      const { finishedAt: _finished, verifiedAt: _verified, ...rest } = job;
      const { at, browserSession, proven } = event;
      return { ...rest, state: 'waiting', keptSince: at, browserSession, proven };
    }
    case 'cancel': {
      const { pause: _pause, ...rest } = job;
      return { ...rest, state: 'cancelled', finishedAt: event.at };
    }
    case 'begin':
      return {
        ...job,
        state: 'running',
        keptSince: event.at,
        refreshedAt: event.at,
        ...(event.delegated !== undefined && { delegatedBefore: event.delegated }),
      };
    case 'verify':
      return { ...job, state: 'verifying' };
    case 'finish':
      return {
        ...job,
        state: 'done',
        finishedAt: event.at,
        verifiedAt: event.at,
        delegatedAfter: event.delegated,
      };
    case 'proven':
      return { ...job, proven: event.proven };
    case 'refreshed':
      return { ...job, refreshedAt: event.at };
    case 'replanned':
      return {
        ...job,
        readAt: event.replanned.at,
        replanned: event.replanned,
        ...(event.believed && { believedAt: event.replanned.at }),
      };
    case 'looked':
      return { ...job, believedAt: event.at };
  }
}

const rowEvents: Record<RowState, RowEvent['kind'][]> = {
  queued: ['send', 'confirmed', 'rule-out', 'hold-back'],
  sending: ['done', 'fail', 'unsent', 'again', 'lost', 'as-another'],
  done: ['confirmed', 'contradicted', 'once-more', 'as-another', 'keep'],
  failed: ['retry', 'confirmed', 'as-another', 'keep'],
  unknown: ['confirmed', 'without-effect', 'retry', 'as-another', 'keep'],
};

const jobEvents: Record<JobState, JobEvent['kind'][]> = {
  waiting: ['begin', 'pause', 'cancel'],
  running: ['pause', 'cancel', 'verify', 'refreshed', 'looked', 'replanned', 'proven'],
  verifying: ['pause', 'cancel', 'finish', 'refreshed', 'proven'],
  // Paused once more: whatever it paused for, somebody else is signed in now.
  paused: ['pause', 'resume', 'cancel', 'refreshed', 'replanned', 'proven'],
  done: ['retry', 'wait-again'],
  cancelled: ['proven'],
};

/** What was not written was not written as anybody. */
function ours(row: JobRowRecord): JobRowRecord {
  const { asAnother: _asAnother, ...rest } = row;
  return rest;
}

/** Its earlier request, if there was one, is over. */
function settled(row: JobRowRecord): JobRowRecord {
  const { orphan: _orphan, ...rest } = row;
  return rest;
}

/** The row with what one more answer says of the change. */
function answered(row: JobRowRecord, next: Receipt): JobRowRecord {
  const { already: _already, ...rest } = row;
  const receipt = receiptAfter(row.receipt, next);
  const at = row.already ?? row.sentAt;
  return { ...rest, receipt, ...(receipt === 'none' && at !== undefined && { already: at }) };
}

/** A row that still waits, met as it was to be made: by somebody else, unless the run may have written it before. */
function metBefore(row: JobRowRecord, at: number): JobRowRecord {
  if (row.receipt === undefined) return { ...row, already: at };
  if (row.receipt !== 'not-told') return row;
  const { notSoAt: _notSo, ...rest } = row;
  return rest;
}

function noLongerSo(row: JobRowRecord): JobRowRecord {
  const { confirmedAt: _confirmed, already: _already, ...rest } = row;
  return rest;
}

function freshly(row: JobRowRecord): JobRowRecord {
  const { removals: _removals, ...rest } = row;
  return rest;
}

function withoutFailure(row: JobRowRecord): JobRowRecord {
  const { failure: _failure, keptFor: _kept, ...rest } = row;
  return rest;
}

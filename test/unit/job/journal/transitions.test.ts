import { describe, expect, it } from 'vitest';
import { rowStates } from '../../../../utils/domain/runs/job';
import type { JobRowRecord } from '../../../../utils/job/journal/records';
import { afterJob, afterRow, type JobEvent, type RowEvent } from '../../../../utils/job/journal/transitions';
import { jobOf, rowsFor } from '../../../../utils/job/start/new-job';
import { planOf } from '../../../support/runs/world';

const job = jobOf(planOf('plan', 1, 0, 0), 'job', {
  at: 5,
  browserSession: 'session',
  total: 1,
  removals: 0,
  from: 'list',
});
const row = rowsFor(job, [
  { line: 2, client: { id: 'client', kind: 'organisation' }, action: 'add' },
])[0] as JobRowRecord;

const rowEvents: RowEvent[] = [
  { kind: 'send', at: 7 },
  { kind: 'done', receipt: 'all' },
  { kind: 'fail', failure: { kind: 'no-relationship' } },
  { kind: 'unsent' },
  { kind: 'again' },
  { kind: 'lost', because: 'no-answer' },
  { kind: 'confirmed', at: 9 },
  { kind: 'without-effect' },
  { kind: 'contradicted' },
  { kind: 'rule-out', failure: { kind: 'no-relationship' } },
  { kind: 'once-more' },
  { kind: 'retry' },
  { kind: 'as-another' },
  { kind: 'keep' },
];

const jobEvents: JobEvent[] = [
  { kind: 'pause', reason: { kind: 'by-user' } },
  { kind: 'resume', at: 8, browserSession: 'session', proven: { at: 7, but: [] } },
  { kind: 'cancel', at: 8 },
  { kind: 'retry', at: 8, browserSession: 'session', proven: { at: 7, but: [] } },
  { kind: 'verify' },
  { kind: 'proven', proven: { at: 9, but: [] } },
  { kind: 'finish', at: 8, delegated: 3 },
  { kind: 'looked', at: 8 },
  {
    kind: 'replanned',
    believed: true,
    replanned: { at: 8, before: 1, after: { left: 1, done: 0, 'no-relationship': 0, 'missing-packages': 0 } },
  },
];

function targetOf<T extends { state: string }>(step: () => T): string {
  try {
    return step().state;
  } catch {
    return 'illegal';
  }
}

describe('the row’s diagram', () => {
  it('is this one, and everything else throws', () => {
    const table = Object.fromEntries(
      rowStates.map((state) => [
        state,
        Object.fromEntries(
          rowEvents
            .map((event) => [event.kind, targetOf(() => afterRow({ ...row, state }, event))])
            .filter(([, target]) => target !== 'illegal'),
        ),
      ]),
    );
    expect(table).toEqual({
      queued: { send: 'sending', confirmed: 'done', 'rule-out': 'failed' },
      sending: {
        done: 'done',
        fail: 'failed',
        unsent: 'queued',
        again: 'queued',
        lost: 'unknown',
        'as-another': 'sending',
      },
      done: {
        confirmed: 'done',
        contradicted: 'unknown',
        'once-more': 'queued',
        'as-another': 'done',
        keep: 'done',
      },
      failed: { confirmed: 'done', retry: 'queued', 'as-another': 'failed', keep: 'failed' },
      unknown: {
        confirmed: 'done',
        'without-effect': 'queued',
        retry: 'unknown',
        'as-another': 'unknown',
        keep: 'unknown',
      },
    });
  });

  it('counts only lost answers against the row, not stopped workers', () => {
    const sending = { ...row, state: 'sending' as const };
    expect(afterRow(sending, { kind: 'lost', because: 'no-answer' }).lost).toBe(1);
    expect(afterRow(sending, { kind: 'lost', because: 'worker-stopped' }).lost).toBe(0);
  });
});

describe('the run’s diagram', () => {
  it('is this one, and everything else throws', () => {
    const states = ['running', 'verifying', 'paused', 'done', 'cancelled'] as const;
    const table = Object.fromEntries(
      states.map((state) => [
        state,
        Object.fromEntries(
          jobEvents
            .map((event) => [event.kind, targetOf(() => afterJob({ ...job, state }, event))])
            .filter(([, target]) => target !== 'illegal'),
        ),
      ]),
    );
    expect(table).toEqual({
      running: {
        pause: 'paused',
        cancel: 'cancelled',
        verify: 'verifying',
        looked: 'running',
        replanned: 'running',
        proven: 'running',
      },
      verifying: { pause: 'paused', cancel: 'cancelled', finish: 'done', proven: 'verifying' },
      paused: {
        pause: 'paused',
        resume: 'running',
        cancel: 'cancelled',
        replanned: 'paused',
        proven: 'paused',
      },
      done: { retry: 'running' },
      cancelled: { proven: 'cancelled' },
    });
  });

  it('forgets the reason of the pause on resume, and begins the two hours anew', () => {
    const paused = afterJob(job, { kind: 'pause', reason: { kind: 'by-user' } });
    const resumed = afterJob(paused, {
      kind: 'resume',
      at: 99,
      browserSession: 'other',
      proven: { at: 98, but: [] },
    });
    expect(resumed).not.toHaveProperty('pause');
    expect(resumed).toMatchObject({ keptSince: 99, browserSession: 'other' });
  });
});

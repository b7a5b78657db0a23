import { describe, expect, it } from 'vitest';
import { announcement } from '../../../../components/run/run-progress';
import { wordsOfRun } from '../../../../components/run/run-words';
import type { JobView } from '../../../../utils/domain/runs/job';
import { answerOf, type ListAnswer } from '../../../../utils/domain/runs/list-answer';
import { textsFor } from '../../../../utils/i18n/texts';
import { jobOf, summaryOf } from '../../../support/panel/scenes';

const texts = textsFor('nb');
const { run } = texts.panel;
const at = (done: number) =>
  jobOf({ total: 200, counts: { queued: 200 - done, sending: 0, done, failed: 0, unknown: 0 } });
const told = (job: JobView, answer?: ListAnswer) => announcement(texts, wordsOfRun(texts, job), job, answer);

describe('announcement', () => {
  it('speaks at most five times in a run of two hundred rows', () => {
    const said = new Set(Array.from({ length: 201 }, (_, done) => told(at(done))));
    expect([...said]).toEqual([
      'Legge til klienter',
      '50 av 200 klienter behandlet',
      '100 av 200 klienter behandlet',
      '150 av 200 klienter behandlet',
      '200 av 200 klienter behandlet',
    ]);
  });

  it('tells of a wait, of the check and of a stop', () => {
    const until = new Date(2026, 10, 22, 14, 32).getTime();
    for (const why of ['asked', 'backing-off', 'settling', 'earlier'] as const) {
      expect(told(jobOf({ waiting: { until, why } }))).toContain('14.32');
    }
    expect(told(jobOf({ state: 'verifying' }))).toBe(run.verifying);
  });

  it('tells of a pause whole, when nothing is on its way any more', () => {
    const pause = { kind: 'over', was: 'signed-out', left: 30, total: 42 } as const;
    expect(told(jobOf({ state: 'paused', pause }))).toBe(
      'Kjøringen stoppet på 1 av 4. Du er logget inn igjen. 30 av 42 gjenstår.',
    );
    const byUser = { kind: 'by-user' } as const;
    const counts = { queued: 2, sending: 1, done: 1, failed: 0, unknown: 0 };
    expect(told(jobOf({ state: 'paused', pause: byUser, counts }))).toBe('');
    const still = { ...counts, sending: 0, done: 2 };
    expect(told(jobOf({ state: 'paused', pause: byUser, counts: still }))).toMatch(
      /^Kjøringen stoppet på 2 av 4\. Du satte/,
    );
  });

  it('tells what came of it, whole', () => {
    const counts = { queued: 0, sending: 0, done: 3, failed: 1, unknown: 0 };
    const job = jobOf({
      state: 'done',
      counts,
      confirmed: 3,
      verifiedAt: new Date(2026, 10, 22, 14, 36).getTime(),
    });
    const summary = summaryOf({ add: 4, 'missing-packages': 2 });
    expect(told(job, answerOf(job, summary))).toBe(
      '3 av 6 på listen er nå lagt til: 3 nye. 3 er det ikke: 1 avvist, 2 må ordnes først. Bekreftet i Altinn kl. 14.36.',
    );
    const kind = { from: { undoOf: 'job-0' }, purpose: { kind: 'remove' } } as const;
    const undone = { ...job, kind, removals: 4 };
    expect(told(undone, answerOf(undone, summary))).toMatch(/^3 av 4 klienter er fjernet\. 1 ble/);
  });
});

import { describe, expect, it } from 'vitest';
import { announcement } from '../../../components/run-progress';
import { textsFor } from '../../../utils/i18n/texts';
import { jobOf } from './scenes';

const { run } = textsFor('nb').panel;
const at = (done: number) =>
  jobOf({ total: 200, counts: { queued: 200 - done, sending: 0, done, failed: 0, unknown: 0 } });

describe('announcement', () => {
  it('speaks at most five times in a run of two hundred rows', () => {
    const said = new Set(Array.from({ length: 201 }, (_, done) => announcement(at(done), run)));
    expect([...said]).toEqual([
      'Legger til klienter',
      '50 av 200 klienter behandlet',
      '100 av 200 klienter behandlet',
      '150 av 200 klienter behandlet',
      '200 av 200 klienter behandlet',
    ]);
  });

  it('tells of a wait, of the check and of a stop', () => {
    const until = new Date(2026, 10, 22, 14, 32).getTime();
    for (const why of ['asked', 'backing-off', 'settling', 'earlier'] as const) {
      expect(announcement(jobOf({ waiting: { until, why } }), run)).toContain('14.32');
    }
    expect(announcement(jobOf({ state: 'verifying' }), run)).toBe(run.verifying);
    expect(announcement(jobOf({ state: 'paused' }), run)).toBe('Kjøringen stoppet på 1 av 4');
  });
});

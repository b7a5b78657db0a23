import { expect, it } from 'vitest';
import { stillOver } from '../../../../../entrypoints/portal.content/store/still-over';
import { jobOf } from '../../../../support/panel/scenes';

const over = jobOf({ state: 'paused', pause: { kind: 'over', was: 'signed-out', left: 3, total: 4 } });
const pause = { kind: 'failure', failure: { kind: 'session-expired' } } as const;
const counts = { queued: 2, sending: 0, done: 2, failed: 0, unknown: 0 };

it('the last word of what was on its way does not bring back a cause that is over, and is counted', () => {
  expect(stillOver(over, jobOf({ state: 'paused', pause, counts }))).toMatchObject({
    pause: { kind: 'over', was: 'signed-out', left: 2 },
    counts,
  });
});

it('rows that the run’s own user keeps do not bring back the other who was signed in before', () => {
  const kept = jobOf({ state: 'paused', pause: { kind: 'other-user' }, counts, keptAsAnother: 2 });
  expect(stillOver(over, kept).pause).toEqual({ kind: 'over', was: 'signed-out', left: 2, total: 4 });
  const before = { ...over, keptAsAnother: 2 };
  expect(stillOver(before, kept)).toBe(kept);
});

it('everything else is told as it is', () => {
  const another = jobOf({ state: 'paused', pause: { kind: 'other-user' } });
  expect(stillOver(over, another)).toBe(another);
  expect(stillOver(over, jobOf())).toEqual(jobOf());
  const paused = jobOf({ state: 'paused', pause });
  expect(stillOver(jobOf(), paused)).toBe(paused);
});

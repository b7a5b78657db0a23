import { describe, expect, it } from 'vitest';
import { pastRuns, runsByFirm, wholeRun } from '../../../../utils/domain/runs/past-runs';
import { jobOf, owner } from '../../../support/panel/scenes';

const part = (id: string, place: number, more: Parameters<typeof jobOf>[0] = {}) =>
  jobOf({ id, part: { of: 'larger', place, parts: 2 }, state: 'done', ...more });
const counts = (done: number, failed = 0) => ({ queued: 0, sending: 0, done, failed, unknown: 0 });

describe('runs as a person made them', () => {
  it('have the parts of one over several system accesses together, in their order', () => {
    const runs = pastRuns([part('second', 1), jobOf({ id: 'alone' }), part('first', 0)]);
    expect(runs.map(({ id, parts }) => [id, parts.map((one) => one.id)])).toEqual([
      ['larger', ['first', 'second']],
      ['alone', ['alone']],
    ]);
  });

  it('come to what their parts come to, and end with the last of them', () => {
    const [run] = pastRuns([
      part('a', 0, { total: 3, counts: counts(3), already: 1, finishedAt: 5 }),
      part('b', 1, { total: 4, counts: counts(3, 1), finishedAt: 9 }),
    ]);
    expect(run && wholeRun(run)).toMatchObject({
      total: 7,
      counts: counts(6, 1),
      already: 1,
      finishedAt: 9,
      state: 'done',
    });
  });

  it('that stand alone are what they are', () => {
    const job = jobOf({ id: 'alone', state: 'paused' });
    const [run] = pastRuns([job]);
    expect(run && wholeRun(run)).toBe(job);
  });

  it('are told apart by firm, and by environment', () => {
    const other = { ...owner, partyUuid: 'another', name: 'BERG REVISJON AS' };
    const firms = runsByFirm(
      pastRuns([
        jobOf({ id: 'a', owner }),
        jobOf({ id: 'b', owner: other }),
        jobOf({ id: 'c', owner: { ...owner, environment: 'tt02' } }),
        jobOf({ id: 'd', owner }),
      ]),
    );
    expect(firms.map(({ name, environment, runs }) => [name, environment, runs.length])).toEqual([
      [owner.name, 'production', 2],
      ['BERG REVISJON AS', 'production', 1],
      [owner.name, 'tt02', 1],
    ]);
  });
});

import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Journal, openJournal } from '../../../../utils/job/journal/journal';
import type { JobRecord } from '../../../../utils/job/journal/records';
import { jobOf, rowsFor } from '../../../../utils/job/start/new-job';
import { owner, planOf } from '../../../support/runs/world';

let journal: Journal;
let opened = 0;

beforeEach(async () => {
  opened += 1;
  journal = await openJournal(`journal-${opened}`);
});

async function createJob(id: string, at: number, partyUuid = owner.partyUuid): Promise<JobRecord> {
  const plan = planOf(`plan-of-${id}`, 3, 0, at);
  const job = {
    ...jobOf(plan, id, { at, browserSession: 's', total: 3, removals: 0, from: 'list' }),
    owner: { ...owner, partyUuid },
  };
  await journal.savePlan(plan);
  expect(
    await journal.createJobs([
      {
        job,
        rows: rowsFor(
          job,
          plan.targets.map((target) => ({ ...target, action: 'add' })),
        ),
      },
    ]),
  ).toBe('created');
  return job;
}

describe('plans', () => {
  it('come back row by row as they were saved, across chunks and past the end', async () => {
    const plan = planOf('plan', 1234, 0, 0);
    await journal.savePlan(plan);
    expect(await journal.planRows('plan', 0, 1234)).toEqual(plan.planRows);
    expect(await journal.planRows('plan', 498, 4)).toEqual(plan.planRows.slice(498, 502));
    expect(await journal.listRows('plan', 1000, 1000)).toEqual(plan.listRows.slice(1000));
    expect(await journal.listRows('plan', 5000, 10)).toEqual([]);
    expect(await journal.targets('plan')).toEqual(plan.targets);
    expect(await journal.plan('plan')).toEqual({
      id: 'plan',
      summary: plan.summary,
      createdAt: 0,
      userUuid: 'user-1',
      routes: plan.routes,
    });
    expect(await journal.plan('another')).toBeUndefined();
  });
});

describe('jobs', () => {
  it('an owner has one unfinished run; another owner may have his own', async () => {
    const first = await createJob('first', 1);
    await createJob('second', 2, 'other-owner');
    const third = { ...first, id: 'third' };
    expect(await journal.createJobs([{ job: third, rows: rowsFor(third, []) }])).toBe('owner-busy');
    expect(await journal.job('third')).toBeUndefined();
    await journal.changeJob('first', () => ({ kind: 'cancel', at: 3 }));
    expect(await journal.createJobs([{ job: third, rows: rowsFor(third, []) }])).toBe('created');
  });

  it('gives the newest run of an owner', async () => {
    await createJob('older', 1);
    await journal.changeJob('older', () => ({ kind: 'cancel', at: 2 }));
    await createJob('newer', 3);
    await createJob('of-another', 4, 'other-owner');
    expect((await journal.jobFor('tt02', owner.partyUuid))?.id).toBe('newer');
    expect(await journal.jobFor('production', owner.partyUuid)).toBeUndefined();
  });

  it('refuses a run that names a client twice', async () => {
    const job = jobOf(planOf('plan', 2, 0, 0), 'job', {
      at: 0,
      browserSession: 's',
      total: 2,
      removals: 0,
      from: 'list',
    });
    const client = { id: 'same', kind: 'organisation' as const };
    const rows = rowsFor(job, [
      { line: 2, client, action: 'add' },
      { line: 3, client, action: 'add' },
    ]);
    await expect(journal.createJobs([{ job, rows }])).rejects.toThrow('each client once');
  });

  it('writes rows and counters together, several changes of a row in order', async () => {
    await createJob('job', 1);
    const { job } = await journal.changeRows('job', [
      { line: 2, event: { kind: 'send', at: 5 } },
      { line: 3, event: { kind: 'send', at: 5 } },
      { line: 2, event: { kind: 'done', receipt: 'all' } },
      { line: 2, event: { kind: 'confirmed', at: 6 } },
    ]);
    expect(job).toMatchObject({ confirmed: 1, counts: { queued: 1, sending: 1, done: 1 } });
    expect((await journal.rowsIn('job', 'sending', 0, 10)).map(({ line }) => line)).toEqual([3]);
    expect((await journal.rowsOf('job', 3, 10)).map(({ line }) => line)).toEqual([3, 4]);
  });

  it('writes nothing at all when one of the changes is illegal', async () => {
    await createJob('job', 1);
    const before = await journal.job('job');
    const changes = [
      { line: 2, event: { kind: 'send', at: 5 } as const },
      { line: 3, event: { kind: 'done', receipt: 'all' } as const },
    ];
    await expect(journal.changeRows('job', changes)).rejects.toThrow('queued row knows no done');
    expect(await journal.job('job')).toEqual(before);
    expect(await journal.rowsIn('job', 'sending', 0, 10)).toEqual([]);
  });

  it('sends nothing in a run that is not running', async () => {
    await createJob('job', 1);
    await journal.changeJob('job', () => ({ kind: 'pause', reason: { kind: 'by-user' } }));
    const { job, rows } = await journal.changeRows('job', [{ line: 2, event: { kind: 'send', at: 5 } }]);
    expect(rows).toEqual([]);
    expect(job.counts).toMatchObject({ queued: 3, sending: 0 });
  });

  it('forgets what is old and finished, with its plan, and nothing else', async () => {
    await createJob('old', 1);
    await journal.changeJob('old', () => ({ kind: 'cancel', at: 10 }));
    await createJob('going', 2);
    await journal.savePlan(planOf('unused', 3, 0, 5));
    await journal.savePlan(planOf('fresh', 3, 0, 500));
    await journal.clearOlderThan(100);
    expect(await journal.job('old')).toBeUndefined();
    expect(await journal.rowsOf('old', 0, 10)).toEqual([]);
    expect(await journal.plan('plan-of-old')).toBeUndefined();
    expect(await journal.planRows('plan-of-old', 0, 10)).toEqual([]);
    expect(await journal.plan('unused')).toBeUndefined();
    expect(await journal.planRows('plan-of-going', 0, 10)).toHaveLength(3);
    expect(await journal.planRows('fresh', 0, 10)).toHaveLength(3);
    expect((await journal.job('going'))?.state).toBe('running');
  });
});

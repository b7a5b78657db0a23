import { expect, it } from 'vitest';
import { answered } from '../../../../utils/domain/failure';
import { makeRig } from '../../../support/runs/rig';
import { undoLines } from '../../../support/runs/whole-runs';

it('a client that stays listed is removed three times at the most, and is then not called removed', async () => {
  const rig = await makeRig({ route: 'portal', rows: 10, seed: 11 });
  try {
    rig.control.latency({ medianMs: 100, spread: 0.3 });
    const { worker, jobId, lines } = await rig.addAll();
    const stubborn = rig.targets[3]?.id ?? '';
    rig.answerRevoke((client) => (client === stubborn ? answered('not-told') : undefined));
    await rig.get(undoLines(worker.jobs, { jobId, lines }));
    await rig.rest(worker);
    const job = await rig.job();
    expect(job).toMatchObject({ state: 'done', confirmed: 9, counts: { done: 9, unknown: 1 } });
    expect(rig.writes.filter(({ client }) => client === stubborn)).toHaveLength(3);
    rig.answerRevoke(() => undefined);
    await rig.get(worker.jobs.retry(job.id));
    await rig.rest(worker);
    expect(await rig.job()).toMatchObject({ state: 'done', confirmed: 10 });
    expect(rig.isThere(stubborn)).toBe(false);
  } finally {
    rig.close();
  }
});

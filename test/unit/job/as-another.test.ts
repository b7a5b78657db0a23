import { afterEach, describe, expect, it } from 'vitest';
import type { AsAnotherKind } from '../../../utils/domain/runs/job';
import { makeRig, type Rig, type Worker } from '../../support/runs/rig';
import { previewOf, undoLines } from '../../support/runs/whole-runs';

let rig: Rig | undefined;
afterEach(() => {
  rig?.close();
  rig = undefined;
});

const own = 'klientadministrator';
const other = 'klientadministrator-2';

/** A run to the end, in which somebody else was signed in while it wrote, and its own user came back and went on. */
async function runAsAnother(): Promise<{ its: Rig; worker: Worker; jobId: string; marked: number[] }> {
  const its = await makeRig({ route: 'client-administration', rows: 60, seed: 11 });
  rig = its;
  its.control.latency({ medianMs: 300, spread: 0.3 });
  its.onSend(() => {
    if (its.writes.length === 30) its.control.signIn(other, 'tt02');
  });
  const worker = its.startWorker();
  await its.get(worker.jobs.start(its.order('plan')));
  await its.rest(worker);
  its.onSend(() => {});
  its.control.signIn(own, 'tt02');
  await its.browser.openPortalPage();
  const { id: jobId } = await its.job();
  await its.get(worker.jobs.resume(jobId));
  await its.rest(worker);
  return { its, worker, jobId, marked: await openLines(its, jobId) };
}

const rowsOf = (its: Rig, jobId: string) => its.rows(jobId);
const openLines = async (its: Rig, jobId: string) =>
  (await rowsOf(its, jobId)).flatMap(({ line, asAnother }) => (asAnother === 'open' ? [line] : []));
const linesOfUndo = async (its: Rig, worker: Worker, jobId: string, only?: AsAnotherKind) => {
  const plan = await its.get(previewOf(worker.jobs, jobId, only));
  return plan?.ok ? plan.value.rows.map(({ line }) => line).toSorted((a, b) => a - b) : undefined;
};

describe('rows that may have been sent as another user', () => {
  it('can be taken back alone, and nobody else is', async () => {
    const { its, worker, jobId, marked } = await runAsAnother();
    expect(marked.length).toBeGreaterThan(0);
    expect(marked.length).toBeLessThan(60);
    expect(await linesOfUndo(its, worker, jobId, 'added')).toEqual(marked);
    expect(await linesOfUndo(its, worker, jobId, 'removed')).toEqual([]);
    expect(await linesOfUndo(its, worker, jobId)).toHaveLength(60);
    await its.get(undoLines(worker.jobs, { jobId, lines: marked }));
    await its.rest(worker);
    for (const { line, client } of await rowsOf(its, jobId)) {
      expect([line, its.isThere(client.id)]).toEqual([line, !marked.includes(line)]);
    }
  });

  it('are counted as kept once they are, and are not taken back as such any more', async () => {
    const { its, worker, jobId, marked } = await runAsAnother();
    const [first = 0, ...rest] = marked;
    await its.get(worker.jobs.keepAsAnother({ runId: jobId, parts: [{ jobId, lines: rest }] }));
    expect(await its.get(worker.jobs.view(jobId))).toMatchObject({
      asAnother: 1,
      keptAsAnother: rest.length,
    });
    expect(await linesOfUndo(its, worker, jobId, 'added')).toEqual([first]);
    expect(worker.views.at(-1)).toMatchObject({ asAnother: 1, keptAsAnother: rest.length });
  });

  it('are not kept by anybody but the run’s own user', async () => {
    const { its, worker, jobId, marked } = await runAsAnother();
    its.control.signIn(other, 'tt02');
    const kept = await its.get(
      worker.jobs.keepAsAnother({ runId: jobId, parts: [{ jobId, lines: marked }] }),
    );
    expect(kept).toMatchObject({ ok: false, refusal: { kind: 'other-identity' } });
    expect(await openLines(its, jobId)).toEqual(marked);
  });
});

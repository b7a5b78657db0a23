import * as fc from 'fast-check';
import type { RouteName } from '../../../utils/altinn/route-table';
import { commands, type Model, nextWorker, type Real } from './commands';
import { watchDiagrams } from './diagram';
import { makeRig } from './rig';

/**
 * Random doings against a simple model; afterwards everything is mended, the run goes on to its end, and what
 * it says must be what Altinn has.
 */
export async function modelRuns(order: {
  work?: 'add' | 'repair';
  route: RouteName;
  seed: number;
  runs: number;
  rows?: number;
}) {
  const { work = 'add', route, seed, runs, rows = 8 } = order;
  await fc.assert(
    fc.asyncProperty(commands(rows), async (doings) => {
      const rig = await makeRig({ work, route, rows, seed });
      try {
        rig.control.latency({ medianMs: 150, spread: 0.5 });
        const real: Real = {
          rig,
          worker: rig.startWorker(),
          watched: watchDiagrams(rig),
          meddledWith: new Set(),
        };
        await rig.get(real.worker.jobs.start(rig.order('plan')));
        const model: Model = { run: 'none', user: 'own' };
        await fc.asyncModelRun(() => ({ model, real }), doings);
        await toTheEnd(real);
      } finally {
        rig.close();
      }
    }),
    { seed, numRuns: runs, endOnFailure: false },
  );
}

async function toTheEnd(real: Real): Promise<void> {
  const { rig, watched } = real;
  rig.control.clearFaults();
  rig.control.signIn('klientadministrator', 'tt02');
  await rig.browser.openPortalPage();
  await nextWorker(real);
  await rig.rest(real.worker);
  for (let click = 0; click < 4 && (await rig.latest())?.state === 'paused'; click += 1) {
    await rig.get(real.worker.jobs.resume((await rig.job()).id, { accept: 'plan-changed' }));
    await rig.rest(real.worker);
  }
  if (watched.illegal.length > 0) throw new Error(watched.illegal.join(', '));
  const job = await rig.latest();
  if (job && job.state !== 'done' && job.state !== 'cancelled') {
    throw new Error(`ends ${job.state} ${JSON.stringify(job.pause)}`);
  }
  await rig.pass(120_000);
  for (const row of job ? await rig.rows(job.id) : []) {
    if (real.meddledWith.has(row.client.id) || row.state !== 'done') continue;
    const isSo = rig.isThere(row.client.id) === (row.action === 'add');
    if (!isSo) throw new Error(`line ${row.line} is done and is not so in Altinn`);
  }
}

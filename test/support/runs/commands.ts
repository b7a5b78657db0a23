import * as fc from 'fast-check';
import type { Client } from '../../../utils/domain/client';
import type { JobState } from '../../../utils/domain/runs/job';
import type { watchDiagrams } from './diagram';
import type { Rig, Worker } from './rig';
import { previewOf, undoLines } from './whole-runs';

/** What the model knows: who is there, and what the run may be now. */
export interface Model {
  run: 'none' | JobState;
  user: 'own' | 'other' | 'nobody';
}

export interface Real {
  rig: Rig;
  worker: Worker;
  watched: ReturnType<typeof watchDiagrams>;
  /** Clients that somebody else added or removed: what is in Altinn need not be as the run left it. */
  meddledWith: Set<string>;
}

type Step = (model: Model, real: Real) => Promise<void>;

/** What a user, a browser, other people and Altinn can do, in any order. */
export const commands = (rows: number) =>
  fc.commands(
    [
      fc.constant(
        named('start', async (model, { rig, worker }) => {
          const reply = await rig.get(worker.jobs.start(rig.order(await rig.planAgain())));
          if (reply?.ok && (model.run === 'running' || model.run === 'paused' || model.run === 'verifying')) {
            throw new Error('started a second run of the same owner');
          }
        }),
      ),
      fc.constant(named('pause', (_, real) => stop(real, 'pause'))),
      fc.constant(named('cancel', (_, real) => stop(real, 'cancel'))),
      fc.boolean().map((accepts) =>
        named(accepts ? 'resume and accept' : 'resume', async (model, { rig, worker }) => {
          const job = await rig.latest();
          if (!job) return;
          const writes = rig.writes.length;
          const reply = await rig.get(worker.jobs.resume(job.id, accepts ? { accept: 'plan-changed' } : {}));
          const refused = model.user !== 'own' || (job.pause?.kind === 'plan-changed' && !accepts);
          if (reply?.ok && job.state === 'paused' && refused) throw new Error('resumed against the rules');
          if (!reply?.ok && rig.writes.length > writes) throw new Error('refused, and sent all the same');
        }),
      ),
      fc.constant(
        named('retry', async (_, { rig, worker }) => {
          const job = await rig.latest();
          if (job) await rig.get(worker.jobs.retry(job.id));
        }),
      ),
      fc.constant(
        named('undo', async (_, { rig, worker }) => {
          const job = await rig.latest();
          const preview = job && (await rig.get(previewOf(worker.jobs, job.id)));
          if (!job || !preview?.ok) return;
          const lines = preview.value.rows.map(({ line }) => line);
          await rig.get(undoLines(worker.jobs, { jobId: job.id, lines }));
        }),
      ),
      fc.constant(
        named('alarm', async (_, { rig, worker }) => {
          await rig.get(worker.jobs.wake());
        }),
      ),
      fc.nat(60).map((steps) =>
        named(`stop worker in ${steps}`, async (_, real) => {
          real.rig.stopAfter(steps + 1);
          await real.rig.pass(2000);
          await nextWorker(real);
        }),
      ),
      fc.constant(
        named('restart browser', async (_, real) => {
          real.rig.restartBrowser();
          await nextWorker(real);
        }),
      ),
      fc
        .constantFrom(300, 3000, 60_000, 20 * 60_000)
        .map((ms) => named(`${ms} ms`, (_, { rig }) => rig.pass(ms))),
      fc
        .constantFrom(5 * 60_000, 60 * 60_000)
        .map((ms) => named(`sleep ${ms} ms`, async (_, { rig }) => rig.time.jump(ms))),
      trouble,
      fc.constant(named('mend', async (_, { rig }) => rig.control.clearFaults())),
      fc.constant(
        named('sign out', async (model, { rig }) => {
          rig.control.signOut('tt02');
          model.user = 'nobody';
        }),
      ),
      fc.constantFrom('own', 'other').map((who) =>
        named(`sign in ${who}`, async (model, { rig }) => {
          rig.control.signIn(who === 'own' ? 'klientadministrator' : 'medarbeider', 'tt02');
          await rig.browser.openPortalPage();
          model.user = who;
        }),
      ),
      fc.nat(rows - 1).map((index) =>
        named(`somebody adds ${index}`, async (_, real) => {
          await byAnother(real, 'delegate', real.rig.targets[index]);
        }),
      ),
      fc.nat(rows - 1).map((index) =>
        named(`somebody removes ${index}`, async (_, real) => {
          await byAnother(real, 'revoke', real.rig.targets[index]);
        }),
      ),
    ],
    { maxCommands: 30, size: 'max' },
  );

const trouble = fc
  .record({
    on: fc.constantFrom('write', 'read-delegated', 'read-available', 'any'),
    times: fc.constantFrom(1, 2, 6),
    what: fc.constantFrom(
      '429',
      '503',
      '500',
      'drop-before',
      'drop-after',
      'empty-list',
      '401',
      'collision',
      '429-hidden',
    ),
  })
  .map(({ on, times, what }) =>
    named(`${what} on ${on} ${times} times`, async (_, { rig }) =>
      rig.control.addFault({ on, times, do: what } as Parameters<typeof rig.control.addFault>[0]),
    ),
  );

function named(name: string, step: Step): fc.AsyncCommand<Model, Real> {
  return {
    check: () => true,
    async run(model, real) {
      await step(model, real);
      await holds(model, real);
    },
    toString: () => name,
  };
}

async function stop({ rig, worker }: Real, how: 'pause' | 'cancel'): Promise<void> {
  const job = await rig.latest();
  if (!job) return;
  await rig.get(worker.jobs[how](job.id));
  const { state } = await rig.job();
  const stopped: JobState[] = how === 'pause' ? ['paused', 'done', 'cancelled'] : ['done', 'cancelled'];
  if (!stopped.includes(state)) throw new Error(`${state} after ${how}`);
  const sent = rig.writes.length;
  await rig.pass(5000);
  if (rig.writes.length > sent) throw new Error(`sent after ${how}`);
}

export async function nextWorker(real: Real): Promise<void> {
  real.worker = real.rig.startWorker();
  await real.rig.get(real.worker.jobs.wake());
}

/** What must be true at any time. */
async function holds(model: Model, { rig, watched }: Real): Promise<void> {
  if (watched.illegal.length > 0) throw new Error(watched.illegal.join(', '));
  const job = await rig.latest();
  if (!job) return;
  model.run = job.state;
  const rows = await rig.rows(job.id);
  for (const [state, count] of Object.entries((await rig.job()).counts)) {
    const found = rows.filter((row) => row.state === state).length;
    if (found !== count) throw new Error(`${count} ${state} counted, ${found} there`);
  }
  if (rig.writes.some(({ afterDone }) => afterDone)) throw new Error('sent again what was done');
}

async function byAnother(
  { rig, meddledWith }: Real,
  what: 'delegate' | 'revoke',
  client: Client | undefined,
): Promise<void> {
  const route = rig.altinnBy(rig.browser.fetch).routes['client-administration'];
  if (!client) return;
  meddledWith.add(client.id);
  await rig.get(route[what](rig.systemUser, client, new AbortController().signal));
}

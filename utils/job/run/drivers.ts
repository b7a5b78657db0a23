import { isGoing } from '../../domain/runs/job';
import { orphansOf } from '../send/orphans';
import { createPace } from '../send/pace';
import { beginNextPart } from '../start/next-part';
import type { JobsDeps } from './deps';
import { exclusivelyHere } from './exclusively';
import { type IdentityCheck, type Runner, startRunner } from './runner';

/** Who drives which run in this worker: one runner at most for each, and one window for all. */
export interface Drivers {
  /** Sets the run going, if the journal still has it so and nobody drives it. */
  launch(jobId: string, identity: IdentityCheck): void;
  /**
   * Sets the next part of a larger run going, where its turn has come. Who is signed in is asked anew: it may be hours
   * since the click.
   */
  launchNext(partOf: string): Promise<void>;
  runner(jobId: string): Runner | undefined;
  /** Those that go in this worker. */
  all(): Iterable<Runner>;
  /** Resolves when nobody here drives the run. */
  over(jobId: string): Promise<void>;
}

export function createDrivers(deps: JobsDeps): Drivers {
  const exclusively = deps.exclusively ?? exclusivelyHere();
  const pace = createPace(deps);
  const runners = new Map<string, Runner>();
  const drives = new Map<string, Promise<void>>();
  // Before anything is sent: what this worker finds on its way was sent by one that was stopped.
  let adopted: Promise<void> | undefined;

  async function adopt(): Promise<void> {
    for (const { key, until } of await orphansOf(deps)) pace.adopt(key, until);
  }

  async function drive(jobId: string, identity: IdentityCheck): Promise<void> {
    const job = await deps.journal.job(jobId);
    if (!job || !isGoing(job.state)) return;
    adopted ??= adopt();
    await adopted;
    if (identity === 'checked') pace.forgive();
    const release = deps.keepAwake();
    deps.scheduleWake(true);
    try {
      const runner = startRunner(deps, pace, job, identity);
      runners.set(jobId, runner);
      await runner.ended;
    } finally {
      runners.delete(jobId);
      release();
      if (runners.size === 0) deps.scheduleWake(false);
    }
  }

  async function goOn(jobId: string): Promise<void> {
    const part = (await deps.journal.job(jobId))?.part;
    if (part) await drivers.launchNext(part.of);
  }

  const drivers: Drivers = {
    launch(jobId, identity) {
      if (drives.has(jobId)) return;
      const ended = exclusively(`klientfil-run-${jobId}`, () => drive(jobId, identity))
        .catch((error) => console.error(error))
        .finally(() => drives.delete(jobId));
      drives.set(jobId, ended);
      void ended.then(() => goOn(jobId)).catch((error) => console.error(error));
    },
    async launchNext(partOf) {
      const next = await beginNextPart(deps, partOf);
      if (next) drivers.launch(next, 'unchecked');
    },
    runner: (jobId) => runners.get(jobId),
    all: () => runners.values(),
    over: async (jobId) => drives.get(jobId),
  };
  return drivers;
}

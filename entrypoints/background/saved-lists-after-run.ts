import type { Altinn } from '../../utils/altinn/altinn';
import type { Environment } from '../../utils/domain/environment';
import type { JobState, JobView } from '../../utils/domain/job';
import type { Clock } from '../../utils/job/clock';
import type { Journal } from '../../utils/job/journal';
import { isFinished } from '../../utils/job/transitions';
import { readNow } from './plans';
import type { ListKeeper } from './saved-lists';

/** How long Altinn may take to show what a run has come to, ms. */
const patience = 120_000;

interface AfterRunDeps {
  journal: Journal;
  lists: ListKeeper;
  clock: Clock;
  altinnFor(environment: Environment, userUuid: string): Altinn;
}

/** Reads the lists once more when a run has ended, so that what it left behind is kept as Altinn has it. */
export function createListAfterRun({ journal, lists, clock, altinnFor }: AfterRunDeps) {
  const last = new Map<string, JobState>();

  async function keep(jobId: string): Promise<void> {
    const job = await journal.job(jobId);
    if (!job) return;
    const { owner, userUuid, systemUser, routes } = job;
    const altinn = altinnFor(owner.environment, userUuid);
    const signal = AbortSignal.timeout(patience);
    // Nothing is read as somebody else, not even for the record.
    const user = await altinn.signedInUser(signal);
    if (!user.ok || user.value !== userUuid) return;
    const forgetRoutes = async () => undefined;
    const desk = {
      environment: owner.environment,
      userUuid,
      systemUser,
      altinn,
      routes,
      forgetRoutes,
      signal,
    };
    const reading = await readNow(desk, clock);
    if (reading.ok) await lists.keep(reading.value);
  }

  return {
    moved({ id, state }: JobView): void {
      const before = last.get(id);
      last.set(id, state);
      if (!isFinished(state) || before === state) return;
      keep(id).catch((error) => console.error(error));
    },
  };
}

import { isGoing } from '../../domain/runs/job';
import { pauseFor, type Run } from './run';
import { withTimeLimit } from './time-limit';

const minute = 60_000;
/** As often as the portal's own page does it for an active user (`altinn/portal.md` 2.3); a token lives for 30. */
const refreshEvery = 10 * minute;
const keptFor = 120 * minute;

/**
 * Keeps the portal session alive: at most every ten minutes, for two hours from the last click, and only
 * from within a run. After each time it is made sure that the session is still the same person's.
 */
export async function keepSession(run: Run): Promise<void> {
  const job = run.ledger.job();
  const now = run.deps.clock.now();
  if (now - job.refreshedAt < refreshEvery || now - job.keptSince >= keptFor) return;
  // Written first: a worker that is stopped here must not ask again when it wakes.
  const noted = await run.ledger.changeJob(({ state }) =>
    isGoing(state) ? { kind: 'refreshed', at: now } : undefined,
  );
  if (!noted) return;
  // Nobody else's session is kept alive.
  if (!(await run.witness.sure())) return;
  const answer = await withTimeLimit(run.deps.clock, { kind: 'unavailable' }, (signal) =>
    run.deps.refreshSession(run.ledger.job(), signal),
  );
  if (answer.ok) await run.witness.sure();
  else if (answer.failure.kind !== 'unavailable' && answer.failure.kind !== 'throttled') {
    await pauseFor(run, answer.failure);
  }
}

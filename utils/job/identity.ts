import { type Answer, failed } from '../domain/failure';
import { type Going, pauseFor } from './run';
import { withTimeLimit } from './time-limit';

const tries = 3;
const between = 5_000;

/** Makes sure that it is still the same person's session; pauses the run when not, or when nobody can tell. */
export async function stillSameUser(run: Going): Promise<boolean> {
  const answer = await askWho(run);
  if (run.halt.aborted) return false;
  if (answer.ok && answer.value === 'same') return true;
  await (answer.ok ? run.pause({ kind: 'other-user' }) : pauseFor(run, answer.failure));
  return false;
}

async function askWho(run: Going): Promise<Answer<'same' | 'other'>> {
  let answer: Answer<'same' | 'other'> = failed({ kind: 'unavailable' });
  for (let attempt = 1; attempt <= tries && !run.halt.aborted; attempt += 1) {
    answer = await withTimeLimit(run.deps.clock, { kind: 'unavailable' }, (signal) =>
      run.deps.checkIdentity(run.ledger.job(), signal),
    );
    const mayPass = !answer.ok && ['unavailable', 'throttled'].includes(answer.failure.kind);
    if (!mayPass) return answer;
    if (attempt < tries) await run.deps.clock.sleep(between, run.halt);
  }
  return answer;
}

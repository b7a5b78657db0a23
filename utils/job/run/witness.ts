import type { Answer } from '../../domain/failure';
import type { PauseReason } from '../../domain/runs/job';
import { type Going, pauseFor, type Witness } from './run';
import { withTimeLimit } from './time-limit';

/** After so much since the last ask the next one leaves, beside the writes. */
const askAfter = { writes: 10, ms: 5_000 };
/** With so much sent since the last good one left, nothing more goes until it is answered. */
const most = { writes: 25, ms: 15_000 };
/** Whoever has waited for so long (ms) asks before anything else. */
const longWait = 5_000;
/** An ask that Altinn did not manage is made so many times, so far apart (ms). */
const tries = 3;
const between = 5_000;

/** Refusals that Altinn also gives to a session that is not the one it was. */
const mayMeanAnother = (pause: PauseReason | undefined): boolean =>
  pause?.kind === 'failure' && ['token-refused', 'forbidden'].includes(pause.failure.kind);

export function createWitness(run: Omit<Going, 'witness'>): Witness {
  const { deps, ledger, halt } = run;
  const now = () => deps.clock.now();
  /** Lines whose request may still be about to leave: the answer to an ask says nothing of them. */
  const underWay = new Set<number>();
  let departed = 0;
  let lastDeparture = 0;
  let asks = 0;
  /** An ask has to have a higher number to tell of what was before: two things can happen in one millisecond. */
  let landedAfter = -1;
  let doubtedAfter = -1;
  /** The last ask that was answered well: when it left, and how many writes had left for certain. */
  let proof = { at: ledger.job().proven?.at ?? 0, departed: 0, number: 0 };
  /** The last ask, answered or not: a click has asked just now. */
  let asked = { at: proof.at, departed: 0 };
  let asking: Promise<Answer<'same' | 'other'>> | undefined;

  function ask(): Promise<Answer<'same' | 'other'>> {
    asking ??= send().finally(() => {
      asking = undefined;
    });
    return asking;
  }

  async function send(): Promise<Answer<'same' | 'other'>> {
    asks += 1;
    const at = now();
    const but = [...underWay];
    const leaving = { at, departed: departed - but.length, number: asks };
    asked = { at, departed };
    const answer = await withTimeLimit(deps.clock, { kind: 'unavailable' }, (signal) =>
      deps.checkIdentity(ledger.job(), signal),
    );
    if (!answer.ok) return answer;
    if (answer.value === 'other') await run.stopAsAnother();
    else {
      await ledger.changeJob(({ proven }) =>
        (proven?.at ?? 0) <= at ? { kind: 'proven', proven: { at, but } } : undefined,
      );
      proof = leaving;
    }
    return answer;
  }

  /** Asks until it is so, or until nothing more can be hoped for: then the run is paused. */
  async function until(isSo: () => boolean): Promise<boolean> {
    for (let failures = 0; !halt.aborted; ) {
      if (isSo()) return true;
      const answer = await ask();
      if (answer.ok) continue;
      failures += 1;
      const { failure } = answer;
      const mayPass = failure.kind === 'unavailable' || failure.kind === 'throttled';
      if (halt.aborted) break;
      if (!mayPass || failures === tries) {
        await pauseFor(run, failure);
        break;
      }
      await deps.clock.sleep(Math.max(between, (failure.retryAfter ?? 0) * 1000), halt);
    }
    return false;
  }

  const isWithin = ({ writes, ms }: typeof most, since: { at: number; departed: number }) =>
    departed - since.departed < writes && now() - since.at < ms;

  const sure = (after = asks) => until(() => proof.number > after);

  return {
    async departs(line) {
      const began = now();
      const hasWaited = began - Math.max(lastDeparture, proof.at) > longWait;
      const isKnown = await until(
        () => isWithin(most, proof) && proof.number > doubtedAfter && (!hasWaited || proof.at >= began),
      );
      if (!isKnown) return false;
      if (!isWithin(askAfter, asked)) ask().catch(() => undefined);
      underWay.add(line);
      departed += 1;
      lastDeparture = now();
      return true;
    },
    landed(line) {
      underWay.delete(line);
      landedAfter = asks;
    },
    sure: () => sure(),
    sureToRead() {
      const since = now() - longWait;
      const after = Math.max(landedAfter, doubtedAfter);
      return until(() => proof.number > after && proof.at >= since);
    },
    async lastWord() {
      // One under way may have left before what it is to tell of.
      await asking;
      const { state, pause } = ledger.job();
      if (state !== 'done' && (departed > proof.departed || mayMeanAnother(pause))) await ask();
    },
    doubt() {
      doubtedAfter = asks;
      // What it throws is a store that refuses: whoever waits for the answer next is told.
      void sure().catch(() => undefined);
    },
  };
}

import type { JobView, PauseReason } from '../domain/job';
import { type Announcer, createAnnouncer } from './announcer';
import type { JobsDeps } from './deps';
import { drain } from './drain';
import { stillSameUser } from './identity';
import { createLedger, type Ledger } from './ledger';
import { lookAgain, lookBefore } from './look-before';
import type { Pace } from './pace';
import { type JobRecord, viewOf } from './records';
import { removeAgain } from './remove-again';
import { replan } from './replan';
import { pauseFor, type Run } from './run';
import { adoptOrphans, settleAfterSending } from './settle';
import { pauseAfterSleep } from './sleep-watch';
import { isOutOfRoom } from './storage-room';
import { createTimeLeft } from './time-left';
import { withTimeLimit } from './time-limit';
import type { JobEvent } from './transitions';
import { confirmRows, verify } from './verify';

/** Lists older than this (ms) are read again before anything is sent. */
const listsKeep = 15 * 60_000;

/** What ends a run before its time. */
export type Stop = Extract<JobEvent, { kind: 'pause' | 'cancel' }>;

/** `checked`: the caller has just made sure who is signed in. */
export type IdentityCheck = 'checked' | 'unchecked';

/** A run that is going in this worker. */
export interface Runner {
  /** Pauses or cancels: nothing more leaves. Resolves when what was on its way is written down. */
  stop(event: Stop): Promise<void>;
  view(): JobView;
  ended: Promise<void>;
}

/** Sets a run going and takes it as far as it comes: to its end, or to a pause. */
export function startRunner(deps: JobsDeps, pace: Pace, job: JobRecord, identity: IdentityCheck): Runner {
  const halt = new AbortController();
  const over = new AbortController();
  const timeLeft = createTimeLeft();
  const announcer: Announcer = createAnnouncer(deps.clock, () => view(), deps.onChange);
  const ledger: Ledger = createLedger(deps.journal, job, announcer);

  function view(): JobView {
    const now = ledger.job();
    const waitingUntil = pace.waitingUntil();
    const secondsLeft = timeLeft.seconds(now.counts.queued + now.counts.sending);
    if (unwritten) return { ...viewOf(now), state: 'paused', pause: unwritten };
    return {
      ...viewOf(now),
      ...(now.state !== 'running' || waitingUntil === undefined ? {} : { waitingUntil }),
      ...(now.state !== 'running' || secondsLeft === undefined ? {} : { secondsLeft }),
    };
  }

  /** A pause that the journal would not take. */
  let unwritten: PauseReason | undefined;
  let stopping: Promise<unknown> = Promise.resolve();

  async function stop(event: Stop) {
    halt.abort();
    stopping = ledger.changeJob(({ state }) => {
      const isGoing = state === 'running' || state === 'verifying';
      return isGoing || (state === 'paused' && event.kind === 'cancel') ? event : undefined;
    });
    await stopping;
  }

  const pause = (reason: PauseReason) => stop({ kind: 'pause', reason });

  async function go() {
    try {
      const going = { deps, journal: deps.journal, ledger, pace, timeLeft, pause, halt: halt.signal };
      // Whose session it is comes first: finding the doors may already read.
      if (identity === 'unchecked' && !(await stillSameUser(going))) return;
      const doors = await withTimeLimit(deps.clock, { kind: 'unavailable' }, () => deps.delegations(job));
      if (!doors.ok) return await pauseFor(going, doors.failure);
      const run = { ...going, ...doors.value };
      void pauseAfterSleep(going, over.signal);
      await runThrough(run);
      await stopping;
      if (ledger.job().state === 'cancelled') await confirmCancelled(run);
    } catch (error) {
      // Only a mistake of ours or a store that refuses gets here: what is in the journal stands.
      console.error(error);
      const reason: PauseReason = isOutOfRoom(error)
        ? { kind: 'storage-full' }
        : { kind: 'failure', failure: { kind: 'rejected', text: String(error) } };
      unwritten = reason;
      await pause(reason);
      unwritten = undefined;
    } finally {
      await stopping.catch((error) => console.error(error));
      over.abort();
      announcer.end();
    }
  }

  const ended = go();
  return {
    view,
    ended,
    async stop(event) {
      await stop(event);
      await ended;
    },
  };
}

async function runThrough(run: Run): Promise<void> {
  if (run.ledger.job().state === 'running') await sendAll(run);
  if (!run.halt.aborted) await verify(run);
}

async function sendAll(run: Run): Promise<void> {
  await adoptOrphans(run);
  if (isOld(run)) await replan(run);
  else await lookBefore(run);
  do {
    await drain(run);
  } while (
    (await lookAgain(run)) === 'more-to-send' ||
    (await settleAfterSending(run)) === 'more-to-send' ||
    (await removeAgain(run)) === 'more-to-send'
  );
  if (run.halt.aborted) return;
  await run.ledger.changeJob(({ state }) => (state === 'running' ? { kind: 'verify' } : undefined));
}

const isOld = ({ deps, ledger }: Run): boolean => deps.clock.now() - ledger.job().readAt > listsKeep;

/** What was sent before the user cancelled is confirmed too, as far as Altinn answers. */
async function confirmCancelled(run: Run): Promise<void> {
  const { counts, confirmed } = run.ledger.job();
  if (counts.done > confirmed || counts.unknown > 0) {
    await confirmRows({ ...run, halt: new AbortController().signal });
  }
}

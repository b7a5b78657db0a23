import { isGoing, type JobView, type PauseReason, type Waiting } from '../../domain/runs/job';
import { createLedger, type Ledger } from '../journal/ledger';
import { type JobRecord, viewOf } from '../journal/records';
import { storeFault } from '../journal/store-fault';
import type { JobEvent } from '../journal/transitions';
import { lookAgain, lookBefore } from '../read/look-before';
import { rowsAsAnother } from '../send/as-another';
import { holdBack } from '../send/hold-back';
import type { Pace } from '../send/pace';
import { removeAgain } from '../send/remove-again';
import { sendQueue } from '../send/send-queue';
import { adoptOrphans, settleAfterSending } from '../settle/settle';
import { confirmRows, verify } from '../settle/verify';
import { type Announcer, createAnnouncer } from './announcer';
import type { JobsDeps } from './deps';
import { replan } from './replan';
import { type Going, pauseFor, type Run, type Witness } from './run';
import { pauseAfterSleep } from './sleep-watch';
import { createTimeLeft } from './time-left';
import { withTimeLimit } from './time-limit';
import { createWitness } from './witness';

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
  /** Somebody else is signed in: pauses at once, and marks what may have been sent as them. */
  stopAsAnother(): Promise<void>;
  /** Something may mean that somebody else is signed in now. */
  doubt(): void;
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
    const waits = isGoing(now.state) ? (waiting ?? pace.waiting()) : undefined;
    const secondsLeft = timeLeft.seconds(now.counts.queued + now.counts.sending);
    if (unwritten) return { ...viewOf(now), state: 'paused', pause: unwritten };
    return {
      ...viewOf(now),
      ...(waits ? { waiting: waits } : {}),
      ...(now.state !== 'running' || secondsLeft === undefined ? {} : { secondsLeft }),
    };
  }

  let waiting: Waiting | undefined;
  let witness: Witness | undefined;
  /** A pause that the journal would not take. */
  let unwritten: PauseReason | undefined;
  let stopping: Promise<unknown> = Promise.resolve();

  async function stop(event: Stop) {
    halt.abort();
    stopping = ledger.changeJob(({ state }) => {
      const isAnother = event.kind === 'pause' && event.reason.kind === 'other-user';
      return isGoing(state) || (state === 'paused' && (event.kind === 'cancel' || isAnother))
        ? event
        : undefined;
    });
    await stopping;
  }

  const pause = (reason: PauseReason) => stop({ kind: 'pause', reason });

  async function stopAsAnother() {
    await pause({ kind: 'other-user' });
    await ledger.changeAll(await rowsAsAnother(deps.journal, ledger.job()));
  }

  function waits(now: Waiting | undefined) {
    waiting = now;
    announcer.job();
  }

  async function go() {
    try {
      const bare = { deps, journal: deps.journal, ledger, pace, timeLeft, pause, stopAsAnother, waits };
      witness = createWitness({ ...bare, halt: halt.signal });
      const going: Going = { ...bare, halt: halt.signal, witness };
      // A click is answered at once, also where nothing can be sent for a while.
      announcer.job();
      // Whose session it is comes first: finding the routes may already read.
      if (identity === 'unchecked' && !(await witness.sure())) return;
      const routes = await withTimeLimit(deps.clock, { kind: 'unavailable' }, () => deps.delegations(job));
      if (!routes.ok) return await pauseFor(going, routes.failure);
      const run = { ...going, ...routes.value };
      void pauseAfterSleep(going, over.signal);
      await runThrough(run);
      await stopping;
      await witness.lastWord();
      if (ledger.job().state === 'cancelled') await confirmCancelled(run);
    } catch (error) {
      // Only a mistake of ours or a store that refuses gets here: what is in the journal stands.
      console.error(error);
      unwritten = reasonFor(error);
      await pause(unwritten).catch((refused) => console.error(refused));
      if (!isGoing(ledger.job().state)) unwritten = undefined;
    } finally {
      await stopping.catch((error) => console.error(error));
      over.abort();
      announcer.end();
    }
  }

  const ended = go();
  return {
    view,
    stopAsAnother,
    doubt: () => witness?.doubt(),
    ended,
    async stop(event) {
      await stop(event);
      await ended;
    },
  };
}

/** None of these is Altinn's. */
function reasonFor(error: unknown): PauseReason {
  const fault = storeFault(error);
  switch (fault) {
    case 'full':
      return { kind: 'storage-full' };
    case 'gone':
    case 'newer':
      return { kind: 'storage-gone' };
    case undefined:
      return { kind: 'mistake' };
    default:
      return fault satisfies never;
  }
}

async function runThrough(run: Run): Promise<void> {
  if (run.ledger.job().state === 'running') await sendAll(run);
  if (!run.halt.aborted) await verify(run);
}

async function sendAll(run: Run): Promise<void> {
  await adoptOrphans(run);
  if (isOld(run)) await replan(run);
  else await lookBefore(run);
  await holdBack(run);
  do {
    await sendQueue(run);
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
    const over = new AbortController();
    const marks = async () => {
      over.abort();
      await run.stopAsAnother();
    };
    const bare = { ...run, halt: over.signal, pause: async () => over.abort(), stopAsAnother: marks };
    await confirmRows({ ...bare, witness: createWitness(bare) });
  }
}

import { isRepair } from '../../domain/runs/run-kind';
import type { JobRowRecord } from '../journal/records';
import { pagesOf } from '../journal/row-pages';
import type { RowChange } from '../journal/transitions';
import { isBorneOut, pauseFor, type Run } from '../run/run';
import { settleBeforeSending } from '../settle/settle';
import { isBelievedNow, readBefore } from './read-back';
import type { Seen } from './seen';

/**
 * Before anything is sent, at every start, resume, part and retry: who is there already, or gone already, is found
 * out where Altinn's answers do not tell. They are done without a write, and never count as this run's doing; of the
 * others it is known that they were not so. Rows that may have been sent before are looked for in the same reading.
 */
export async function lookBefore(run: Run): Promise<void> {
  const at = run.deps.clock.now();
  if (run.ledger.job().counts.unknown > 0) {
    const seen = await settleBeforeSending(run);
    if (seen && !run.halt.aborted) await meet(run, seen, isBelievedNow(run, seen.listed), at);
    return;
  }
  if (!mustLook(run)) return;
  const answer = await readBefore(run);
  if (run.halt.aborted) return;
  if (!answer.ok) return pauseFor(run, answer.failure);
  await meet(run, answer.value.seen, answer.value.isBelieved, at);
}

/**
 * Whether the delegated list, which was empty and not believed, may be now: when the first write has gone well it shows
 * everybody who is there, and the rest of the rows can be held against it.
 */
export const canLookAgain = (run: Run): boolean => {
  const { believedAt, counts } = run.ledger.job();
  return believedAt === undefined && counts.done > 0 && mustLook(run);
};

/** @returns whether rows are left to send after it was looked again */
export async function lookAgain(run: Run): Promise<'more-to-send' | 'settled'> {
  if (run.halt.aborted || !canLookAgain(run)) return 'settled';
  await lookBefore(run);
  return run.ledger.job().counts.queued > 0 ? 'more-to-send' : 'settled';
}

/** The believed reading that has not shown the row as it is to be made; nothing where Altinn's answer will tell. */
export const notSoAt = ({ writeRoute, ledger }: Run, { action }: JobRowRecord): { notSoAt?: number } => {
  const { believedAt } = ledger.job();
  return tells(writeRoute, action) || believedAt === undefined ? {} : { notSoAt: believedAt };
};

const tells = ({ tells: told }: Run['writeRoute'], action: JobRowRecord['action']): boolean =>
  action === 'add' ? told.delegate : told.revoke;

function mustLook({ ledger, writeRoute }: Run): boolean {
  const job = ledger.job();
  // What is repaired is there, and is never taken back.
  if (isRepair(job.kind) || job.counts.queued === 0) return false;
  const { removals } = job;
  return (removals > 0 && !writeRoute.tells.revoke) || (removals < job.total && !writeRoute.tells.delegate);
}

async function meet(run: Run, seen: Seen, isBelieved: boolean, at: number): Promise<void> {
  if (isBelieved) {
    await run.ledger.changeJob(({ state }) => (state === 'running' ? { kind: 'looked', at } : undefined));
  }
  for await (const page of pagesOf(run.journal, run.ledger.job().id, 'queued')) {
    const changes = page.flatMap((row): RowChange[] => {
      // That somebody is not in it is believed only of a list that is.
      const isSo = (row.action === 'add' || isBelieved) && isBorneOut(row, seen);
      return isSo ? [{ line: row.line, event: { kind: 'confirmed', at } }] : [];
    });
    await run.ledger.changeAll(changes);
  }
}

import type { JobRowRecord } from '../journal/records';
import { pagesOf } from '../journal/row-pages';
import type { RowEvent } from '../journal/transitions';
import { isTelling, readBack } from '../read/read-back';
import type { Seen } from '../read/seen';
import { isBorneOut, pauseFor, type Run } from '../run/run';
import { orphanKey } from '../send/orphans';

/** A request that was given up may still take effect for so long (ms); until then "not there" is not final. */
const finalAfter = 120_000;
/** Times a row may be sent with its outcome lost before it stays unknown. */
const mostLost = 2;
/** A lost answer is looked for so soon (ms): most writes take effect within it. */
const soon = 2_000;

/** Rows that were on their way when the worker was stopped: only a read can tell. */
export async function adoptOrphans(run: Run): Promise<void> {
  for await (const page of pagesOf(run.journal, run.ledger.job().id, 'sending')) {
    await run.ledger.changeAll(
      page.map(({ line }) => ({ line, event: { kind: 'lost', because: 'worker-stopped' } })),
    );
  }
}

/** Before the first row goes: unknown rows are looked for in Altinn. */
export async function settleBeforeSending(run: Run): Promise<Seen | undefined> {
  return run.ledger.job().counts.unknown > 0 ? settle(run) : undefined;
}

/**
 * When nothing is left to send: reads soon, which settles the rows whose client is there, and where some are left waits
 * until "not there" is final for every one of them, and reads again.
 * @returns whether rows went back to the queue
 */
export async function settleAfterSending(run: Run): Promise<'more-to-send' | 'settled'> {
  const now = () => run.deps.clock.now();
  const first = await nextDue(run);
  if (first === undefined || run.halt.aborted) return 'settled';
  if (first > now() + soon) await waitAndSettle(run, now() + soon);
  const due = await nextDue(run);
  if (due !== undefined) await waitAndSettle(run, due);
  return run.ledger.job().counts.queued > 0 ? 'more-to-send' : 'settled';
}

async function waitAndSettle(run: Run, until: number): Promise<void> {
  run.waits({ until, why: 'settling' });
  await run.deps.clock.sleep(until - run.deps.clock.now(), run.halt);
  run.waits(undefined);
  if (!run.halt.aborted) await settle(run);
}

/** @returns what the list showed, where it could be read */
async function settle(run: Run): Promise<Seen | undefined> {
  const readAt = run.deps.clock.now();
  const answer = await readBack(run);
  if (run.halt.aborted) return undefined;
  if (!answer.ok) {
    await pauseFor(run, answer.failure);
    return undefined;
  }
  await settleUnknown(run, answer.value, readAt);
  return answer.value;
}

/** What a read of the delegated list says about the unknown rows. */
export async function settleUnknown(run: Run, seen: Seen, readAt: number): Promise<void> {
  const isTold = isTelling(run, seen);
  for await (const page of pagesOf(run.journal, run.ledger.job().id, 'unknown')) {
    const changes = page.flatMap((row) => {
      const isSo = isBorneOut(row, seen);
      const event =
        isSo || (isTold && !seen.untold.has(row.client.id)) ? eventFor(row, isSo, readAt) : undefined;
      return event ? [{ line: row.line, event }] : [];
    });
    await run.ledger.changeAll(changes);
    for (const { line } of changes) run.pace.release(orphanKey(run.ledger.job().id, line));
  }
}

function eventFor(row: JobRowRecord, isSo: boolean, readAt: number): RowEvent | undefined {
  if (isSo) return { kind: 'confirmed', at: readAt };
  const mayBeSentAgain = row.lost < mostLost && finalFrom(row) <= readAt;
  return mayBeSentAgain ? { kind: 'without-effect' } : undefined;
}

/** When a read of the unknown rows can settle something, ms since epoch; nothing when none can. */
async function nextDue(run: Run): Promise<number | undefined> {
  const now = run.deps.clock.now();
  let due: number | undefined;
  for await (const page of pagesOf(run.journal, run.ledger.job().id, 'unknown')) {
    for (const row of page) {
      const from = finalFrom(row);
      if (row.lost < mostLost || from > now) due = Math.max(due ?? 0, from);
    }
  }
  return due;
}

const finalFrom = (row: JobRowRecord): number => (row.sentAt ?? 0) + finalAfter;

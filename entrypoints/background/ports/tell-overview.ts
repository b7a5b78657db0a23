import type { Runtime } from 'webextension-polyfill';
import { enterForOwner } from '../../../utils/access/access-context';
import type { OverviewSummary } from '../../../utils/domain/board/overview-summary';
import { granted, type Reply, refused } from '../../../utils/domain/refusal';
import { refusalFor } from '../../../utils/job/refusal-for';
import { overviewOrderSchema } from '../../../utils/messages/message-schemas';
import type { OverviewNews, OverviewOrder } from '../../../utils/messages/messages';
import { seenIn } from '../../../utils/overview/overview-lists';
import { overviewFrom, summaryOf } from '../../../utils/overview/overview-record';
import { type OwnerReading, readOwner } from '../../../utils/overview/read-overview';
import { checkSender, type Sender } from '../messages/sender';
import type { Services } from '../services';

type NeededServices = Pick<
  Services,
  'accessDeps' | 'memory' | 'overviews' | 'overviewLists' | 'clock' | 'keepAwake'
>;

/** What there is so far is told this often at most, ms: putting it together is work. */
const betweenTellings = 400;

/** Reads all system users of an owner for a page, for as long as the page keeps its port open. */
export async function tellOverview(
  port: Runtime.Port,
  services: Promise<NeededServices>,
  ownId: string,
): Promise<void> {
  const leave = new AbortController();
  const { signal } = leave;
  port.onDisconnect.addListener(() => leave.abort());
  const tell = (news: OverviewNews) => {
    if (signal.aborted) return;
    try {
      port.postMessage(news);
    } catch {
      // Its page is gone and the browser has not said so yet.
      leave.abort();
    }
  };
  const sender = port.sender && checkSender(port.sender, ownId);
  if (!sender) return port.disconnect();
  if (!sender.ok) return tell({ kind: 'done', reply: sender });

  let isBegun = false;
  port.onMessage.addListener(async (message: unknown) => {
    const order = overviewOrderSchema.safeParse(message);
    if (!order.success || isBegun) {
      // The browser tells only the other end of a port that this one closes.
      leave.abort();
      return port.disconnect();
    }
    isBegun = true;
    const opened = await services;
    // Reading twenty system users takes longer than a worker is let live without this.
    const rest = opened.keepAwake();
    try {
      const reply = await overviewFor(opened, sender.value, order.data, signal, (read, of, soFar) =>
        tell({ kind: 'progress', read, of, ...(soFar && { soFar }) }),
      );
      tell({ kind: 'done', reply });
    } catch (error) {
      console.error(error);
      tell({ kind: 'done', reply: refused(refusalFor(error)) });
    } finally {
      rest();
    }
  });
}

async function overviewFor(
  { accessDeps, memory, overviews, overviewLists, clock }: NeededServices,
  { environment }: Sender,
  { visit }: OverviewOrder,
  signal: AbortSignal,
  onProgress: (read: number, of: number, soFar?: OverviewSummary) => void,
): Promise<Reply<OverviewSummary>> {
  const context = await enterForOwner(accessDeps, environment, visit, signal);
  if (!context.ok) return context;
  const { owner, userUuid } = context.value;
  const id = crypto.randomUUID();
  const before = await overviewLists.latestOf(owner);
  const madeOf = (found: OwnerReading) =>
    overviewFrom({ id, owner, userUuid, readAt: clock.now(), before, ...found });
  let toldAt = Number.NEGATIVE_INFINITY;
  const read = await readOwner(
    context.value,
    { memory, clock, seenBefore: seenIn(before) },
    (done, of, soFar) => {
      const isTooSoon = clock.now() - toldAt < betweenTellings;
      if (done === of || signal.aborted || (isTooSoon && done > 0)) return onProgress(done, of);
      toldAt = clock.now();
      const overview = madeOf(soFar());
      overviews.show(overview);
      onProgress(done, of, summaryOf(overview));
    },
  );
  if (!read.ok) return read;
  const overview = madeOf(read.value);
  // A reading that was cut short says of Altinn what is not so.
  if (!signal.aborted) {
    overviews.keep(overview);
    // What was read is worth more than the memory of it: no room for a list stops nobody's work.
    await overviewLists.keep(read.value.readings).catch((error) => console.error(error));
  }
  return granted(summaryOf(overview));
}

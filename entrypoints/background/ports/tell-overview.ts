import type { Runtime } from 'webextension-polyfill';
import { enterForOwner } from '../../../utils/access/desk';
import type { OverviewSummary } from '../../../utils/domain/overview-summary';
import { granted, type Reply, refused } from '../../../utils/domain/refusal';
import { refusalFor } from '../../../utils/job/refusal-for';
import { overviewOrderSchema } from '../../../utils/message-schemas';
import type { OverviewNews, OverviewOrder } from '../../../utils/messages';
import { seenIn } from '../../../utils/overview/overview-lists';
import {
  type ListBeside,
  listBeside,
  overviewFrom,
  summaryOf,
} from '../../../utils/overview/overview-record';
import { readOwner } from '../../../utils/overview/read-overview';
import { readList } from '../../../utils/spreadsheet/read-list';
import { checkSender, type Sender } from '../messages/sender';
import type { Services } from '../services';

type NeededServices = Pick<
  Services,
  'reception' | 'memory' | 'uploads' | 'overviews' | 'overviewLists' | 'clock' | 'keepAwake'
>;

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
      const reply = await overviewFor(opened, sender.value, order.data, signal, (read, of) =>
        tell({ kind: 'progress', read, of }),
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
  { reception, memory, uploads, overviews, overviewLists, clock }: NeededServices,
  { environment }: Sender,
  { visit, list: wanted }: OverviewOrder,
  signal: AbortSignal,
  onProgress: (read: number, of: number) => void,
): Promise<Reply<OverviewSummary>> {
  let list: ListBeside | undefined;
  if (wanted) {
    const bytes = uploads.take(wanted.uploadId);
    if (!bytes) return refused({ kind: 'upload-lost' });
    const read = await readList(bytes, {});
    if (!read.ok) return refused({ kind: 'file', fault: read.fault });
    list = listBeside(read.list, wanted.fileName);
  }
  const desk = await enterForOwner(reception, environment, visit, signal);
  if (!desk.ok) return desk;
  const before = await overviewLists.latestOf(desk.value.owner);
  const read = await readOwner(desk.value, { memory, clock, seenBefore: seenIn(before) }, onProgress);
  if (!read.ok) return read;
  const overview = overviewFrom({
    id: crypto.randomUUID(),
    owner: desk.value.owner,
    userUuid: desk.value.userUuid,
    readAt: clock.now(),
    before,
    ...read.value,
    ...(list && { list }),
  });
  // A reading that was cut short says of Altinn what is not so.
  if (!signal.aborted) {
    overviews.keep(overview);
    // What was read is worth more than the memory of it: no room for a list stops nobody's work.
    await overviewLists.keep(read.value.readings).catch((error) => console.error(error));
  }
  return granted(summaryOf(overview));
}

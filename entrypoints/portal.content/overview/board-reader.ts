import { browser } from 'wxt/browser';
import type { OverviewSummary } from '../../../utils/domain/board/overview-summary';
import { type Reply, refused } from '../../../utils/domain/refusal';
import { type OverviewNews, type OverviewOrder, overviewPort } from '../../../utils/messages/messages';
import type { BoardProgress } from './board-model';

/**
 * Has the worker read all system accesses of the owner. The port is what keeps the reading going: it is closed, and
 * Altinn asked for no more, when the signal aborts.
 */
export function readBoard(
  order: OverviewOrder,
  onProgress: (progress: BoardProgress) => void,
  signal: AbortSignal,
): Promise<Reply<OverviewSummary>> {
  return new Promise((resolve) => {
    if (!browser.runtime?.id) return resolve(refused({ kind: 'extension-gone' }));
    const port = browser.runtime.connect({ name: overviewPort });
    const end = (reply: Reply<OverviewSummary>) => {
      resolve(reply);
      signal.removeEventListener('abort', cancel);
      port.disconnect();
    };
    // Nobody looks at what comes of it.
    const cancel = () => end(refused({ kind: 'interrupted' }));
    signal.addEventListener('abort', cancel);
    port.onMessage.addListener((message: unknown) => {
      const news = message as OverviewNews;
      if (news.kind === 'done') end(news.reply);
      else onProgress({ read: news.read, of: news.of, ...(news.soFar && { soFar: news.soFar }) });
    });
    // The worker was stopped in the middle.
    port.onDisconnect.addListener(() =>
      end(refused({ kind: browser.runtime?.id ? 'interrupted' : 'extension-gone' })),
    );
    port.postMessage(order);
    if (signal.aborted) cancel();
  });
}

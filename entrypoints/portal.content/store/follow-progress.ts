import { browser } from 'wxt/browser';

/** After the worker was stopped, so long before it is asked again, ms. */
const reconnectAfter = 1_000;

interface Follow<Subscription, News> {
  /** Name of the port. */
  name: string;
  /** What to hear of; nothing as long as the page does not know for whom it is. */
  subscription(): Subscription | undefined;
  hear(news: News): void;
  isSomethingGoing(): boolean;
  /** The extension is gone from under the page: it was updated, switched off or removed. Said once. */
  leftBehind(): void;
}

/**
 * Hears from the worker how the runs of this page go. The port goes when the worker is stopped; it is
 * made anew only while there is something to hear, so that an idle page lets the worker sleep.
 */
export function followProgress<Subscription, News>(
  { name, subscription, hear, isSomethingGoing, leftBehind }: Follow<Subscription, News>,
  signal: AbortSignal,
): { listen(): void; askAgain(): void; isLeftBehind(): boolean } {
  let port: ReturnType<typeof browser.runtime.connect> | undefined;
  let isAlone = false;

  const isLeftBehind = (): boolean => {
    if (isAlone || signal.aborted || browser.runtime?.id) return isAlone;
    isAlone = true;
    leftBehind();
    return true;
  };

  const listen = () => {
    const wanted = subscription();
    if (port || !wanted || signal.aborted || isLeftBehind()) return;
    port = browser.runtime.connect({ name });
    port.onMessage.addListener((message: unknown) => hear(message as News));
    port.onDisconnect.addListener(() => {
      port = undefined;
      if (isLeftBehind()) return;
      setTimeout(() => {
        if (!isLeftBehind() && isSomethingGoing()) listen();
      }, reconnectAfter);
    });
    port.postMessage(wanted);
  };
  signal.addEventListener('abort', () => port?.disconnect());
  return {
    listen,
    /** Looks whether the extension is still there. */
    isLeftBehind,
    /** For the page wants to hear of something else now. */
    askAgain() {
      if (isLeftBehind()) return;
      const wanted = subscription();
      if (port && wanted) port.postMessage(wanted);
      else listen();
    },
  };
}

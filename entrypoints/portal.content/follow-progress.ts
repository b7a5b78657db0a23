import { browser } from 'wxt/browser';
import { type Progress, progressPort, type Subscription } from '../../utils/messages';

/** After the worker was stopped, so long before it is asked again, ms. */
const reconnectAfter = 1_000;

/**
 * Hears from the worker how the runs of this page go. The port goes when the worker is stopped; it is
 * made anew only while there is something to hear, so that an idle page lets the worker sleep.
 */
export function followProgress(
  /** What to hear of; nothing as long as the page does not know for whom it is. */
  subscription: () => Subscription | undefined,
  hear: (progress: Progress) => void,
  isSomethingGoing: () => boolean,
  signal: AbortSignal,
): { listen(): void; askAgain(): void } {
  let port: ReturnType<typeof browser.runtime.connect> | undefined;

  const listen = () => {
    const wanted = subscription();
    if (port || !wanted || signal.aborted || !browser.runtime?.id) return;
    port = browser.runtime.connect({ name: progressPort });
    port.onMessage.addListener((message: unknown) => hear(message as Progress));
    port.onDisconnect.addListener(() => {
      port = undefined;
      if (isSomethingGoing()) setTimeout(listen, reconnectAfter);
    });
    port.postMessage(wanted);
  };
  signal.addEventListener('abort', () => port?.disconnect());
  return {
    listen,
    /** For the page wants to hear of something else now. */
    askAgain() {
      const wanted = subscription();
      if (port && wanted) port.postMessage(wanted);
      else listen();
    },
  };
}

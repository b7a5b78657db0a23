/** Both events come in the first moments of a worker's life; a busy computer may take a while to bring them, ms. */
const patience = 5_000;

/** Why a browser session is another than the one before. */
export type SessionChange = 'browser-restarted' | 'updated';

/**
 * An update, or loading the extension anew, empties the session's storage just as closing the browser does. Which of the
 * two it was, its events tell: both come where the extension was updated while the browser was closed.
 */
export function watchSessionChange(runtime: {
  onStartup: { addListener(listen: () => void): void };
  onInstalled: { addListener(listen: (details: { reason: string }) => void): void };
}): () => Promise<SessionChange> {
  const told = new Promise<SessionChange>((resolve) => {
    runtime.onStartup.addListener(() => resolve('browser-restarted'));
    runtime.onInstalled.addListener(({ reason }) => {
      // The start of the browser, where it was one, is told in the same breath.
      if (reason === 'update') setTimeout(() => resolve('updated'), 100);
    });
  });
  return () => {
    const tired = new Promise<SessionChange>((resolve) =>
      setTimeout(() => resolve('browser-restarted'), patience),
    );
    return Promise.race([told, tired]);
  };
}

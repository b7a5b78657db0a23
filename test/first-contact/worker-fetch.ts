import type { Worker } from 'playwright-core';

/** A fetch that the extension's own worker makes, so that cookies, origin and gateway are what they will be. */
export const fetchThrough =
  (worker: Pick<Worker, 'evaluate'>): typeof fetch =>
  async (input, init = {}) => {
    const { signal: _, ...options } = init;
    const headers = Object.fromEntries(new Headers(options.headers));
    const received = await worker.evaluate(
      async ({ url, options: asked }) => {
        try {
          const response = await fetch(url, asked as RequestInit);
          const isElsewhere = response.type === 'opaqueredirect';
          return {
            status: isElsewhere ? 302 : response.status,
            headers: [...response.headers] as [string, string][],
            text: isElsewhere ? '' : await response.text(),
          };
        } catch {
          return undefined;
        }
      },
      { url: String(input), options: { ...options, headers } as Record<string, unknown> },
    );
    if (!received) throw new TypeError('Failed to fetch');
    const { status, text } = received;
    return new Response([204, 302].includes(status) ? null : text, { status, headers: received.headers });
  };

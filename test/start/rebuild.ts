import { watch } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { BrowserContext } from 'playwright-core';
import { buildExtension } from '../setup/build';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sources = ['entrypoints', 'components', 'utils', 'public'];
/** An editor writes a file in several steps (ms). */
const quiet = 200;
/** So long the browser takes to start the new one (ms). */
const puttingInPlace = 1000;

/**
 * Builds the extension anew when a source changes, and puts it in place of the one that runs; pages that were open are
 * loaded again, as their panel has lost its extension. What cannot be built is told, and the last that could stays.
 */
export async function rebuildOnChange(context: BrowserContext): Promise<void> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  const { host } = new URL(worker.url());
  let waiting = new AbortController();
  const rebuild = async () => {
    try {
      buildExtension();
      // An extension that reloads itself once does not come back a second time; the browser's own page can.
      const extensions = await context.newPage();
      await extensions.goto('chrome://extensions');
      await extensions.evaluate(`chrome.developerPrivate.reload('${host}', { failQuietly: true })`);
      await extensions.close();
      await setTimeout(puttingInPlace);
      await Promise.all(context.pages().map((page) => page.reload().catch(() => undefined)));
      console.log(`Rebuilt ${new Date().toLocaleTimeString('nb')}.`);
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  };
  for (const folder of sources) {
    watch(`${root}${folder}`, { recursive: true }, () => {
      waiting.abort();
      waiting = new AbortController();
      setTimeout(quiet, undefined, { signal: waiting.signal }).then(rebuild, () => undefined);
    });
  }
}

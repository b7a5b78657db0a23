import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import CDP from 'chrome-remote-interface';
import { chromiumPath } from '../setup/chromium';
import { chromiumArguments } from './browser';

/**
 * Chromium with a debugger on one page and on nothing else: Playwright attaches to the extension's worker
 * too, and a worker with a debugger is never stopped for being idle.
 */
export interface BareBrowser {
  goto(address: string): Promise<void>;
  /** Evaluates in the page until it gives something truthy. */
  until<T>(expression: string, timeout?: number): Promise<T>;
  /** Puts files into an `input[type=file]` of the panel. */
  chooseFile(path: string): Promise<void>;
  /** A mouse click on the panel's button, as a person makes it. */
  click(action: string, timeout?: number): Promise<void>;
  /** What the extension's worker holds after a collection, and what its journal holds, written as JSON; bytes. */
  worker(): Promise<{ heap: number; journal: number }>;
  close(): Promise<void>;
}

const inPanel = (selector: string) =>
  `document.querySelector('klientfil-panel')?.shadowRoot?.querySelector(${JSON.stringify(selector)})`;

export async function openBareBrowser(ports: { altinn: number; sink: number }): Promise<BareBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'klientfil-bare-'));
  const chromium = spawn(
    chromiumPath(),
    [
      ...chromiumArguments(ports),
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--window-size=1400,1000',
      'about:blank',
    ],
    { stdio: 'ignore' },
  );
  const port = await devToolsPort(profile);
  const target = (await CDP.List({ port })).find(({ type, url }) => type === 'page' && url === 'about:blank');
  const client = await CDP({ port, ...(target && { target }) });
  const { Page, Runtime, DOM, Input } = client;
  await Promise.all([Page.enable(), DOM.enable({})]);

  const evaluate = async (expression: string) =>
    (await Runtime.evaluate({ expression, returnByValue: true, awaitPromise: true })).result.value;
  const until = async <T>(expression: string, timeout = 30_000): Promise<T> => {
    for (const end = Date.now() + timeout; Date.now() < end; await sleep(200)) {
      const value = await evaluate(expression);
      if (value) return value;
    }
    throw new Error(`never came: ${expression}`);
  };

  return {
    until,
    async goto(address) {
      await Page.navigate({ url: address });
      await Page.loadEventFired();
    },
    async chooseFile(path) {
      await until(`Boolean(${inPanel('input[type=file]')})`);
      const { result } = await Runtime.evaluate({ expression: inPanel('input[type=file]') });
      if (!result.objectId) throw new Error('no file input');
      await DOM.setFileInputFiles({ files: [path], objectId: result.objectId });
    },
    async worker() {
      const worker = (await CDP.List({ port })).find(({ type }) => type === 'service_worker');
      const attached = await CDP({ port, target: worker });
      await attached.HeapProfiler.collectGarbage();
      const { usedSize } = await attached.Runtime.getHeapUsage();
      const { result } = await attached.Runtime.evaluate({
        expression: `(${journalSize})()`,
        awaitPromise: true,
        returnByValue: true,
      });
      await attached.close();
      return { heap: usedSize, journal: result.value };
    },
    async click(action, timeout) {
      const button = inPanel(`[data-action="${action}"]`);
      await until(`Boolean(${button})`, timeout);
      // A confirmation takes no press before anybody can have read it.
      if (action === 'confirm') await sleep(800);
      const place = () =>
        until<{ x: number; y: number }>(
          `(() => { const b = ${button}; b.scrollIntoView({ block: 'center' }); const r = b.getBoundingClientRect(); return { x: r.x + r.width / 2, y: r.y + r.height / 2 }; })()`,
        );
      // What is drawn above it moves it: a press comes when it has stood still.
      let { x, y } = await place();
      for (let before = { x: -1, y: -1 }; before.x !== x || before.y !== y; ) {
        before = { x, y };
        await sleep(200);
        ({ x, y } = await place());
      }
      for (const type of ['mousePressed', 'mouseReleased'] as const) {
        await Input.dispatchMouseEvent({ type, x, y, button: 'left', clickCount: 1 });
      }
    },
    async close() {
      await client.close();
      const ended = new Promise((resolve) => chromium.once('exit', resolve));
      chromium.kill();
      await ended;
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Runs in the worker. The disk says more than this for a while: a database keeps what was overwritten until it tidies up. */
const journalSize = `async () => {
  const request = indexedDB.open('klientfil');
  const database = await new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  let size = 0;
  for (const name of database.objectStoreNames) {
    const all = database.transaction(name).objectStore(name).getAll();
    await new Promise((resolve) => { all.onsuccess = resolve; });
    for (const record of all.result) size += JSON.stringify(record).length;
  }
  database.close();
  return size;
}`;

async function devToolsPort(profile: string): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const file = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
    const [port] = file.split('\n');
    if (port) return Number(port);
    await sleep(100);
  }
  throw new Error('Chromium did not open its debugging port');
}

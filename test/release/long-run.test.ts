import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BareBrowser, openBareBrowser } from '../e2e/bare-browser';
import { addableTo } from '../e2e/clients';
import { openSink, type Sink } from '../e2e/sink';
import { createSandbox, type Sandbox } from '../sandbox/sandbox';
import { startServer } from '../sandbox/server';

let sandbox: Sandbox;
let server: Awaited<ReturnType<typeof startServer>>;
let sink: Sink;
let browser: BareBrowser;
beforeAll(async () => {
  sandbox = createSandbox({ clients: 400 });
  [server, sink] = await Promise.all([startServer(sandbox), openSink()]);
  browser = await openBareBrowser({ altinn: server.port, sink: sink.port });
});
afterAll(async () => {
  await browser.close();
  await Promise.all([server.close(), sink.close()]);
});

it('two minutes of five-second writes end with no unknown rows, no debugger on the worker and no page open', async () => {
  const numbers = addableTo(sandbox.control.state().tt02, 'Unimicro').slice(0, 120);
  expect(numbers).toHaveLength(120);
  const file = join(await mkdtemp(join(tmpdir(), 'klientfil-list-')), 'klienter.csv');
  await writeFile(file, numbers.join('\n'));
  const { id } =
    sandbox.control.state().tt02.systemUsers.find(({ title }) => title.startsWith('Unimicro')) ?? {};
  const address = `https://am.ui.tt02.altinn.no/accessmanagement/ui/systemuser/${id}/agentdelegation`;
  const panel = (selector: string) =>
    `document.querySelector('klientfil-panel')?.shadowRoot?.querySelector('${selector}')`;

  sandbox.control.latency({ medianMs: 5000, spread: 0.05 });
  await browser.goto(address);
  await browser.chooseFile(file);
  await browser.click('add');
  await browser.click('confirm');
  await browser.until(`Boolean(${panel('[data-phase=running]')})`);
  const started = Date.now();
  await browser.goto('about:blank');

  await expect
    .poll(() => sandbox.control.statistics().tt02.writes, { timeout: 200_000, interval: 1000 })
    .toBe(120);
  expect(Date.now() - started).toBeGreaterThan(100_000);
  await browser.goto(address);
  await browser.until(`Boolean(${panel('[data-phase=done]')})`, 60_000);
  const count = (name: string) => browser.until<string>(`${panel(`[data-count=${name}]`)}?.textContent`);
  expect([await count('done'), await count('failed'), await count('unknown')]).toEqual(['120', '0', '0']);
  const { writes, maxWritesInFlight } = sandbox.control.statistics().tt02;
  expect([writes, maxWritesInFlight]).toEqual([120, 5]);
}, 300_000);

import { parseArgs } from 'node:util';
import { openBrowser } from '../e2e/browser';
import { openSink } from '../e2e/sink';
import { openFirefox } from '../firefox/firefox';
import { createSandbox } from '../sandbox/sandbox';
import { startServer } from '../sandbox/server';
import { buildExtension } from '../setup/build';
import { type Hands, handsInChromium, handsInFirefox } from './hands';
import { doMainJob } from './main-job';
import { rebuildOnChange } from './rebuild';
import { startPage } from './start-page';

/**
 * `npm start`: the extension in Chromium (or with `--firefox` in Firefox) on the stand-in Altinn. With
 * `--headless [file.csv]`, or where there is no display, it does the main job itself, through the real panel. With
 * `--watch` it is built anew for Chromium when a source changes, and the browser stays.
 */
const { values, positionals } = parseArgs({
  options: {
    headless: { type: 'boolean', default: false },
    firefox: { type: 'boolean', default: false },
    watch: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless = values.headless || !hasDisplay;

interface Started {
  hands: Hands;
  closed: Promise<unknown>;
  close(): Promise<void>;
}

type Ports = { altinn: number; sink: number };

async function startChromium(ports: Ports, address: string): Promise<Started> {
  const { context, close } = await openBrowser(ports, { headless });
  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(address);
  if (values.watch) await rebuildOnChange(context);
  return {
    hands: handsInChromium(page),
    closed: new Promise((resolve) => context.on('close', resolve)),
    close,
  };
}

async function startFirefox(ports: Ports, address: string): Promise<Started> {
  const firefox = await openFirefox(ports, { headless });
  await firefox.goto(address);
  return { hands: handsInFirefox(firefox), closed: firefox.closed, close: firefox.close };
}

console.log('Building the extension …');
buildExtension(values.firefox ? 'firefox' : 'chrome');
const sandbox = createSandbox();
const [server, sink] = await Promise.all([startServer(sandbox), openSink()]);
const address = startPage(sandbox);
const ports = { altinn: server.port, sink: sink.port };
const browser = await (values.firefox ? startFirefox : startChromium)(ports, address);

let ok = true;
if (headless && !values.watch) {
  ok = await doMainJob(browser.hands, sandbox, positionals[0]);
} else {
  console.log(
    `${values.firefox ? 'Firefox' : 'Chromium'} stands on ${address}, a stand-in for Altinn's test environment with invented clients.`,
  );
  console.log('Drop test/sandbox/klienter.csv on the panel. Close the browser to end.');
  await browser.closed;
}
await browser.close().catch(() => undefined);
await Promise.all([server.close(), sink.close()]);
process.exit(ok ? 0 : 1);

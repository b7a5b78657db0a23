import { parseArgs } from 'node:util';
import { openBrowser } from '../e2e/browser';
import { openSink } from '../e2e/sink';
import { createSandbox } from '../sandbox/sandbox';
import { startServer } from '../sandbox/server';
import { buildExtension } from '../setup/build';
import { doMainJob } from './main-job';
import { startPage } from './start-page';

/**
 * `npm start`: the extension in Chromium on the stand-in Altinn. With `--headless [file.csv]`, or where
 * there is no display, it does the main job itself, through the real panel.
 */
const { values, positionals } = parseArgs({
  options: { headless: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless = values.headless || !hasDisplay;

console.log('Building the extension …');
buildExtension();
const sandbox = createSandbox();
const [server, sink] = await Promise.all([startServer(sandbox), openSink()]);
const browser = await openBrowser({ altinn: server.port, sink: sink.port }, { headless });
const page = browser.context.pages()[0] ?? (await browser.context.newPage());
const address = startPage(sandbox);
await page.goto(address);

let ok = true;
if (headless) {
  ok = await doMainJob(page, sandbox, positionals[0]);
} else {
  console.log(
    `Chromium stands on ${address}, a stand-in for Altinn's test environment with invented clients.`,
  );
  console.log('Drop test/sandbox/klienter.csv on the panel. Close the browser to end.');
  await new Promise((resolve) => browser.context.on('close', resolve));
}
await browser.close().catch(() => undefined);
await Promise.all([server.close(), sink.close()]);
process.exit(ok ? 0 : 1);

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addableTo } from './clients';
import { csv, openPortal, type Portal } from './portal';

const [day, rest] = ['010170', '12345'];
const forms = [`${day}${rest}`, `${day} ${rest}`];
const name = `Kari Nordmann ${day} ${rest} klienter.csv`;
const masked = 'Kari Nordmann •••••• ••••• klienter.csv';

let portal: Portal;
beforeAll(async () => {
  portal = await openPortal({ environment: 'production' });
});
afterAll(() => portal.close());

it('a national identity number in a file’s name is nowhere: panel, history, downloads, files on disk', async () => {
  const { panel, page, context, sandbox, profile } = portal;
  const said: string[] = [];
  await page.exposeFunction('klientfilSaid', (text: string) => void said.push(text));
  await portal.open(portal.systemUser('Unimicro'));
  // All that the panel says meanwhile, also what stands there for a moment only.
  await page.evaluate(() => {
    const root = document.querySelector('klientfil-panel')?.shadowRoot;
    const tell = () =>
      (globalThis as never as { klientfilSaid(text: string): void }).klientfilSaid(root?.textContent ?? '');
    if (root)
      new MutationObserver(tell).observe(root, { subtree: true, childList: true, characterData: true });
  });
  const numbers = addableTo(sandbox.control.state().production, 'Unimicro').slice(0, 2);
  await panel.chooseFile(csv(numbers.join('\n'), name));
  await panel.waitForPhase('plan');
  const files = [await panel.save('plan-file')];
  await panel.action('add').click();
  await panel.action('confirm').click();
  await panel.waitForPhase('done');
  files.push(await panel.save('results'));
  expect(await panel.host.locator('[data-phase]').textContent()).toContain(masked);

  const contents: string[] = [];
  for (const file of files) {
    contents.push(file.suggestedFilename());
    const parts = unzipSync(new Uint8Array(await readFile(await file.path())));
    contents.push(...Object.values(parts).map((bytes) => new TextDecoder().decode(bytes)));
  }
  const origin = `chrome-extension://${new URL(context.serviceWorkers()[0]?.url() ?? '').host}`;
  const history = await context.newPage();
  await history.goto(`${origin}/remembered.html`);
  await history.getByText(masked).first().waitFor();
  contents.push((await history.textContent('body')) ?? '');
  for (const form of forms) {
    expect(said.filter((text) => text.includes(form))).toEqual([]);
    expect(contents.filter((text) => text.includes(form))).toEqual([]);
  }

  // Last, with everything written down: whatever else the browser has, the name is not among it.
  await context.close();
  for (const file of await readdir(profile, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const bytes = await readFile(join(file.parentPath, file.name));
    for (const form of forms) {
      const found = [Buffer.from(form), Buffer.from(form, 'utf16le')].some((one) => bytes.includes(one));
      expect([file.name, found]).toEqual([file.name, false]);
    }
  }
}, 120_000);

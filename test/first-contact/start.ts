import { writeFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import type { Page, Worker } from 'playwright-core';
import { hostsOf } from '../../utils/altinn/hosts';
import { pageOf as portalPageOf } from '../../utils/altinn/portal-page';
import { openBrowser } from '../e2e/browser';
import { buildExtension } from '../setup/build';
import { firstContact } from './contact';
import { pageOf } from './page';
import { fetchThrough } from './worker-fetch';

/**
 * `npm run first-contact`: for one person with access to TT02, once. Opens Chromium with the extension in it; she signs
 * in and goes to the page of a system access, and then every question is asked by the extension's own worker.
 */
const terminal = createInterface({ input: process.stdin, output: process.stdout });
console.log('Building the extension …');
buildExtension();
const { context, close } = await openBrowser('the real Altinn', { headless: false });
const page = context.pages()[0] ?? (await context.newPage());
await page.goto(`${hostsOf('tt02').portal}/accessmanagement/ui/systemuser/overview`).catch(() => undefined);

console.log(
  '\nSign in to TT02 in the window that opened, choose the firm, and open the page of a system access for clients.',
);
const client = (
  await terminal.question(
    'Organisation number of ONE client that is not added there and may be added and removed (empty: nothing is written): ',
  )
).replace(/\s/g, '');
const systemUserId = await systemUserOn(page);
const cookie = async (name: string) =>
  (await context.cookies(hostsOf('tt02').portal)).find((one) => one.name === name)?.value;
const worker: Worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));

const findings = await firstContact(
  {
    systemUserId,
    partyUuid: (await cookie('AltinnPartyUuid')) ?? '',
    token: () => cookie('XSRF-TOKEN'),
    client: client || undefined,
    async signInAsAnother() {
      const answer = await terminal.question(
        'Now sign in as another client administrator in a NEW TAB, and leave the first tab as it is. Then type "yes" (empty: skip): ',
      );
      return /^y/i.test(answer);
    },
    say: (line) => console.log(`  ${line}`),
  },
  fetchThrough(worker),
  Date.now,
);
const name = `first-contact-${new Date().toISOString().slice(0, 10)}.md`;
await writeFile(name, pageOf(findings, new Date(), `Chromium ${context.browser()?.version() ?? ''}`.trim()));
console.log(`\nWritten to ${name}. Read it through, and send it to us.`);
terminal.close();
await close().catch(() => undefined);

async function systemUserOn(opened: Page): Promise<string> {
  for (;;) {
    for (const one of [opened, ...context.pages()]) {
      const at = portalPageOf(new URL(one.url()));
      if (at.kind === 'systemuser') return at.systemUserId;
    }
    await terminal.question('Open the page of a system access for clients in that window, and press Enter: ');
  }
}

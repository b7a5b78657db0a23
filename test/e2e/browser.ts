import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium } from 'playwright-core';
import { chromiumPath } from '../setup/chromium';

/** The very bundle that ships. */
export const extensionFolder = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

interface Ports {
  altinn: number;
  sink: number;
}

/** Chromium's switches: our extension; and on a stand-in Altinn's real names on its port, all others to the sink. */
export function chromiumArguments(ports: Ports | 'the real Altinn', extension = extensionFolder): string[] {
  const onStandIn = (at: Ports) => [
    `--host-resolver-rules=MAP *.altinn.no:443 127.0.0.1:${at.altinn},MAP * 127.0.0.1:${at.sink},EXCLUDE 127.0.0.1`,
    // Playwright's ignoreHTTPSErrors does not reach the extension's worker.
    '--ignore-certificate-errors',
    '--no-sandbox',
  ];
  return [
    `--disable-extensions-except=${extension}`,
    `--load-extension=${extension}`,
    ...(ports === 'the real Altinn' ? [] : onStandIn(ports)),
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--lang=nb-NO',
  ];
}

export interface OpenBrowser {
  context: BrowserContext;
  profile: string;
  /** What the page says that the extension opens once, when it is installed; it has been closed. */
  welcomed: string;
  close(): Promise<void>;
}

/** A fresh profile with the extension in it. */
export async function openBrowser(
  ports: Ports | 'the real Altinn',
  { headless = true, extension }: { headless?: boolean; extension?: string | undefined } = {},
): Promise<OpenBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'klientfil-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: false,
    args: [...chromiumArguments(ports, extension), ...(headless ? ['--headless=new'] : [])],
    viewport: headless ? { width: 1400, height: 1000 } : null,
    acceptDownloads: true,
  });
  return {
    context,
    profile,
    welcomed: await closeWelcome(context),
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const patience = 20_000;

/** It comes when the worker has started, and is in nobody's way afterwards. */
async function closeWelcome(context: BrowserContext): Promise<string> {
  for (const end = Date.now() + patience; Date.now() < end; await sleep(50)) {
    const page = context.pages().find((one) => one.url().endsWith('/welcome.html'));
    if (!page) continue;
    const said = await page.locator('main').innerText();
    await page.close();
    return said;
  }
  throw new Error('nothing was said of the installation');
}

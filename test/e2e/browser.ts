import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BrowserContext, chromium } from 'playwright-core';
import { chromiumPath } from '../setup/chromium';

/** The very bundle that ships. */
export const extensionFolder = fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url));

/** Chromium's switches: our extension, Altinn's real names on the stand-in's port, all others to the sink. */
export function chromiumArguments(ports: { altinn: number; sink: number }): string[] {
  return [
    `--disable-extensions-except=${extensionFolder}`,
    `--load-extension=${extensionFolder}`,
    `--host-resolver-rules=MAP *.altinn.no:443 127.0.0.1:${ports.altinn},MAP * 127.0.0.1:${ports.sink},EXCLUDE 127.0.0.1`,
    // Playwright's ignoreHTTPSErrors does not reach the extension's worker.
    '--ignore-certificate-errors',
    '--no-sandbox',
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
  close(): Promise<void>;
}

/** A fresh profile with the extension in it. */
export async function openBrowser(
  ports: { altinn: number; sink: number },
  { headless = true }: { headless?: boolean } = {},
): Promise<OpenBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'klientfil-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: chromiumPath(),
    headless: false,
    args: [...chromiumArguments(ports), ...(headless ? ['--headless=new'] : [])],
    viewport: headless ? { width: 1400, height: 1000 } : null,
    acceptDownloads: true,
  });
  return {
    context,
    profile,
    async close() {
      await context.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { type Browser, chromium, type Page } from 'playwright-core';
import { createServer, type ViteDevServer } from 'vite';
import type { Language } from '../../utils/i18n/language';
import { chromiumPath } from '../setup/chromium';

/** Shows scenes of the panel, or of the extension's own pages, in Chromium, without a portal and without the extension. */
export interface Gallery {
  page: Page;
  /** @param width of the window, px */
  show(scene: string, language: Language, width: number): Promise<void>;
  close(): Promise<void>;
}

export async function openGallery(file: 'index.html' | 'pages.html' = 'index.html'): Promise<Gallery> {
  const server: ViteDevServer = await createServer({
    root: fileURLToPath(new URL('../../', import.meta.url)),
    configFile: false,
    logLevel: 'error',
    plugins: [preact()],
    server: { port: 0, host: '127.0.0.1', hmr: false, watch: null },
  });
  await server.listen();
  const address = server.resolvedUrls?.local[0];
  const browser: Browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${address}test/gallery/${file}`);
  await page.waitForFunction(() => 'showScene' in window);
  return {
    page,
    async show(scene, language, width) {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate(([name, spoken]) => window.showScene(name, spoken), [scene, language] as const);
      // Twice: what is drawn when the size is known is drawn then.
      await page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      );
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

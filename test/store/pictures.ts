import { mkdir, readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { hostsOf } from '../../utils/altinn/hosts';
import { openPortal } from '../e2e/portal';
import { buildExtension } from '../setup/build';

/** `npm run store`: the stores' pictures, from today's build on the stand-in, in `dist/store/`. */
const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = `${root}dist/store/`;
const list = `${root}test/sandbox/klienter.csv`;
/** What the stores want. */
const screen = { width: 1280, height: 800 };
const tile = { width: 440, height: 280 };
const languages = { nb: 'no_nb', en: 'en' } as const;

buildExtension();
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
for (const language of ['nb', 'en'] as const) await takeScreens(language);
await takeTile();
console.log('The pictures are in dist/store.');
process.exit(0);

async function takeScreens(language: keyof typeof languages): Promise<void> {
  // Production, so that nothing says TESTMILJØ.
  const portal = await openPortal({ environment: 'production' });
  const { page, panel } = portal;
  await page.setViewportSize(screen);
  const take = async (name: string) => {
    await panel.host.evaluate((element) => element.scrollIntoView({ block: 'start' }));
    await page.mouse.move(0, 0);
    await page.screenshot({ path: `${folder}${name}-${language}.png` });
  };
  await portal.open(portal.systemUser('Tripletex'));
  await speak(page, languages[language]);
  await panel.waitForPhase('closed');
  await take('1-closed');
  await panel.chooseFile(list);
  await panel.waitForPhase('plan');
  await take('2-preview');
  await panel.ask();
  await take('3-confirm');
  await panel.press('confirm');
  await panel.waitForPhase('done');
  await take('4-result');
  await page.goto(`${hostsOf('production').portal}/accessmanagement/ui/systemuser/overview`);
  await panel.waitForPhase('closed');
  await panel.host.locator('[data-action=open], [data-action=export]').first().click();
  await panel.host
    .locator('[data-phase]:not([data-phase=closed], [data-phase=reading]) [data-row]')
    .first()
    .waitFor();
  await take('5-overview');
  await portal.close();
}

/** As chosen in the portal's own menu. */
async function speak(page: Page, languageCode: string): Promise<void> {
  await page.evaluate(async (code) => {
    const token = /XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1] ?? '';
    await fetch('/accessmanagement/api/v1/settings/language/selectedLanguage', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'X-XSRF-TOKEN': decodeURIComponent(token) },
      body: JSON.stringify({ languageCode: code }),
    });
  }, languageCode);
  await page.reload();
}

async function takeTile(): Promise<void> {
  const portal = await openPortal();
  const icon = (await readFile(`${root}public/icon/128.png`)).toString('base64');
  const page = await portal.context.newPage();
  await page.setViewportSize(tile);
  await page.setContent(`<!doctype html><html lang="nb"><style>
    body { margin: 0; height: 100vh; display: grid; place-content: center; justify-items: center; gap: 12px;
      background: #e6f3fb; color: #1e2b3c; font: 600 40px/1.1 Inter, "DejaVu Sans", sans-serif; }
    p { margin: 0; font-weight: 400; font-size: 19px; }
  </style><img src="data:image/png;base64,${icon}" width="96" height="96" alt="">
  Klientfil<p>Klientliste på fil i Altinn</p></html>`);
  await page.screenshot({ path: `${folder}tile.png` });
  await portal.close();
}

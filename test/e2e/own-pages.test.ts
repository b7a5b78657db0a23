import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../utils/i18n/language';
import { safetyTextsFor } from '../../utils/i18n/safety-texts';
import { welcomeTextsFor } from '../../utils/i18n/welcome-texts';
import { type Gallery, openGallery } from '../support/gallery';
import { pageScenes } from '../support/pages/page-scenes';
import { openPortal, type Portal } from './portal';
import { updateExtension } from './settings';
import { violations } from './violations';

const widths = [1400, 768, 360, 320];

describe('the extension’s own pages', () => {
  let gallery: Gallery;
  beforeAll(async () => {
    gallery = await openGallery('pages.html');
  });
  afterAll(() => gallery.close());

  it.each(Object.keys(pageScenes).map((scene, index) => [scene, index] as const))(
    'have nothing that axe finds, and nothing wider than the window: %s',
    async (scene, index) => {
      const found: string[] = [];
      for (const [place, width] of widths.entries()) {
        // The toolbar's menu is as wide as itself.
        if (scene.startsWith('menu') && width < 360) continue;
        const language = languages[(index + place) % languages.length] ?? 'nb';
        await gallery.show(scene, language, width);
        const wide = await gallery.page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        for (const what of [
          ...(await violations(gallery.page)),
          ...(wide > 0 ? [`${wide} px too wide`] : []),
        ]) {
          found.push(`${language}, ${width} px: ${what}`);
        }
      }
      expect(found).toEqual([]);
    },
  );

  it.each(languages)('answer a boss on one printed page, in %s', async (language) => {
    await gallery.show('is this safe', language, 1400);
    const pdf = await gallery.page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  });
});

describe('in the browser', () => {
  let portal: Portal;
  beforeAll(async () => {
    portal = await openPortal();
  });
  afterAll(() => portal.close());

  it('the panel leads to what answers a boss, in the portal’s language, and the text can be copied', async () => {
    const { context, panel } = portal;
    await portal.open(portal.systemUser('Forretningsforer'));
    const opened = context.waitForEvent('page');
    await panel.action('safety').click();
    const page = await opened;
    const texts = safetyTextsFor('nb');
    await page.locator('h1').waitFor();
    expect(await page.title()).toBe(`${texts.title} – Klientfil`);
    expect(await page.locator('html').getAttribute('lang')).toBe('nb');
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('[data-action=copy]').click();
    await page.getByText(texts.copied).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    for (const { question, answer } of texts.answers) expect(copied).toContain(`${question}\n${answer}`);
    const licences = await page.evaluate(
      async (path) => (await fetch(path)).text(),
      (await page.locator('a').getAttribute('href')) ?? '',
    );
    expect(licences).toContain('MIT');
    await page.locator('[data-action=history]').click();
    await page.locator('[data-section=settings]').waitFor();
    // Another language is spoken at once, and from then on.
    await page.locator('[data-input=language]').selectOption('en');
    await expect.poll(() => page.title()).toBe('History and settings – Klientfil');
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.goto(page.url().replace('remembered.html', 'popup.html'));
    await expect.poll(() => page.title()).toBe('Runs – Klientfil');
  });

  it('somebody who has installed it by hand is told where to go, once', async () => {
    // In the browser's own language, whatever that is where the tests run: the portal has not been seen yet.
    expect(languages.map((language) => welcomeTextsFor(language).reload)).toContainEqual(
      portal.welcomed.split('\n')[1],
    );
    await updateExtension(portal.context);
    await portal.open(portal.systemUser('Forretningsforer'));
    expect(portal.context.pages().map((page) => page.url())).not.toContainEqual(
      expect.stringMatching(/welcome/),
    );
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../utils/i18n/language';
import { type Gallery, openGallery } from '../support/gallery';
import { sceneNames } from '../support/panel/all-scenes';
import { panelViolations } from './violations';

const widths = [1400, 768, 360, 320];

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery();
});
afterAll(() => gallery.close());

/** What reaches out of the window: nothing of ours may make the portal's page wider. */
const tooWide = () =>
  gallery.page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    return scrollWidth > window.innerWidth ? [`${scrollWidth} px in a window of ${window.innerWidth}`] : [];
  });

/** Buttons that ask to be pressed first, where they are more than one. */
const rivals = () =>
  gallery.page.evaluate(() => {
    const root = document.querySelector('klientfil-panel')?.shadowRoot;
    const primary = [...(root?.querySelectorAll<HTMLElement>('.ds-button') ?? [])].filter(
      ({ dataset, offsetParent }) => (dataset.variant ?? 'primary') === 'primary' && offsetParent,
    );
    return primary.length > 1 ? [`${primary.map((one) => one.innerText).join(' and ')} both stand out`] : [];
  });

describe('every state of the panels', () => {
  it.each(sceneNames.map((scene, index) => [scene, index] as const))(
    'has nothing that axe finds, nothing wider than the window, and one button that stands out: %s',
    async (scene, index) => {
      const found: string[] = [];
      for (const [place, width] of widths.entries()) {
        // Every width of a scene, every other of them by axe, which is slow; and all languages over the scenes.
        const language = languages[(index + place) % languages.length] ?? 'nb';
        await gallery.show(scene, language, width);
        const byAxe = (index + place) % 2 === 0 ? await panelViolations(gallery.page) : [];
        for (const what of [...byAxe, ...(await tooWide()), ...(await rivals())]) {
          found.push(`${language}, ${width} px: ${what}`);
        }
      }
      expect(found).toEqual([]);
    },
  );
});

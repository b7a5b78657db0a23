import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds against WCAG 2.2 A and AA in a page, or in the part of it that `within` names. */
export async function violations(page: Page, within?: string): Promise<string[]> {
  await settled(page);
  // Half a megabyte of script: a page that has it is not given it again.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ({ part, values }) => {
      const { axe: here } = globalThis as unknown as { axe: typeof axe };
      const { violations: found } = await here.run(part ?? document, {
        runOnly: { type: 'tag', values },
        resultTypes: ['violations'],
      });
      return found.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      );
    },
    { part: within, values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  );
}

/** What axe finds in our panel on a page of the portal. */
export const panelViolations = (page: Page): Promise<string[]> => violations(page, 'klientfil-panel');

/** Axe measures what is drawn: a box that is still opening, or is about to, has its last line cut off. */
const settled = (page: Page) =>
  page.evaluate(async () => {
    const roots = [document, document.querySelector('klientfil-panel')?.shadowRoot ?? document];
    // What is inside a fold moves without being anybody's animation.
    const heights = () =>
      roots.flatMap((root) => [...root.querySelectorAll('details')].map((fold) => fold.offsetHeight)).join();
    const animations = () =>
      roots
        .flatMap((root) => root.getAnimations())
        .filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
    for (let still = 0, before = heights(); still < 5; before = heights()) {
      await Promise.allSettled(animations().map(({ finished }) => finished));
      await new Promise((drawn) => requestAnimationFrame(drawn));
      still = heights() === before && animations().length === 0 ? still + 1 : 0;
    }
  });

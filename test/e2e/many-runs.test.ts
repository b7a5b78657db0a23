import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Gallery, openGallery } from '../support/gallery';

let gallery: Gallery;
beforeAll(async () => {
  gallery = await openGallery('pages.html');
});
afterAll(() => gallery.close());

it('finds a client among a thousand runs in seconds, and the next one at once', {
  timeout: 240_000,
}, async () => {
  const searches = ['700 39', 'klient 999 39', '310 001 039'];
  const [first, second, third] = await gallery.page.evaluate(
    (texts) => window.timeSearches(1_000, 40, texts),
    searches,
  );
  console.log('searches in 40,000 rows of 1,000 runs, ms', first?.ms, second?.ms, third?.ms);
  expect(first?.found).toEqual([]);
  expect(second?.found).toEqual(['run-999']);
  expect(third?.found).toHaveLength(1_000);
  expect(first?.ms).toBeLessThan(8_000);
  for (const again of [second, third]) expect(again?.ms).toBeLessThan(500);
});

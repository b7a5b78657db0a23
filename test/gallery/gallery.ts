import { mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { languages } from '../../utils/i18n/language';
import { openGallery } from '../support/gallery';
import { pageScenes } from '../support/pages/page-scenes';
import { sceneNames } from '../support/panel/all-scenes';

/**
 * `npm run gallery [words]`: every state of the panel and of the extension's own pages as a picture, in three languages, wide and narrow, on one page:
 * out/gallery/index.html. With words, only the scenes that have them in their name.
 */
const folder = fileURLToPath(new URL('../../out/gallery/', import.meta.url));
const widths = [1400, 360];
const wanted = process.argv.slice(2).join(' ');

const named = (scene: string, language: string, width: number) =>
  `${scene.replace(/[^a-z]+/gi, '-')}-${language}-${width}.png`;

await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const asked = (all: readonly string[]) => all.filter((scene) => scene.includes(wanted));
const rooms = [
  ['index.html', asked(sceneNames)],
  ['pages.html', asked(Object.keys(pageScenes))],
] as const;
for (const [file, its] of rooms) {
  if (its.length === 0) continue;
  const gallery = await openGallery(file);
  for (const scene of its) {
    for (const language of languages) {
      for (const width of widths) {
        await gallery.show(scene, language, width);
        await gallery.page.screenshot({ path: `${folder}${named(scene, language, width)}`, fullPage: true });
      }
    }
  }
  await gallery.close();
}
const scenes = rooms.flatMap(([, its]) => its);

const pictures = (scene: string) =>
  languages.flatMap((language) =>
    widths.map(
      (width) =>
        `<img loading="lazy" src="${named(scene, language, width)}" alt="${scene}, ${language}, ${width} px" width="${width / 2.5}" />`,
    ),
  );
await writeFile(
  `${folder}index.html`,
  `<!doctype html><html lang="en"><meta charset="utf-8" /><title>Klientfil: every state</title>${scenes
    .map((scene) => `<h2>${scene}</h2>${pictures(scene).join('\n')}`)
    .join('\n')}</html>`,
);
console.log(
  `${scenes.length} scenes, ${scenes.length * languages.length * widths.length} pictures: out/gallery/index.html`,
);

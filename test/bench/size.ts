import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { laterTexts } from '../../components/state/brought-later';
import { type PanelKind, textsOf } from '../../entrypoints/portal.content/mount/panel-place';
import { type Language, languages } from '../../utils/i18n/language';
import { extensionFolder } from '../e2e/browser';
import { zipAtFixedTimes } from '../release/make/fixed-zip';
import { buildExtension } from '../setup/build';
import { withImports } from '../support/bundle-scripts';
import type { Figure } from './figure';

const kilobytes = (bytes: number) => bytes / 1000;

/** What a user downloads, and what every access-management page has to carry. */
export async function size(): Promise<Figure[]> {
  buildExtension();
  const files = readdirSync(extensionFolder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'LICENSES.txt')
    .map((entry) => join(entry.parentPath, entry.name));
  const zipped = await zipAtFixedTimes(
    files.map((file) => [relative(extensionFolder, file), readFileSync(file)]),
  );
  const gzipped = (name: string) =>
    kilobytes(gzipSync(readFileSync(join(extensionFolder, name)), { level: 9 }).length);
  const sum = (names: Iterable<string>) => [...names].reduce((all, name) => all + gzipped(name), 0);
  const loader = 'content-scripts/portal.js';
  const scripts = (kind: PanelKind, texts: readonly string[], language: Language, later: boolean) =>
    withImports(extensionFolder, [`panel-${kind}.js`, ...texts.map((one) => `${one}-${language}.js`)], later);
  const panel = (kind: PanelKind, language: Language) =>
    new Set([loader, ...scripts(kind, textsOf[kind], language, false)]);
  const largest = (of: (language: Language) => number) => Math.max(...languages.map(of));
  /** What a panel brings after it has come, when all of it is used. */
  const later = (kind: PanelKind, language: Language) => {
    const came = panel(kind, language);
    return sum(scripts(kind, laterTexts, language, true).filter((name) => !came.has(name)));
  };
  return [
    { name: 'size: whole bundle, zipped', value: kilobytes(zipped.length), limit: 340, unit: 'kB' },
    { name: 'size: loader, on every page, gzipped', value: gzipped(loader), limit: 8, unit: 'kB' },
    ...panels.flatMap(({ kind, name, brings }) => [
      {
        name: `size: ${name}, all its scripts as it comes, gzipped`,
        value: largest((language) => sum(panel(kind, language))),
        limit: 60,
        unit: 'kB',
      },
      {
        name: `size: ${name}, what it brings when that is used, gzipped`,
        value: largest((language) => later(kind, language)),
        limit: brings,
        unit: 'kB',
      },
    ]),
    { name: 'size: CSS of a panel, gzipped', value: gzipped('assets/panel.css'), limit: 20, unit: 'kB' },
  ];
}

/** What each brings later stays within what it has today, and a little. */
const panels = [
  { kind: 'systemuser', name: 'system access', brings: 14 },
  { kind: 'overview', name: 'overview', brings: 28 },
] as const;

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { type PanelKind, textsOf } from '../../entrypoints/portal.content/mount/panel-place';
import { languages } from '../../utils/i18n/language';
import { extensionFolder } from '../e2e/browser';
import { buildExtension } from '../setup/build';
import type { Figure } from './figure';

const kilobytes = (bytes: number) => bytes / 1000;

/** What a user downloads, and what every access-management page has to carry. */
export async function size(): Promise<Figure[]> {
  buildExtension();
  const files = readdirSync(extensionFolder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'LICENSES.txt')
    .map((entry) => join(entry.parentPath, entry.name));
  const zipped = zipSync(Object.fromEntries(files.map((file) => [file, readFileSync(file)])), { level: 9 });
  const gzipped = (name: string) =>
    kilobytes(gzipSync(readFileSync(join(extensionFolder, name)), { level: 9 }).length);
  const loader = gzipped('content-scripts/portal.js');
  const spoken = (kinds: readonly string[]) =>
    Math.max(
      ...languages.map((language) => kinds.reduce((sum, kind) => sum + gzipped(`${kind}-${language}.js`), 0)),
    );
  const panel = (kind: PanelKind) => loader + gzipped(`panel-${kind}.js`) + spoken(textsOf[kind]);
  return [
    { name: 'size: whole bundle, zipped', value: kilobytes(zipped.length), limit: 340, unit: 'kB' },
    { name: 'size: loader, on every page, gzipped', value: loader, limit: 8, unit: 'kB' },
    {
      name: 'size: system access, all its scripts, gzipped',
      value: panel('systemuser'),
      limit: 60,
      unit: 'kB',
    },
    { name: 'size: overview, all its scripts, gzipped', value: panel('overview'), limit: 60, unit: 'kB' },
    { name: 'size: CSS of a panel, gzipped', value: gzipped('assets/panel.css'), limit: 20, unit: 'kB' },
  ];
}

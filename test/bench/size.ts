import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync, zipSync } from 'fflate';
import { languages } from '../../utils/i18n/language';
import { extensionFolder } from '../e2e/browser';
import { buildExtension } from '../setup/build';
import type { Figure } from './figure';

const kilobytes = (bytes: number) => bytes / 1000;

/** What a user downloads, and what every access-management page has to carry. */
export async function size(): Promise<Figure[]> {
  buildExtension();
  const files = readdirSync(extensionFolder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const zipped = zipSync(Object.fromEntries(files.map((file) => [file, readFileSync(file)])), { level: 9 });
  const gzipped = (name: string) =>
    kilobytes(gzipSync(readFileSync(join(extensionFolder, name)), { level: 9 }).length);
  const loader = gzipped('content-scripts/portal.js');
  const largestLanguage = Math.max(...languages.map((language) => gzipped(`texts-${language}.js`)));
  const panel = (kind: string) => loader + gzipped(`panel-${kind}.js`) + largestLanguage;
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

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync, zipSync } from 'fflate';
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
    kilobytes(gzipSync(readFileSync(join(extensionFolder, 'content-scripts', name)), { level: 9 }).length);
  return [
    { name: 'size: whole bundle, zipped', value: kilobytes(zipped.length), limit: 300, unit: 'kB' },
    { name: 'size: script of every page, gzipped', value: gzipped('portal.js'), limit: 60, unit: 'kB' },
    { name: 'size: its CSS, gzipped', value: gzipped('portal.css'), limit: 20, unit: 'kB' },
  ];
}

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export type Files = (readonly [name: string, bytes: Uint8Array])[];

/** Every file of a folder, named from there with `/`. */
export const filesOf = (folder: string): Files =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => [relative(folder, path).replaceAll('\\', '/'), readFileSync(path)] as const);

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

function sourcesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx|css)$/.test(file))
    .map((file) => join(folder, file));
}

/** What a file names in its imports, in any form. */
export function importsOf(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8');
  const found = source.matchAll(
    /^(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)|@import\s+(?:url\()?['"]([^'"]+)['"]/gm,
  );
  return [...found].map(([, statement, call, style]) => statement ?? call ?? style ?? '');
}

/** Everything that ships, from the project's root. */
export const files = ['utils', 'components', 'entrypoints'].flatMap(sourcesIn);

const targets = new Map<string, string[]>();

/** The sources that a file imports, from the project's root. */
export function importedBy(file: string): string[] {
  const known = targets.get(file);
  if (known) return known;
  const found = importsOf(file)
    .filter((specifier) => specifier.startsWith('.'))
    .flatMap((specifier) => {
      const path = join(dirname(file), specifier);
      const at = ['', '.ts', '.tsx', '/index.ts'].map((end) => path + end);
      return at.find((one) => /\.tsx?$/.test(one) && existsSync(join(root, one))) ?? [];
    });
  targets.set(file, found);
  return found;
}

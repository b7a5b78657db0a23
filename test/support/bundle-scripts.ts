import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const atOnce = /(?:from|import) ?["'`](\.[^"'`]+)["'`]/g;
const orLater = /(?:from|import\(?) ?["'`](\.[^"'`]+)["'`]/g;

/**
 * Scripts of a bundle, and all that they import.
 * @param folder the bundle's
 * @param later also what is imported only when it is needed
 */
export function withImports(folder: string, scripts: readonly string[], later: boolean): string[] {
  const all = new Set<string>();
  const take = (script: string) => {
    if (all.has(script)) return;
    all.add(script);
    const source = readFileSync(join(folder, script), 'utf8');
    for (const [, path = ''] of source.matchAll(later ? orLater : atOnce)) take(join(dirname(script), path));
  };
  scripts.forEach(take);
  return [...all];
}

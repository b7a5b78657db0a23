import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** What a source carries along: its imports and exports, but for those of types alone. */
function carriedBy(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8');
  const found = source.matchAll(/^(?:import|export)\s(?!type\b)(?:[^'";]*?\sfrom\s)?['"]([^'"]+)['"]/gm);
  return [...found].map(([, specifier]) => specifier ?? '');
}

/** Every source of ours and every package that ends up in the same script. */
function bundleOf(entry: string): string[] {
  const bundle = new Set<string>();
  const follow = (file: string) => {
    if (bundle.has(file)) return;
    bundle.add(file);
    for (const specifier of carriedBy(file)) {
      if (!specifier.startsWith('.')) bundle.add(specifier);
      else {
        const path = join(dirname(file), specifier);
        const source = [path, `${path}.ts`, `${path}.tsx`].find(
          (one) => /\.\w+$/.test(one) && existsSync(join(root, one)),
        );
        if (!source) throw new Error(`${file} imports ${specifier}, which is not there`);
        follow(source);
      }
    }
  };
  follow(entry);
  return [...bundle];
}

const loader = bundleOf('entrypoints/portal.content/index.ts');

describe('the script of every page', () => {
  it('is followed to its last import', () => {
    expect(loader).toEqual(
      expect.arrayContaining(['utils/altinn/hosts.ts', 'utils/i18n/nn/loader.ts', 'wxt/browser']),
    );
    expect(bundleOf('entrypoints/portal.content/system-user/panel-systemuser.tsx')).toEqual(
      expect.arrayContaining(['components/shell/panel.tsx', 'preact', 'utils/messages/messages.ts']),
    );
  });

  it('carries no component, no CSS, no panel’s texts, and no package but the browser’s', () => {
    expect(loader.filter((name) => name.startsWith('components/') || name.endsWith('.css'))).toEqual([]);
    expect(loader.filter((name) => /i18n\/(nb|nn|en)\/(?!loader\.ts$)/.test(name))).toEqual([]);
    const packages = loader.filter((name) => !/\.tsx?$/.test(name));
    expect(packages.toSorted()).toEqual(['wxt/browser', 'wxt/utils/define-content-script']);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Who may import whom. Everyone may import `domain`, and each its own. `entrypoints` know everything. */
const allowed: Record<string, string[]> = {
  'utils/domain': [],
  'utils/altinn': [],
  'utils/spreadsheet': [],
  'utils/plan': [],
  'utils/i18n': [],
  'utils/report': ['utils/i18n'],
  'utils/job': ['utils/plan', 'utils/altinn/client-delegations', 'utils/altinn/believe'],
  'utils/saved-lists': ['utils/domain'],
  components: ['utils/i18n'],
  'utils/settings': [],
  'utils/messages': ['utils/message-schemas', 'utils/altinn/client-delegations'],
  'utils/message-schemas': ['utils/messages', 'utils/i18n'],
};

/** Packages that only some may use: no browser and no network in what is pure. */
const packages: Record<string, RegExp> = {
  'utils/domain': /^$/,
  'utils/spreadsheet': /^(saxen|fflate\/browser|write-excel-file\/(universal|utility))$/,
  'utils/plan': /^$/,
  'utils/i18n': /^$/,
  'utils/report': /^$/,
  'utils/job': /^(idb|zod\/mini)$/,
  'utils/altinn': /^zod\/mini$/,
  'utils/saved-lists': /^idb$/,
  components: /^(preact(\/.*)?|@digdir\/.*)$/,
};

function sourcesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx|css)$/.test(file))
    .map((file) => join(folder, file));
}

function importsOf(file: string): string[] {
  const source = readFileSync(join(root, file), 'utf8');
  const found = source.matchAll(
    /^(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)|@import\s+(?:url\()?['"]([^'"]+)['"]/gm,
  );
  return [...found].map(([, statement, call, style]) => statement ?? call ?? style ?? '');
}

const homeOf = (path: string) =>
  Object.keys(allowed).find((home) => path === home || path.startsWith(`${home}/`));

const files = [...sourcesIn('utils'), ...sourcesIn('components')];

describe('who may import whom', () => {
  it('finds the sources, and every source has a home with a rule', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.filter((file) => !homeOf(file.replace(/\.tsx?$/, '')))).toEqual([]);
  });

  it.each(files)('%s keeps to its own, domain, and what its home may import', (file) => {
    const home = homeOf(file.replace(/\.tsx?$/, '')) ?? '';
    const wrong = importsOf(file).filter((specifier) => {
      if (!specifier.startsWith('.')) return packages[home] !== undefined && !packages[home].test(specifier);
      const target = relative(root, join(root, dirname(file), specifier));
      const mayImport = ['utils/domain', home, ...(allowed[home] ?? [])];
      return !mayImport.some((place) => target === place || target.startsWith(`${place}/`));
    });
    expect(wrong).toEqual([]);
  });

  it('sees imports of every form', () => {
    const all = files.flatMap(importsOf);
    expect(all).toEqual(expect.arrayContaining(['./brand', 'saxen', '../utils/domain/verdict']));
    expect(all.some((name) => name.startsWith('@digdir/designsystemet-css/'))).toBe(true);
    expect(all.length).toBeGreaterThan(files.length);
  });

  it('nothing that ships imports from the tests', () => {
    const shipped = [...files, ...sourcesIn('entrypoints')];
    expect(shipped.filter((file) => importsOf(file).some((name) => /(^|\/)test\//.test(name)))).toEqual([]);
  });
});

describe('languages', () => {
  /** Files that carry a module, not only its types. */
  const carrying = (module: string) =>
    ['entrypoints', 'components', 'utils'].flatMap(sourcesIn).filter((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .some((line) => /^import (?!type\b)/.test(line) && line.includes(`/${module}'`)),
    );

  it('are not all carried where one is spoken: the catalogue of the panel is for tests', () => {
    expect(carrying('i18n/texts')).toEqual([]);
  });

  it('of letters are carried by the worker alone', () => {
    expect(carrying('letter-texts')).toEqual([join('entrypoints', 'background', 'letters.ts')]);
  });
});

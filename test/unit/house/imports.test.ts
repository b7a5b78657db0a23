import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { files, importsOf, root } from './sources';

/** Who may import whom. Everyone may import `domain`, and each its own. No entrypoint imports another. */
const allowed: Record<string, string[]> = {
  'utils/domain': [],
  'utils/altinn': [],
  'utils/spreadsheet': [],
  'utils/plan': [],
  'utils/i18n': [],
  'utils/report': ['utils/i18n'],
  'utils/job': [
    'utils/plan',
    'utils/altinn/client-delegations',
    'utils/altinn/route-table',
    'utils/altinn/believe',
  ],
  'utils/saved-lists': [],
  'utils/managed-settings': ['utils/i18n/language'],
  'utils/own-browser': [],
  'utils/saved-settings': ['utils/managed-settings'],
  'utils/kept-audits': [],
  'utils/messages': ['utils/altinn/route-table', 'utils/i18n'],
  'utils/page': ['utils/i18n', 'utils/messages'],
  'utils/access': ['utils/altinn', 'utils/messages'],
  'utils/planning': [
    'utils/access',
    'utils/altinn',
    'utils/i18n',
    'utils/job',
    'utils/messages',
    'utils/plan',
    'utils/report',
    'utils/saved-lists',
    'utils/spreadsheet',
  ],
  'utils/overview': [
    'utils/access',
    'utils/altinn',
    'utils/job',
    'utils/plan',
    'utils/report',
    'utils/saved-lists',
  ],
  'utils/files': [
    'utils/altinn',
    'utils/i18n',
    'utils/job',
    'utils/messages',
    'utils/overview',
    'utils/plan',
    'utils/planning',
    'utils/report',
    'utils/spreadsheet',
  ],
  components: ['utils/i18n'],
  'entrypoints/background': ['utils'],
  'entrypoints/popup': ['utils', 'components'],
  'entrypoints/portal.content': ['utils', 'components'],
  'entrypoints/remembered': ['utils', 'components'],
  'entrypoints/safety': ['utils', 'components'],
  'entrypoints/welcome': ['utils', 'components'],
  'entrypoints/panel.css': ['components'],
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

const homeOf = (path: string) =>
  Object.keys(allowed).find((home) => path === home || path.startsWith(`${home}/`));

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
    expect(all).toEqual(expect.arrayContaining(['../brand', 'saxen', '../../utils/domain/verdict']));
    expect(all.some((name) => name.startsWith('@digdir/designsystemet-css/'))).toBe(true);
    expect(all.length).toBeGreaterThan(files.length);
  });

  it('nothing that ships imports from the tests', () => {
    expect(files.filter((file) => importsOf(file).some((name) => /(^|\/)test\//.test(name)))).toEqual([]);
  });
});

describe('languages', () => {
  /** Files that carry a module, not only its types. */
  const carrying = (module: string) =>
    files.filter((file) =>
      readFileSync(join(root, file), 'utf8')
        .split('\n')
        .some((line) => /^import (?!type\b)/.test(line) && line.includes(`/${module}'`)),
    );

  it('are not all carried where one is spoken: the catalogue of the panel is for tests', () => {
    expect(carrying('i18n/texts')).toEqual([]);
  });

  it('of letters are carried by the worker alone', () => {
    expect(carrying('letter-texts')).toEqual([join('utils', 'files', 'letters-file.ts')]);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { auditTextsFor } from '../../../utils/i18n/audit-texts';
import { glanceTextsFor } from '../../../utils/i18n/glance-texts';
import { historyTextsFor } from '../../../utils/i18n/history-texts';
import { letterTextsFor } from '../../../utils/i18n/letter-texts';
import { loaderTextsFor } from '../../../utils/i18n/loader-texts';
import { outcomeTextsFor } from '../../../utils/i18n/outcome-catalogue';
import { overviewTextsFor } from '../../../utils/i18n/overview-texts';
import { textsFor } from '../../../utils/i18n/texts';
import { files, root } from './sources';

const catalogue = {
  audit: auditTextsFor('nb'),
  glance: glanceTextsFor('nb'),
  history: historyTextsFor('nb'),
  letter: letterTextsFor('nb'),
  loader: loaderTextsFor('nb'),
  outcome: outcomeTextsFor('nb'),
  overview: overviewTextsFor('nb'),
  texts: textsFor('nb'),
};

/** Every name in the catalogue that a program can write, with where it stands. */
function named(texts: object, path: string): [name: string, path: string][] {
  if (Array.isArray(texts)) return [];
  return Object.entries(texts).flatMap(([name, text]) => {
    const here: [string, string][] = /^[\w-]+$/.test(name) ? [[name, `${path}.${name}`]] : [];
    return typeof text === 'object' && text !== null ? [...here, ...named(text, `${path}.${name}`)] : here;
  });
}

const isCatalogue = (file: string) => /^utils\/i18n\/(\w\w\/|[\w-]+-texts\.ts$)/.test(file);
const sayers = files
  .filter((file) => /\.tsx?$/.test(file) && !isCatalogue(file))
  .map((file) => readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''))
  .join('\n');

it('has no text in the catalogue that nobody says', () => {
  const all = Object.entries(catalogue).flatMap(([part, texts]) => named(texts, part));
  expect(all.length).toBeGreaterThan(500);
  const unsaid = all.filter(([name]) => {
    const said = new RegExp(`\\.${name}\\b|[{,]\\s*${name}\\s*[,}:=]|['"\`]${name}['"\`]|\\b${name}\\?`);
    return !said.test(sayers);
  });
  expect(unsaid.map(([, path]) => path)).toEqual([]);
});

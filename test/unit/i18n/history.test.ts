import { describe, expect, it } from 'vitest';
import type { SinceLast } from '../../../utils/domain/kept/since-last';
import { historyTextsFor } from '../../../utils/i18n/history-texts';
import { languages } from '../../../utils/i18n/language';
import { textsFor } from '../../../utils/i18n/texts';

/** Every text there is, functions called with ordinary values. */
function textsOf(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  if (path.endsWith('.time')) return [];
  if (typeof node === 'function') return [[path, String(node(new Date(0), 'B'))]];
  return Object.entries(node as object).flatMap(([key, value]) => textsOf(value, `${path}.${key}`));
}

const changes = (gone: number, added: number): SinceLast => ({
  since: 0,
  gone: { count: gone, byOwnRuns: 0, clients: [] },
  added: { count: added, byOwnRuns: 0, clients: [] },
});

describe('the history page', () => {
  it.each(languages)('says something everywhere in %s', (language) => {
    const texts = textsOf(historyTextsFor(language));
    expect(texts.length).toBeGreaterThan(40);
    expect(texts.filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('says it in English where the Norwegian texts say it otherwise', () => {
    const [nb, en] = [textsOf(historyTextsFor('nb')), textsOf(historyTextsFor('en'))];
    const same = nb.filter(([path, text], at) => en[at]?.[0] === path && en[at]?.[1] === text);
    expect(same.map(([path]) => path)).toEqual([
      '.list.heading',
      '.settings.language.option.nb',
      '.settings.language.option.nn',
    ]);
  });

  it('says what goes, one and many', () => {
    const { clear } = historyTextsFor('nb');
    expect(clear.what(1, 1)).toContain('1 kjøring med resultater');
    expect(clear.what(2, 3)).toContain('2 kjøringer med resultater');
    expect(clear.what(2, 3)).toContain('3 lagrede lister');
  });
});

describe('since the last time', () => {
  it.each([
    [3, 5, 'Siden sist: 3 falt ut, 5 nye'],
    [1, 0, 'Siden sist: 1 falt ut'],
    [0, 1, 'Siden sist: 1 ny'],
  ])('%i out and %i new: %s', (gone, added, sentence) => {
    expect(textsFor('nb').panel.sinceLast.heading(changes(gone, added))).toBe(sentence);
  });

  it('is said in every language', () => {
    const said = languages.map((language) => textsFor(language).panel.sinceLast.heading(changes(2, 2)));
    expect(new Set(said).size).toBe(3);
  });
});

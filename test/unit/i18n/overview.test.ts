import { describe, expect, it } from 'vitest';
import { languages } from '../../../utils/i18n/language';
import { type OverviewTexts, overviewTextsFor } from '../../../utils/i18n/overview-texts';

const at = new Date(2026, 10, 22, 14, 32);

/** Everything the catalogue says, by its name, with the sentences made from values. */
function said(texts: OverviewTexts): Record<string, string> {
  const found: Record<string, string> = {};
  const walk = (value: unknown, path: string) => {
    if (typeof value === 'string') found[path] = value;
    else if (value && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) walk(inner, path ? `${path}.${key}` : key);
    }
  };
  const list = { fileName: 'klienter.csv', clients: 2, withoutValidNumber: 1 };
  walk(texts, '');
  walk([1, 4].map(texts.heading), 'heading');
  walk([texts.reading.progress(1, 4), texts.incomplete(1, 4), texts.list(list)], 'counts');
  walk([1, 4].map(texts.delegated), 'delegated');
  walk([1, 4].map(texts.privatePersons), 'privatePersons');
  walk(texts.readAt(at), 'readAt');
  walk(texts.found(2), 'found');
  const { several } = texts;
  const count = { clients: 2, systemUsers: 3 };
  walk([several.add(count), several.confirmHeading(count), several.confirm(2)], 'several.asked');
  walk(
    [several.planHeading(3), several.clientsOf('A'), several.left(2), several.part(1, 3, 'A')],
    'several.named',
  );
  walk(several.read({ fileName: 'a.csv', rows: 2 }), 'several.read');
  walk(
    [several.unresolved.none('A', 2), several.unresolved.none('', 2), several.unresolved.several('A', 2)],
    'asks',
  );
  walk(texts.missing(['Lønn', 'Skatt']), 'missing');
  return found;
}

/** Where bokmål and nynorsk have the same word. English has its own for all of them. */
const alike = new Set(
  `actions.cancel actions.startOver doneBy columns.difference filter.differing noDifferences gone.todo missing several.columns.systemUser several.columns.status several.run.heading.verifying several.named.1 several.named.3`.split(
    ' ',
  ),
);

describe('what the panel on the overview page says', () => {
  const [nb, nn, en] = languages.map((language) => said(overviewTextsFor(language)));

  it('is never empty, and is the same things in every language', () => {
    for (const texts of [nb, nn, en]) {
      expect(Object.keys(texts ?? {})).toEqual(Object.keys(nb ?? {}));
      expect(Object.values(texts ?? {}).filter((text) => text.trim() === '')).toEqual([]);
    }
  });

  it('is equal in two languages only where it is known to be', () => {
    const equal = (one = {} as Record<string, string>, other = {} as Record<string, string>) =>
      Object.keys(one).filter((key) => one[key] === other[key]);
    expect(equal(nb, nn).filter((key) => !alike.has(key))).toEqual([]);
    expect([...equal(nb, en), ...equal(nn, en)].filter((key) => key !== 'missing')).toEqual([]);
  });
});

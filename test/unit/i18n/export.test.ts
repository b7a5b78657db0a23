import { expect, it } from 'vitest';
import { languages } from '../../../utils/i18n/language';
import { textsFor } from '../../../utils/i18n/texts';

const done = { clients: 12, privatePersons: 1, withoutNumber: 2, packages: 'known' } as const;
const { exporting } = textsFor('nb').panel;

it('an export counts private persons and others without a number apart, and says where they are', () => {
  expect(exporting.saved(done, 'x.csv')).toBe(
    '12 klienter lastet ned som x.csv. Under listen står 1 privatperson og 2 klienter uten organisasjonsnummer.',
  );
  expect(exporting.copied({ ...done, privatePersons: 0, withoutNumber: 0 })).toBe(
    '12 klienter kopiert. Lim inn i Excel.',
  );
});

it.each(languages)('an export in %s says what could not be told, and names its own button', (language) => {
  const words = textsFor(language).panel.exporting;
  const known = words.saved(done, 'x.csv');
  expect(words.saved({ ...done, packages: 'unknown' }, 'x.csv').length).toBeGreaterThan(known.length);
  expect(words.copyAgain(done)).toContain(words.copy);
  expect(words.nothingChosen).toContain(words.include.summary);
});

import { expect, it } from 'vitest';
import { auditTextsFor } from '../../../utils/i18n/audit-texts';
import { historyTextsFor } from '../../../utils/i18n/history-texts';
import { languages } from '../../../utils/i18n/language';
import { auditChanges } from '../../../utils/report/audit/audit-changes';
import { comparisonHeadings } from '../../../utils/spreadsheet/interpret/comparison';

it('knows our own comparisons by their heading, in every language', () => {
  const headings = languages.map((language) =>
    auditChanges([], auditTextsFor(language)).columns.map(({ heading }) => heading),
  );
  const onDate = languages.map((language) => historyTextsFor(language).onDate.file.columns);
  expect([...headings, ...onDate]).toEqual(comparisonHeadings);
});

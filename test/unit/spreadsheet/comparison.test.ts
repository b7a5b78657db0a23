import { expect, it } from 'vitest';
import { auditTextsFor } from '../../../utils/i18n/audit-texts';
import { languages } from '../../../utils/i18n/language';
import { auditChanges } from '../../../utils/report/audit-changes';
import { comparisonHeadings } from '../../../utils/spreadsheet/interpret/comparison';

it('knows our own comparison by its heading, in every language', () => {
  const headings = languages.map((language) =>
    auditChanges(undefined, auditTextsFor(language)).columns.map(({ heading }) => heading),
  );
  expect(headings).toEqual(comparisonHeadings);
});

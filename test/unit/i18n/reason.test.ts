import { describe, expect, it } from 'vitest';
import type { PlanRow } from '../../../utils/domain/plan';
import { groupOf, verdicts } from '../../../utils/domain/verdict';
import { languages } from '../../../utils/i18n/language';
import { outcomeTextsFor } from '../../../utils/i18n/outcome-catalogue';

const row = (verdict: PlanRow['verdict']): PlanRow => ({ line: 2, shown: '3102', verdict, warnings: [] });
const needing = verdicts.filter((one) => ['client-or-you', 'fix-in-file'].includes(groupOf(one)));

describe.each(languages)('the reason of a row, in %s', (language) => {
  const { reason } = outcomeTextsFor(language);

  it.each(needing)('is one short sentence for %s', (verdict) => {
    expect(reason(row(verdict))).toMatch(/^[^.]{5,110}\.$/);
  });

  it('names the packages that are lacking, and the role they follow from', () => {
    const lacks = { ...row('missing-packages'), missing: ['Lønn'] };
    expect(reason(lacks)).toContain('Lønn');
    const cause = { kind: 'register', role: 'revisor', packages: ['Revisor'], toGive: [] } as const;
    expect(reason({ ...lacks, cause })).toMatch(/Revisor.*(revisor|auditor)/);
  });
});

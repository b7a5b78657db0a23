// @vitest-environment jsdom
import { cleanup } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import { planOf } from '../../../support/panel/scenes';
import { show, textOf } from '../../../support/panel/show';

afterEach(cleanup);

const said = (isOff: boolean) => {
  const plan = planOf({ add: 288 });
  const summary = { ...plan.summary, ...(isOff && { removalIsOff: true as const }) };
  return textOf(show({ phase: 'confirm', ...plan, summary }).find('[data-warning=removal-off]'));
};

describe('a confirmation where the firm has switched off removal', () => {
  it('says beforehand that additions cannot be undone', () => {
    expect(said(true)).toBe('IT-avdelingen har slått av fjerning i Klientfil: dette kan ikke angres her.');
  });

  it('is the only one that says so', () => {
    expect(said(false)).toBe('');
  });
});

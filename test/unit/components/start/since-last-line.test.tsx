// @vitest-environment jsdom
import { cleanup } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { ChangedClients, SinceLast } from '../../../../utils/domain/kept/since-last';
import { planOf } from '../../../support/panel/scenes';
import { show, textOf } from '../../../support/panel/show';

afterEach(cleanup);

const nobody: ChangedClients = { count: 0, byOwnRuns: 0, clients: [] };
const changes = (more: Partial<SinceLast>): SinceLast => ({
  since: new Date(2026, 10, 20, 9, 5).getTime(),
  gone: nobody,
  added: nobody,
  ...more,
});

function shownIn(phase: 'plan' | 'confirm', sinceLast: SinceLast | undefined) {
  const plan = planOf({ add: 1 });
  return show({ phase, ...plan, summary: { ...plan.summary, ...(sinceLast && { sinceLast }) } });
}

describe('since the last time', () => {
  it('is said in a line under what the list is for, with names and when inside', () => {
    const gone: ChangedClients = { count: 1, byOwnRuns: 0, clients: [{ name: 'FJELL AS', by: 'others' }] };
    const { find, container } = shownIn('plan', changes({ gone }));
    const details = find('[data-since-last]');
    expect(textOf(details?.querySelector('summary') ?? null)).toBe('Siden sist: 1 falt ut');
    expect(details?.hasAttribute('open')).toBe(false);
    expect(textOf(details)).toContain('20. november 2026 kl. 09.05');
    expect(textOf(details)).toContain('Fjell AS');
    const button = container.querySelector('[data-action="start-over"]');
    expect(details && button && details.compareDocumentPosition(button) & 2).toBe(2);
  });

  it('says which of them a run in this browser accounts for, and how many are not named', () => {
    const added: ChangedClients = { count: 9, byOwnRuns: 1, clients: [{ name: 'Foss AS', by: 'own-run' }] };
    const named = textOf(shownIn('confirm', changes({ added })).find('[data-changed=added]'));
    expect(named).toContain('av en kjøring i denne nettleseren');
    expect(named).toContain('og 8 til');
  });

  it('is not there when nobody came or went', () => {
    expect(shownIn('plan', undefined).find('[data-since-last]')).toBeNull();
  });
});

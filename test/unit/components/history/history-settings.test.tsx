// @vitest-environment jsdom
import { cleanup, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { HistorySettings } from '../../../../components/history/history-settings';
import type { HistoryProps } from '../../../../components/state/history-state';
import { noRules, type Rules, strictestRules } from '../../../../utils/domain/kept/rules';
import { defaultSettings, type Settings } from '../../../../utils/domain/kept/settings';
import { glanceTextsFor } from '../../../../utils/i18n/glance-texts';
import { historyTextsFor } from '../../../../utils/i18n/history-texts';

afterEach(cleanup);

function shown(rules: Rules, settings: Settings = defaultSettings) {
  const onSettings = vi.fn();
  const props: Partial<HistoryProps> = {
    texts: historyTextsFor('nb'),
    glance: glanceTextsFor('nb'),
    model: {
      runs: [],
      people: new Map(),
      lists: [],
      settings,
      rules,
      notifies: false,
      clearing: 'no' as const,
    },
    onSettings,
    onNotify: () => undefined,
  };
  const { container } = render(<HistorySettings {...(props as HistoryProps)} />);
  const input = (name: string) =>
    container.querySelector<HTMLSelectElement | HTMLInputElement>(`[data-input=${name}]`);
  return { container, input, decided: () => container.querySelector('[data-rules]')?.textContent };
}

describe('the settings', () => {
  it('are all the user’s own where the firm has decided nothing', () => {
    const { input, decided } = shown(noRules);
    for (const name of ['language', 'keep', 'saved-lists', 'file-type', 'notify'])
      expect(input(name)?.disabled).toBe(false);
    expect(decided()).toBeUndefined();
  });

  it('that the firm has decided show what holds, are locked, and say by whom', () => {
    const rules: Rules = { from: 'policy', off: ['removal'], keep: '30', language: 'nn' };
    const { container, input, decided } = shown(rules, {
      ...defaultSettings,
      keep: '30',
      language: 'nn',
    });
    expect(input('keep')).toMatchObject({ disabled: true, value: '30' });
    expect(input('language')).toMatchObject({ disabled: true, value: 'nn' });
    expect(input('saved-lists')?.disabled).toBe(false);
    expect(container.textContent).toContain('Bestemt av IT-avdelingen.');
    expect(decided()).toBe(
      'IT-avdelingen har bestemt dette for alle:Klienter kan ikke fjernes, og det som legges til, kan ikke angres.',
    );
  });

  it('say that what the firm has decided cannot be read, and what holds until then', () => {
    const { decided, input } = shown(strictestRules);
    expect(decided()).toMatch(/kan ikke leses.*gjelder det strengeste:.*fjernes.*testmiljø.*slås opp/);
    expect(input('keep')?.disabled).toBe(true);
    expect(input('saved-lists')?.disabled).toBe(true);
  });
});

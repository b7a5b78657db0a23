// @vitest-environment jsdom
import { cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { PanelProps } from '../../../components/panel-state';
import { jobOf, planOf, runOf } from './scenes';
import { show, textOf } from './show';

afterEach(cleanup);

const closed = { phase: 'closed' } as const;
const systems = [
  { id: 'visma', title: 'Visma REGN', vendor: 'VISMA SOFTWARE AS' },
  { id: 'go', title: 'Go' },
];

describe('the ways in', () => {
  it('take workbooks, and say so', () => {
    const { find, container } = show(closed);
    expect(find('input[type=file]')?.getAttribute('accept')).toContain('.xlsx');
    expect(textOf(container)).toContain('slipp en Excel- eller CSV-fil her');
  });

  it('offer an empty list to fill in', () => {
    const { click, onAction } = show(closed);
    click('template');
    expect(onAction.mock.calls[0]?.[0]).toBe('template');
  });

  it('close one when another is opened', () => {
    const { find, click } = show(closed, { otherSystems: systems });
    click('open');
    click('other-systems');
    expect(find('textarea')).toBeNull();
    expect(find('select[data-input="other-system"]')).not.toBeNull();
  });
});

describe('fetching from another system access', () => {
  const open = (otherSystems: PanelProps['otherSystems']) => {
    const shown = show(closed, otherSystems ? { otherSystems } : {});
    shown.click('other-systems');
    return shown;
  };

  it('asks for the system accesses first when it is opened, and only then', () => {
    const { click, find, onAction } = open(undefined);
    expect(onAction.mock.calls.map(([action]) => action)).toEqual(['other-systems']);
    expect(find('button[data-action="other-systems"]')?.getAttribute('aria-expanded')).toBe('true');
    click('other-systems');
    expect(onAction).toHaveBeenCalledTimes(1);
    expect(find('#kf-systems')).toBeNull();
  });

  it('says that they are on their way', () => {
    const { find } = open('reading');
    expect(textOf(find('#kf-systems [role="status"]'))).toBe('Henter systemtilgangene …');
  });

  it('says that there are none', () => {
    const { find } = open([]);
    expect(textOf(find('#kf-systems'))).toBe('Virksomheten har ingen andre systemtilganger for klienter.');
  });

  it('names each with its vendor, and hands over the one chosen', () => {
    const { all, pick, click, onFromSystem } = open(systems);
    expect(all('[data-input="other-system"] option').map(textOf)).toEqual([
      'Visma REGN – Visma Software AS',
      'Go',
    ]);
    pick('[data-input="other-system"]', 'go');
    click('read-other-system');
    expect(onFromSystem.mock.calls[0]?.[0]).toBe('go');
  });

  it('takes the focus to the list when it has come', () => {
    const { become, find } = open('reading');
    become(closed, { otherSystems: systems });
    expect(document.activeElement).toBe(find('[data-input="other-system"]'));
  });

  it('leaves the focus with a user who has gone on meanwhile', () => {
    const { become, find } = open('reading');
    find('button[data-action="export"]')?.focus();
    become(closed, { otherSystems: systems });
    expect(document.activeElement).toBe(find('button[data-action="export"]'));
  });

  it('closes on Escape and gives the focus back', () => {
    const { find } = open(systems);
    fireEvent.keyDown(find('[data-input="other-system"]') as HTMLElement, { key: 'Escape' });
    expect(find('#kf-systems')).toBeNull();
    expect(document.activeElement).toBe(find('button[data-action="other-systems"]'));
  });

  it('takes the focus on to the plan that was asked for', () => {
    const { click, become } = open(systems);
    click('read-other-system');
    become({ phase: 'reading', step: 'altinn' });
    become({ phase: 'plan', ...planOf({ add: 1 }) });
    expect(document.activeElement?.textContent).toBe('Forhåndsvisning');
  });
});

describe('what downloads are written as', () => {
  const plan = planOf({ add: 4 });
  it.each([
    ['closed', closed],
    ['plan', { phase: 'plan', ...plan }],
    ['paused', { phase: 'paused', ...runOf(jobOf({ state: 'paused' }), plan) }],
    ['done', { phase: 'done', ...runOf(jobOf({ state: 'done' }), plan) }],
  ] as const)('is chosen beside the downloads when %s', (_, state) => {
    const { find, all, pick, onFormat } = show(state);
    expect((find('select[data-input="format"]') as HTMLSelectElement).value).toBe('xlsx');
    expect(all('[data-input="format"] option').map(textOf)).toEqual(['Excel', 'CSV']);
    pick('[data-input="format"]', 'csv');
    expect(onFormat.mock.calls[0]?.[0]).toBe('csv');
  });

  it('is no question while a run is going', () => {
    const { find } = show({ phase: 'running', ...runOf(jobOf(), plan) });
    expect(find('[data-input="format"]')).toBeNull();
  });

  it('stands right after the last of the downloads', () => {
    const { all } = show({ phase: 'done', ...runOf(jobOf({ state: 'done' }), plan) });
    const marks = all('.kf-actions [data-action], .kf-actions [data-input]').map(
      ({ dataset }) => dataset.action ?? dataset.input,
    );
    expect(marks.slice(0, 3)).toEqual(['results', 'results-attention', 'format']);
  });
});

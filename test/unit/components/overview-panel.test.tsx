// @vitest-environment jsdom
import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { OverviewPanel } from '../../../components/overview-panel';
import type { OverviewProps, OverviewShown, OverviewState } from '../../../components/overview-state';
import type { OverviewClient } from '../../../utils/domain/overview';
import type { OverviewSummary } from '../../../utils/domain/overview-summary';
import { overviewTextsFor } from '../../../utils/i18n/overview-texts';
import { textsFor } from '../../../utils/i18n/texts';
import { rowsOf, summaryOf } from './scenes';
import { textOf } from './show';

afterEach(cleanup);

const client = {
  key: '310609544',
  orgNumber: '310609544',
  name: 'FJELL BYGG AS',
  kinds: ['missing-somewhere', 'lacks-package'],
  states: [
    { kind: 'delegated' },
    { kind: 'lacks', packages: ['Lønn'] },
    { kind: 'delegated' },
    { kind: 'not-read' },
  ],
} as unknown as OverviewClient;

const summary = {
  overviewId: 'o',
  owner: { name: 'FJORD REGNSKAP AS' },
  readAt: 0,
  systemUsers: [
    {
      id: '1',
      title: 'A',
      vendor: 'ANNE AS',
      status: 'read',
      delegated: 12,
      sinceLast: { gone: { count: 3 }, added: { count: 5 } },
    },
    { id: '2', title: 'B', status: 'doubtful', why: 'both-empty' },
    { id: '3', title: 'C', status: 'read', delegated: 0 },
    { id: '4', title: 'D', status: 'not-read', failure: { kind: 'unavailable' } },
  ],
  clients: 3,
  differing: 1,
  privatePersons: 0,
  counts: { 'missing-somewhere': 1, 'lacks-package': 1 },
} as unknown as OverviewSummary;

const shown: OverviewShown = {
  summary,
  filter: 'differing',
  search: '',
  rows: { total: 1, get: () => client, ensure: () => undefined },
};

function show(state: OverviewState, more: Partial<OverviewProps> = {}) {
  const heard = {
    onFile: vi.fn(),
    onAction: vi.fn(),
    onAudit: vi.fn(),
    onFilter: vi.fn(),
    onSearch: vi.fn(),
    onSeveral: vi.fn(),
    onAnswer: vi.fn(),
    onLetter: vi.fn(),
    requestUrlOf: (clientId: string) => `https://altinn.test/${clientId}`,
    addressOf: () => '',
    onFormat: vi.fn(),
  };
  const words = overviewTextsFor('nb');
  const { container } = render(
    <OverviewPanel
      texts={textsFor('nb')}
      words={words}
      environment="production"
      state={state}
      format="xlsx"
      {...heard}
      {...more}
    />,
  );
  const find = (selector: string) => container.querySelector<HTMLElement>(selector) as HTMLElement;
  return { ...heard, container, find };
}

describe('the panel on the overview page', () => {
  it('offers a list to hold against Altinn, or the overview, and nothing else', () => {
    const { container, find, onAction } = show({ phase: 'closed' });
    expect(find('section').dataset.phase).toBe('closed');
    expect([...container.querySelectorAll('button')].map(textOf)).toEqual(['Last ned oversikt']);
    fireEvent.click(find('[data-action=export]'));
    expect(onAction).toHaveBeenCalledWith('export', expect.any(MouseEvent));
  });

  it('tells how far the reading has come, and can be told to stop', () => {
    const { find, onAction } = show({ phase: 'reading', progress: { read: 3, of: 20 } });
    expect(textOf(find('h4'))).toBe('Har lest 3 av 20 systemtilganger');
    expect([find('progress').getAttribute('value'), find('progress').getAttribute('max')]).toEqual([
      '3',
      '20',
    ]);
    fireEvent.click(find('[data-action=cancel]'));
    expect(onAction).toHaveBeenCalledWith('cancel', expect.any(MouseEvent));
  });

  it('names each system access with how many it has, or that it was not read and why', () => {
    const { container, find } = show({ phase: 'overview', ...shown });
    const said = [...container.querySelectorAll('[data-system]')].map(textOf);
    expect(said[0]).toBe('AAnne AS12 klienter lagt tilSiden sist: 3 falt ut, 5 nye');
    expect(said[1]).toMatch(/^BIkke lest.*tomme lister/);
    expect(said[3]).toMatch(/^DIkke lest/);
    expect(textOf(find('[data-warning=incomplete]'))).toMatch(/^2 av 4 systemtilganger er ikke lest/);
  });

  it('says of a client how it stands everywhere, system accesses where it stands alike together', () => {
    const { find } = show({ phase: 'overview', ...shown });
    const cells = [...find('[data-row]').querySelectorAll('td')].map((cell) =>
      [...cell.children].length > 0 ? [...cell.children].map(textOf) : textOf(cell),
    );
    expect(cells).toEqual([
      '310\u00a0609\u00a0544',
      'Fjell Bygg AS',
      ['Mangler et sted', 'Mangler fullmakt'],
      ['Lagt til: A, C', 'Mangler fullmakt («Lønn»): B', 'Ikke lest: D'],
    ]);
  });

  it('shows filters that leave somebody, and hands on what is chosen and typed', () => {
    const { container, find, onFilter, onSearch } = show({ phase: 'overview', ...shown });
    const filters = [...container.querySelectorAll<HTMLInputElement>('[name=kf-overview-filter]')];
    expect(filters.map(({ value }) => value)).toEqual([
      'differing',
      'missing-somewhere',
      'lacks-package',
      'everyone',
    ]);
    fireEvent.click(filters[3] as HTMLInputElement);
    expect(onFilter).toHaveBeenCalledWith('everyone');
    fireEvent.input(find('[data-input=search]'), { target: { value: 'fjell' } });
    expect(onSearch).toHaveBeenCalledWith('fjell');
  });

  it('hands on who carried it out, and makes one file at a time', () => {
    const { find, onAudit } = show({ phase: 'overview', ...shown });
    fireEvent.input(find('[data-input=done-by]'), { target: { value: ' Kari ' } });
    fireEvent.click(find('[data-action=audit]'));
    expect(onAudit).toHaveBeenCalledWith('Kari');
    cleanup();
    const busy = show({ phase: 'overview', ...shown, making: 'audit' });
    fireEvent.click(busy.find('[data-action=export]'));
    expect(busy.onAction).not.toHaveBeenCalled();
  });

  it('offers nothing where nothing can work', () => {
    const { container } = show({ phase: 'closed' }, { refusal: { kind: 'private-window' } });
    expect(container.querySelectorAll('button, input')).toHaveLength(0);
  });

  it('begins anew when what was read is gone', () => {
    const { find, onAction } = show(
      { phase: 'overview', ...shown },
      { refusal: { kind: 'not-found', what: 'overview' } },
    );
    expect(textOf(find('[role=alert]'))).toContain('Oversikten er ikke lenger tilgjengelig.');
    fireEvent.click(find('[role=alert] button'));
    expect(onAction).toHaveBeenCalledWith('start-over', expect.any(MouseEvent));
  });

  it('says of each system access who came and went since the last time', () => {
    const { container } = show({ phase: 'overview', ...shown });
    const said = [...container.querySelectorAll('[data-system]')].map(
      (one) => one.querySelector('[data-since-last]')?.textContent,
    );
    expect(said).toEqual(['Siden sist: 3 falt ut, 5 nye', undefined, undefined, undefined]);
  });
});

describe('a list that is held against several system accesses again', () => {
  const plan = summaryOf({ add: 2 });
  const planned = { fileName: 'klienter.csv', rowCount: 2, plans: [plan], unresolved: [] };
  const state = (phase: 'plan' | 'confirm', busy: boolean): OverviewState => ({
    phase,
    overview: shown,
    several: {
      planned,
      plans: [
        { summary: plan, rows: { total: 2, get: (at) => rowsOf(plan.counts)[at], ensure: () => undefined } },
      ],
      to: { by: 'same', systemUserIds: ['1'] },
      systemUsers: [],
      busy,
    },
  });

  it('says so, as one system access’s panel does, and starts nothing meanwhile', () => {
    const { find, onAction } = show(state('plan', true));
    expect(textOf(find('.kf-plan-head [role=status]'))).toBe('Leser på nytt …');
    const add = find('button[data-action=add]');
    add.focus();
    fireEvent.click(add);
    expect(document.activeElement).toBe(add);
    expect(add.ariaDisabled).toBe('true');
    expect(onAction).not.toHaveBeenCalled();
  });

  it('does not say that of a run that begins', () => {
    expect(textOf(show(state('confirm', true)).container)).not.toContain('Leser på nytt');
  });
});

// @vitest-environment jsdom
import { cleanup, fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { PanelProps } from '../../../components/state/panel-state';
import { type LastRun, lastRunOf } from '../../../utils/domain/kept/last-time';
import { glanceTextsFor } from '../../../utils/i18n/glance-texts';
import type { Language } from '../../../utils/i18n/language';
import { jobOf, planOf, runOf } from '../../support/panel/scenes';
import { show, textOf } from '../../support/panel/show';

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
    expect(textOf(container)).toContain('Lim inn eller skriv organisasjonsnumre, eller slipp en fil her');
  });

  it('offer an empty list to fill in', () => {
    const { click, onAction, find } = show(closed);
    fireEvent.click(find('[data-more="export"]') as HTMLElement);
    click('template');
    expect(onAction.mock.calls[0]?.[0]).toBe('template');
  });

  const field = (find: (selector: string) => HTMLElement | null) =>
    find('textarea[data-input="paste"]') as HTMLTextAreaElement;

  it('read what is pasted at once, and what is typed with Enter or the button', () => {
    const { find, click, onPaste } = show(closed);
    const box = field(find);
    fireEvent.paste(box, { clipboardData: { files: [], getData: () => '' } });
    fireEvent.input(box, { target: { value: '310202398\n310000000' } });
    expect(onPaste.mock.calls.map(([text]) => text)).toEqual(['310202398\n310000000']);
    fireEvent.input(box, { target: { value: '310202398' } });
    expect(onPaste).toHaveBeenCalledTimes(1);
    fireEvent.keyDown(box, { key: 'Enter', shiftKey: true });
    fireEvent.keyDown(box, { key: 'Enter', repeat: true });
    expect(onPaste).toHaveBeenCalledTimes(1);
    fireEvent.keyDown(box, { key: 'Enter' });
    click('open');
    expect(onPaste.mock.calls.slice(1).map(([text]) => text)).toEqual(['310202398', '310202398']);
  });

  it('take no empty list, and lead to the field instead', () => {
    const { find, click, onPaste } = show(closed);
    click('open');
    expect(onPaste).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(field(find));
  });

  it('keep what could not be read, and nothing of what was', () => {
    const { find, become } = show(closed);
    fireEvent.input(field(find), { target: { value: 'tull' } });
    become({ phase: 'reading', step: 'file' });
    become(closed, { refusal: { kind: 'failure', failure: { kind: 'unavailable' } } });
    expect(field(find).value).toBe('tull');
    become({ phase: 'plan', ...planOf({ add: 1 }) });
    become(closed);
    expect(field(find).value).toBe('');
  });

  it('take a list that is pasted anywhere on the panel, but while a run goes or stands still', () => {
    const paste = (state: Parameters<typeof show>[0]) => {
      const { find, onPaste } = show(state);
      const clipboardData = { files: [], getData: () => '310202398' };
      fireEvent.paste(find('.kf-panel') as HTMLElement, { clipboardData });
      cleanup();
      return onPaste.mock.calls.length;
    };
    const plan = planOf({ add: 4 });
    const run = (state: 'running' | 'paused' | 'done') =>
      ({ phase: state, ...runOf(jobOf({ state }), plan) }) as const;
    expect([closed, { phase: 'plan', ...plan } as const, run('done')].map(paste)).toEqual([1, 1, 1]);
    expect([run('running'), run('paused')].map(paste)).toEqual([0, 0]);
  });
});

describe('the last time', () => {
  it('is told in a line each, with the way back to the run', () => {
    const lastRun = {
      at: new Date(2026, 10, 29).getTime(),
      work: 'add' as const,
      added: 42,
      removed: 0,
      repaired: 0,
      before: 2,
      attention: 2,
    };
    const lastRead = { at: new Date(2026, 10, 29, 14, 32).getTime(), clients: 312 };
    const { find, click, onAction } = show(closed, { lastRun, lastRead });
    expect(textOf(find('[data-last="read"]'))).toBe('Sist lest 29.11.2026 kl. 14.32: 312 lagt til.');
    expect(textOf(find('[data-last="run"]'))).toBe(
      'Siste kjøring: 42 lagt til, 2 må følges opp 29.11.2026. Vis',
    );
    click('show-run');
    expect(onAction.mock.calls[0]?.[0]).toBe('show-run');
  });

  it('counts nobody whom a run found so already', () => {
    const counts = { queued: 0, sending: 0, done: 42, failed: 1, unknown: 0 };
    const job = jobOf({ state: 'done', total: 43, counts, already: 2, finishedAt: 7 });
    expect(lastRunOf(job)).toEqual({
      at: 7,
      work: 'add',
      added: 40,
      removed: 0,
      repaired: 0,
      before: 2,
      attention: 1,
    });
    expect(
      lastRunOf({ ...job, kind: { from: { undoOf: 'job-0' }, purpose: { kind: 'remove' } }, removals: 43 }),
    ).toMatchObject({ added: 0, removed: 40 });
    expect(lastRunOf({ ...job, kind: { from: 'repair', purpose: { kind: 'add' } } })).toMatchObject({
      added: 0,
      removed: 0,
      repaired: 40,
    });
    expect(lastRunOf({ ...job, removals: 12, removed: 11, alreadyGone: 1 })).toMatchObject({
      added: 30,
      removed: 10,
    });
  });
});

describe('a run at a glance', () => {
  const nothing = { at: 0, added: 0, removed: 0, repaired: 0, before: 0, attention: 0 };

  it('says of those that it changed nothing for how they were already', () => {
    const said = (language: Language, run: Partial<LastRun> & Pick<LastRun, 'work'>) =>
      glanceTextsFor(language).done({ ...nothing, ...run });
    expect(said('nb', { work: 'add', added: 40, before: 2 })).toBe(
      'Ferdig: 40 lagt til, 2 allerede lagt til',
    );
    expect(said('nb', { work: 'remove', removed: 3, before: 1 })).toBe(
      'Ferdig: 3 fjernet, 1 allerede fjernet',
    );
    expect(said('nn', { work: 'add', before: 1 })).toBe('Ferdig: 1 allereie lagd til');
    expect(said('en', { work: 'both', added: 2, removed: 1, before: 1 })).toBe(
      'Finished: 2 added, 1 removed, 1 needed no change',
    );
    expect(said('en', { work: 'repair', repaired: 2, before: 1 })).toBe(
      'Finished: 2 sent again, 1 had everything already',
    );
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
    const { all, pick, click, onFromSystem } = open([{ id: 'everybody' }, ...systems]);
    expect(all('[data-input="other-system"] option').map(textOf)).toEqual([
      'Alle klientene deres i Altinn',
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
    for (const more of all('[data-more]')) fireEvent.click(more);
    expect((find('select[data-input="format"]') as HTMLSelectElement).value).toBe('xlsx');
    expect(all('[data-input="format"] option').map(textOf)).toEqual(['Excel', 'CSV']);
    pick('[data-input="format"]', 'csv');
    expect(onFormat.mock.calls[0]?.[0]).toBe('csv');
  });

  it('is no question while a run is going', () => {
    const { find } = show({ phase: 'running', ...runOf(jobOf(), plan) });
    expect(find('[data-input="format"]')).toBeNull();
  });

  it('stands inside the download, which is one press without it, and closes on Escape', () => {
    const { all, find } = show({ phase: 'done', ...runOf(jobOf({ state: 'done' }), plan) });
    const actions = all('.kf-actions [data-action]').map(({ dataset }) => dataset.action);
    expect(actions).toEqual(['results', 'undo', 'start-over']);
    expect(find('[data-input="format"]')).toBeNull();
    fireEvent.click(find('[data-more="results"]') as HTMLElement);
    expect(find('[data-input="format"]')).not.toBeNull();
    fireEvent.keyDown(find('[data-input="format"]') as HTMLElement, { key: 'Escape' });
    expect(find('[data-input="format"]')).toBeNull();
    expect(document.activeElement).toBe(find('[data-more="results"]'));
  });
});

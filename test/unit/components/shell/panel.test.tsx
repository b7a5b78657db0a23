// @vitest-environment jsdom
import { cleanup, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Refusal } from '../../../../utils/domain/refusal';
import { type PauseReason, rowStates } from '../../../../utils/domain/runs/job';
import { verdicts } from '../../../../utils/domain/verdict';
import { textsFor } from '../../../../utils/i18n/texts';
import { jobOf, planOf, repairing, runOf } from '../../../support/panel/scenes';
import { show, textOf } from '../../../support/panel/show';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const mixed = { 'invalid-number': 1, 'missing-packages': 1, add: 4, 'already-delegated': 2 };

describe('closed', () => {
  it('offers a file, a paste and the list of today, and says whose it is', () => {
    const { find, container } = show({ phase: 'closed' });
    expect(find('[data-phase="closed"]')).not.toBeNull();
    expect(find('input[type=file]')).not.toBeNull();
    expect(find('button[data-action="open"]')).not.toBeNull();
    expect(find('button[data-action="export"]')).not.toBeNull();
    expect(textOf(container)).toContain('ingenting endres før du bekrefter');
    expect(textOf(container)).toContain('Ikke laget eller godkjent av Digdir');
  });

  it('hands over a chosen file', () => {
    const { find, onFile } = show({ phase: 'closed' });
    const input = find('input[type=file]') as HTMLInputElement;
    const file = new File(['310202398'], 'klienter.csv');
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    fireEvent.change(input);
    expect(onFile.mock.calls[0]?.[0]).toBe(file);
  });

  it('takes a file dropped anywhere on it', () => {
    const { find, onFile } = show({ phase: 'closed' });
    const file = new File(['310202398'], 'klienter.csv');
    const dataTransfer = { types: ['Files'], files: [file], dropEffect: 'none' };
    const root = find('.kf-panel') as HTMLElement;
    fireEvent.dragEnter(root, { dataTransfer });
    expect(root.hasAttribute('data-dragging')).toBe(true);
    fireEvent.drop(root, { dataTransfer });
    expect(onFile.mock.calls[0]?.[0]).toBe(file);
    expect(root.hasAttribute('data-dragging')).toBe(false);
  });

  it('tells a person who is no client administrator who can help, and offers nothing', () => {
    const { all, container } = show({ phase: 'closed' }, { refusal: { kind: 'not-client-administrator' } });
    expect(textOf(container)).toContain('hovedadministrator');
    expect(all('button, input, textarea')).toEqual([]);
  });

  it.each<Refusal>([
    { kind: 'other-identity' },
    { kind: 'actor-changed' },
    { kind: 'extension-gone' },
    { kind: 'failure', failure: { kind: 'session-expired' } },
  ])('offers only to reload the page after $kind', (refusal) => {
    const { all } = show({ phase: 'closed' }, { refusal });
    expect(all('button, input').map((one) => one.dataset.action)).toEqual(['reload']);
  });

  it('says what was wrong with a file in an alert, and lets another be chosen', () => {
    const { find } = show(
      { phase: 'closed' },
      { refusal: { kind: 'file', fault: { kind: 'not-text', looksLike: 'xls' } } },
    );
    expect(textOf(find('[role="alert"]'))).toContain('CSV');
    expect(find('input[type=file]')).not.toBeNull();
  });
});

describe('the plan', () => {
  it('says how the file was understood', () => {
    const { container } = show({ phase: 'plan', ...planOf(mixed) });
    expect(textOf(container)).toContain(
      '8 rader lest fra klienter.csv · semikolon · UTF-8 · organisasjonsnumre fra kolonne A «Org.nr.»',
    );
  });

  it('gives every verdict its bare number', () => {
    const plan = planOf({ ...mixed, 'already-delegated': 1200 });
    const { find } = show({ phase: 'plan', ...plan });
    for (const verdict of verdicts) {
      expect(textOf(find(`[data-count="${verdict}"]`))).toBe(String(plan.summary.counts[verdict]));
    }
  });

  it('has a row for every line, with client and verdict', () => {
    const plan = planOf(mixed);
    const { all } = show({ phase: 'plan', ...plan });
    expect(all('tr[data-row]').map(({ dataset }) => [dataset.row, dataset.outcome])).toEqual(
      Array.from({ length: 8 }, (_, index) => [String(index + 2), plan.rows.get(index)?.verdict]),
    );
    expect(all('tr[data-outcome="add"]')[0]?.dataset.client).toBe('310202398');
  });

  it('shows the rows of one group when asked', () => {
    const { find, all } = show({ phase: 'plan', ...planOf(mixed) });
    fireEvent.click(find('input[value="client-or-you"]') as HTMLElement);
    expect(all('tr[data-row]').map((row) => row.dataset.outcome)).toEqual(['missing-packages']);
  });

  it('asks for one client in the singular', () => {
    const { find } = show({ phase: 'plan', ...planOf({ add: 1 }) });
    expect(textOf(find('#kf-confirm'))).toBe('Legg til 1 klient?');
  });

  it('has no button when nothing can be added, and says why', () => {
    const { find, container } = show({
      phase: 'plan',
      ...planOf({ 'already-delegated': 2, 'no-relationship': 1 }),
    });
    expect(find('button[data-action="add"]')).toBeNull();
    expect(find('button[data-action="confirm"]')).toBeNull();
    expect(textOf(container)).toContain('ingen klienter å legge til');
  });

  it('shows text from the file as text', () => {
    const plan = planOf({ add: 1 });
    const row = plan.rows.get(0);
    if (row) row.name = '<img src=x onerror=alert(1)>';
    const { container } = show({ phase: 'plan', ...plan });
    expect(container.querySelector('img')).toBeNull();
    expect(textOf(container)).toContain('<img src=x');
  });

  it('keeps all rows in the document up to 300, and only some of ten thousand', async () => {
    const few = show({ phase: 'plan', ...planOf({ add: 300 }) });
    expect(few.all('tr[data-row]').length).toBe(300);
    cleanup();
    // jsdom lays nothing out: the table's window and its rows get their heights here.
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(560);
    vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue({ height: 80 } as DOMRect);
    const many = show({ phase: 'plan', ...planOf({ add: 10_000 }) });
    await waitFor(() => expect(many.all('tr[data-row]').length).toBeGreaterThan(0));
    expect(many.all('tr[data-row]').length).toBeLessThan(100);
    expect(many.find('table')?.getAttribute('aria-rowcount')).toBe('10001');
    expect(many.find('tr[data-row]')?.getAttribute('aria-rowindex')).toBe('2');
  });

  it('draws what stands above the rows of ten thousand by itself, then a few of them at a time', async () => {
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(560);
    const { find, all } = show({ phase: 'plan', ...planOf({ add: 10_000 }) });
    const inDocument = () => all('tr[data-row]').length;
    const height = () =>
      all('.kf-gap td').reduce((sum, { style }) => sum + Number.parseFloat(style.height), 0) +
      inDocument() * 64;
    expect(textOf(find('[data-action="add"]'))).toMatch(/^Legg til 10.000 klienter$/);
    expect([inDocument(), height()]).toEqual([0, 640_000]);
    const seen = new Set<number>();
    await waitFor(
      () => {
        seen.add(inDocument());
        expect([inDocument(), height()]).toEqual([19, 640_000]);
      },
      { interval: 1 },
    );
    expect(Math.max(...[...seen].filter((rows) => rows < 19))).toBeGreaterThan(0);
  });

  it('shows other rows of ten thousand when the table is scrolled, and the scrollbar tells the truth', async () => {
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(560);
    vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue({ height: 80 } as DOMRect);
    const { find, all } = show({ phase: 'plan', ...planOf({ add: 10_000 }) });
    // Seven rows of 80 pixels are in sight, and ten are kept ready.
    await waitFor(() => expect(all('tr[data-row]').length).toBe(17));
    const scroller = find('.kf-scroller') as HTMLElement;
    scroller.scrollTop = 300_000;
    fireEvent.scroll(scroller);
    const lines = all('tr[data-row]').map(({ dataset }) => Number(dataset.row));
    // Rows that have not been shown are guessed at 64 pixels, those that have been are 80.
    expect(lines[0]).toBeGreaterThan(4600);
    expect(lines.length).toBeLessThan(50);
    const gaps = all('.kf-gap td').map(({ style }) => Number.parseFloat(style.height));
    expect((gaps[0] ?? 0) + (gaps[1] ?? 0) + lines.length * 80).toBeGreaterThanOrEqual(10_000 * 64);
    scroller.scrollTop = 0;
    fireEvent.scroll(scroller);
    expect(find('tr[data-row]')?.dataset.row).toBe('2');
  });

  it('shows rows of a list that has become shorter under a scrolled table', async () => {
    vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(560);
    const { find, all, become } = show({ phase: 'plan', ...planOf({ add: 10_000 }) });
    await waitFor(() => expect(all('tr[data-row]').length).toBeGreaterThan(0));
    const scroller = find('.kf-scroller') as HTMLElement;
    scroller.scrollTop = 300_000;
    fireEvent.scroll(scroller);
    scroller.scrollTop = 0;
    become({ phase: 'plan', ...planOf({ add: 400 }) });
    expect(all('tr[data-row]')[0]?.dataset.row).toBe('2');
    expect(all('tr[aria-busy]')).toEqual([]);
  });

  it('puts no more rows in the document while nothing is laid out', () => {
    expect(show({ phase: 'plan', ...planOf({ add: 10_000 }) }).all('tr[data-row]').length).toBeLessThan(100);
  });

  it('says that it is the test environment', () => {
    const { container } = show({ phase: 'plan', ...planOf(mixed) }, { environment: 'tt02' });
    expect(textOf(container)).toContain('TESTMILJØ');
  });
});

describe('the confirmation', () => {
  it('says who gets power of attorney for how many clients of which firm, through what', () => {
    const { container } = show({ phase: 'confirm', ...planOf({ add: 288 }) });
    const said = textOf(container);
    expect(said).toContain(
      'Du gir Tripletex AS fullmakt til å handle på vegne av 288 klienter hos Fjord Regnskap AS.',
    );
    expect(said).toContain('Tilgangspakke: Regnskapsfører med signeringsrettighet.');
    expect(said).toContain('Systemtilgang: Tripletex klientdelegering.');
  });

  it('goes back on Escape', () => {
    const { find, onAction } = show({ phase: 'confirm', ...planOf({ add: 2 }) });
    fireEvent.keyDown(find('.kf-confirm') as HTMLElement, { key: 'Escape' });
    expect(onAction.mock.calls[0]?.[0]).toBe('back');
  });

  it('takes the focus to its heading', () => {
    const plan = planOf({ add: 12 });
    const { click, become } = show({ phase: 'plan', ...plan });
    click('add');
    become({ phase: 'confirm', ...plan });
    expect(document.activeElement?.textContent).toBe('Legg til 12 klienter?');
  });
});

describe('clients that lack packages they have given', () => {
  it('are offered to be sent again, and only where there are any', () => {
    const { find, container, click, onAction } = show({ phase: 'plan', ...planOf(mixed, { repairable: 2 }) });
    expect(find('button[data-action="repair"]')?.textContent).toBe('Send 2 klienter på nytt');
    expect(textOf(container)).toContain(textsFor('nb').list.repair.who);
    click('repair');
    expect(onAction.mock.calls[0]?.[0]).toBe('repair');
    expect(show({ phase: 'plan', ...planOf(mixed) }).find('button[data-action="repair"]')).toBeNull();
  });

  it('are confirmed by a question of their own', () => {
    const plan = planOf(mixed, { repairable: 2 });
    const { find, container } = show({ phase: 'confirm', ...plan, asks: 'repair' });
    const said = textOf(container);
    expect(find('.kf-confirm h4')?.textContent).toBe('Bekreft at 2 klienter skal sendes på nytt');
    expect(said).toContain('på vegne av 2 klienter hos Fjord Regnskap AS.');
    expect(find('button[data-action="confirm"]')?.textContent).toBe('Bekreft og send 2 klienter på nytt');
    expect(find('button[data-action="repair"]')).toBeNull();
  });

  it('are sent again by a run in its own words, and it is not offered to be undone', () => {
    const counts = { queued: 0, sending: 0, done: 2, failed: 0, unknown: 0 };
    const job = jobOf({ ...repairing, state: 'done', counts, total: 2, confirmed: 2, verifiedAt: 0 });
    const plan = planOf({ add: 2 });
    const row = plan.rows.get(0);
    if (row)
      Object.assign(row, { warnings: [{ kind: 'lacks-packages', packages: ['Lønn'], repairable: true }] });
    const outcome = { line: 2, clientId: 'client-2', state: 'done', attempts: 1 } as const;
    const { find, container } = show({ phase: 'done', ...runOf(job, plan, [outcome]) });
    const said = textOf(container);
    expect(said).toContain('2 av 2 klienter er sendt på nytt.');
    expect(said).toContain('Fullmaktene er på plass.');
    expect(find('tr[data-row="2"]')?.textContent).toContain('Sendt på nytt');
    expect(find('tr[data-row="2"]')?.textContent).not.toContain('mangler');
    expect(find('button[data-action="undo"]')).toBeNull();
  });
});

describe('a run', () => {
  const plan = planOf(mixed);

  it('shows progress, every state and that the tab may be closed', () => {
    const { find, container } = show({ phase: 'running', ...runOf(jobOf({ secondsLeft: 95 }), plan) });
    expect(find('progress')?.getAttribute('value')).toBe('1');
    for (const state of rowStates) {
      expect(textOf(find(`[data-count="${state}"]`))).toBe(String(jobOf().counts[state]));
    }
    expect(textOf(container)).toContain('Om lag 2 minutter igjen.');
    expect(textOf(container)).toContain('Du kan lukke fanen. La nettleseren stå åpen og maskinen på.');
  });

  it('says until when Altinn asked it to wait', () => {
    const waiting = { until: new Date(2026, 10, 22, 14, 32).getTime(), why: 'asked' as const };
    const { container } = show({ phase: 'running', ...runOf(jobOf({ waiting }), plan) });
    expect(textOf(container)).toContain('Altinn ba oss vente til kl. 14.32');
  });

  it('puts the rows it writes first, with their outcomes, and keeps the verdicts of the others', () => {
    const { all } = show({
      phase: 'running',
      ...runOf(jobOf(), plan, [{ line: 4, clientId: 'client-4', state: 'failed', attempts: 1 }]),
    });
    const rows = all('tr[data-row]').map(({ dataset }) => `${dataset.row} ${dataset.outcome}`);
    expect(rows).toEqual([
      '4 failed',
      '5 add',
      '6 add',
      '7 add',
      '2 invalid-number',
      '3 missing-packages',
      '8 already-delegated',
      '9 already-delegated',
    ]);
  });

  it('leaves the focus alone when it goes from running to done by itself', () => {
    const outside = document.createElement('button');
    document.body.append(outside);
    const { become } = show({ phase: 'running', ...runOf(jobOf(), plan) });
    outside.focus();
    become({ phase: 'done', ...runOf(jobOf({ state: 'done' }), plan) });
    expect(document.activeElement).toBe(outside);
    outside.remove();
  });

  it('saves the focus when the button that had it disappears', () => {
    const { find, become } = show({ phase: 'running', ...runOf(jobOf(), plan) });
    find('button[data-action="pause"]')?.focus();
    become({ phase: 'done', ...runOf(jobOf({ state: 'done' }), plan) });
    expect(document.activeElement?.textContent).toBe('Kjøringen er ferdig');
  });

  it('says why it stands still, where, and offers to go on', () => {
    const pause = { kind: 'failure', failure: { kind: 'unavailable' } } as const;
    const { container, find } = show({ phase: 'paused', ...runOf(jobOf({ state: 'paused', pause }), plan) });
    expect(textOf(container)).toContain('Kjøringen stoppet på 1 av 4');
    expect(textOf(find('.kf-alert'))).toContain('Altinn svarer ikke som det skal.');
    expect(find('button[data-action="resume"]')).not.toBeNull();
    expect(find('button[data-action="cancel"]')).not.toBeNull();
  });

  const paused = (pause: PauseReason, refusal?: Refusal) => {
    const job = jobOf({ state: 'paused', pause });
    const { container } = show({ phase: 'paused', ...runOf(job, plan) }, refusal ? { refusal } : {});
    const buttons = [...container.querySelectorAll('button[data-action]')];
    const said = [...container.querySelectorAll('.kf-alert')].map(textOf).join(' ');
    return { said, buttons: buttons.map(textOf).filter((label) => label !== 'Historikk og innstillinger') };
  };

  it.each<[string, PauseReason, string, string[]]>([
    [
      'signed out',
      { kind: 'failure', failure: { kind: 'session-expired' } },
      'Du er logget ut av Altinn.',
      ['Logg inn i Altinn'],
    ],
    [
      'signed in again',
      { kind: 'over', was: 'signed-out', left: 30, total: 42 },
      'Du er logget inn igjen.30 av 42 gjenstår.',
      ['Fortsett med 30 klienter', 'Last ned resultatet', 'Avbryt kjøringen'],
    ],
    [
      'another person',
      { kind: 'other-user' },
      'Kjøringen ble startet av en annen bruker, og bare den kan fortsette den.',
      [],
    ],
    [
      'an emptied store',
      { kind: 'storage-gone' },
      'er slettet. Den kan ikke fortsette.',
      ['Last siden på nytt'],
    ],
    [
      'an update',
      { kind: 'updated' },
      'Klientfil ble oppdatert mens kjøringen pågikk.',
      ['Fortsett', 'Last ned resultatet', 'Avbryt kjøringen'],
    ],
    [
      'a mistake of ours',
      { kind: 'mistake' },
      'Noe gikk galt i Klientfil, ikke hos Altinn.',
      ['Fortsett', 'Last ned resultatet', 'Avbryt kjøringen'],
    ],
  ])('that stands still has the one button that helps: %s', (_, pause, words, buttons) => {
    const shown = paused(pause);
    expect(shown.said).toContain(words);
    expect(shown.buttons).toEqual(buttons);
  });

  it('offers nothing but a new page when the extension has gone from under it, and says where the run stands', () => {
    const { said, buttons } = paused({ kind: 'by-user' }, { kind: 'extension-gone', left: 33 });
    expect(said).toContain('Klientfil ble oppdatert eller fjernet mens siden var åpen.');
    expect(said).toContain('Kjøringen står stille, og 33 gjensto sist vi hørte fra den.');
    expect(buttons).toEqual(['Last siden på nytt']);
  });

  it('offers no retry when everything was added, and says when Altinn confirmed it', () => {
    const counts = { queued: 0, sending: 0, done: 4, failed: 0, unknown: 0 };
    const verifiedAt = new Date(2026, 10, 22, 14, 32).getTime();
    const job = jobOf({ state: 'done', counts, confirmed: 4, verifiedAt });
    const { find, container } = show({ phase: 'done', ...runOf(job, planOf({ add: 4 })) });
    expect(textOf(container)).toContain('Alle 4 på listen er nå lagt til: 4 nye.');
    expect(textOf(container)).toContain('Bekreftet i Altinn kl. 14.32.');
    expect(textOf(container)).toContain('inntil ti minutter');
    expect(find('button[data-action="retry"]')).toBeNull();
    expect(find('button[data-action="results-attention"]')).toBeNull();
    expect(find('button[data-action="results"]')).not.toBeNull();
  });

  it('answers for the list, shows first what is not as wanted, and offers first to try again', () => {
    const counts = { queued: 0, sending: 0, done: 2, failed: 2, unknown: 0 };
    const outcomes = ([2, 5] as const).map((line) => ({
      line: line + 2,
      clientId: `client-${line + 2}`,
      state: 'failed' as const,
      attempts: 1,
    }));
    const { find, all, container } = show({
      phase: 'done',
      ...runOf(jobOf({ state: 'done', counts }), plan, outcomes),
    });
    expect(textOf(find('[data-answer]'))).toBe(
      '4 av 8 på listen er nå lagt til: 2 nye, 2 fra før. 4 er det ikke: 2 avvist, 1 må ordnes først, 1 feil i listen. Ikke bekreftet: listen i Altinn er ikke lest på nytt etter kjøringen.',
    );
    expect(all('button[data-variant="primary"]').map(textOf)).toEqual(['Prøv 2 rader på nytt']);
    expect((find('input[value="troubled"]') as HTMLInputElement).checked).toBe(true);
    expect(textOf(find('[data-group-count="troubled"]'))).toBe('4');
    expect(all('tr[data-row]')).toHaveLength(4);
    expect(find('button[data-action="results-attention"]')).not.toBeNull();
    fireEvent.click(find('input[value="all"]') as HTMLElement);
    expect(container.querySelectorAll('tr[data-row]')).toHaveLength(8);
  });

  it('says of its own rows that they are the run, once, and not that they are all', () => {
    const own = planOf({ add: 4 });
    const { all } = show({ phase: 'done', ...runOf(jobOf({ state: 'done' }), own) });
    const labels = all('.kf-filters .ds-chip').map(textOf);
    expect(labels).toEqual(['I kjøringen 4']);
  });

  it('offers first what the clients must be told where nothing can be tried again', () => {
    const counts = { queued: 0, sending: 0, done: 4, failed: 0, unknown: 0 };
    const { all, find, onLetter } = show({ phase: 'done', ...runOf(jobOf({ state: 'done', counts }), plan) });
    expect(all('button[data-variant="primary"]').map(({ dataset }) => dataset.action)).toEqual([
      'letters-file',
    ]);
    fireEvent.click(find('button[data-action="letters-file"]') as HTMLElement);
    expect(onLetter.mock.calls[0]?.[0]).toEqual({ planId: 'plan-1', language: 'nb' });
  });

  it('offers nothing first where all is as it should be', () => {
    const counts = { queued: 0, sending: 0, done: 4, failed: 0, unknown: 0 };
    const { all, find } = show({
      phase: 'done',
      ...runOf(jobOf({ state: 'done', counts }), planOf({ add: 4, 'already-delegated': 1 })),
    });
    expect(all('button[data-variant="primary"]')).toEqual([]);
    expect(find('.kf-alert')?.dataset.color).toBe('success');
  });

  it('that was cancelled offers no retry, and says what was not sent', () => {
    const counts = { queued: 1, sending: 0, done: 2, failed: 1, unknown: 0 };
    const cancelled = jobOf({ state: 'cancelled', counts });
    const { find, container } = show({ phase: 'done', ...runOf(cancelled, plan) });
    expect(textOf(container)).toContain('1 ikke sendt.');
    expect(find('button[data-action="retry"]')).toBeNull();
  });

  it('is not disturbed by a dropped file', () => {
    const { find, onFile } = show({ phase: 'running', ...runOf(jobOf(), plan) });
    const dataTransfer = { types: ['Files'], files: [new File([''], 'x.csv')], dropEffect: 'none' };
    const notPrevented = fireEvent.drop(find('.kf-panel') as HTMLElement, { dataTransfer });
    expect(onFile).not.toHaveBeenCalled();
    expect(notPrevented).toBe(false);
  });
});

it('switches language in place', () => {
  const plan = planOf(mixed);
  const { become, container } = show({ phase: 'plan', ...plan });
  become({ phase: 'plan', ...plan }, { texts: textsFor('nn') });
  expect(textOf(container)).toContain('Førehandsvising');
});

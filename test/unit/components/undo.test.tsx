// @vitest-environment jsdom
import { cleanup, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it } from 'vitest';
import type { UndoShown } from '../../../components/state/run-state';
import { rowStates, type UndoPreview } from '../../../utils/domain/runs/job';
import { languages } from '../../../utils/i18n/language';
import { textsFor } from '../../../utils/i18n/texts';
import '../../support/panel/brought-later';
import { askedOf, jobOf, planOf, runOf, takingBack } from '../../support/panel/scenes';
import { show, textOf } from '../../support/panel/show';

afterEach(cleanup);

const counts = { queued: 0, sending: 0, done: 6, failed: 0, unknown: 0 };
const ended = jobOf({ state: 'done', total: 6, counts });
const plan = planOf({ add: 6 });
const preview: UndoPreview = {
  jobId: 'job-1',
  rows: [
    { line: 2, clientId: 'client-2' },
    { line: 3, clientId: 'client-3', warning: 'no-longer-client' },
    { line: 7, clientId: 'client-7' },
  ],
  left: [
    { line: 4, clientId: 'client-4', why: 'delegated-before' },
    { line: 5, clientId: 'client-5', why: 'gone-already' },
    { line: 6, clientId: 'client-6', why: 'gone-already' },
  ],
  untold: [],
  readAt: new Date(2026, 10, 22, 14, 32).getTime(),
  delegated: 60,
};
const undoing = (undo?: UndoShown, from = plan) =>
  ({ phase: 'done', ...runOf(ended, from), ...(undo ? { undo } : {}) }) as const;
const asking = askedOf(preview, plan);

describe('a finished run', () => {
  it('that added clients can be undone', () => {
    const { find, click, onAction } = show(undoing());
    expect(textOf(find('button[data-action="undo"]'))).toBe('Angre');
    click('undo');
    expect(onAction.mock.calls[0]?.[0]).toBe('undo');
  });

  it.each([
    ['that added nobody', { counts: { ...counts, done: 0, failed: 6 } }],
    ['that removed clients', takingBack('job-0', 4)],
  ])('%s cannot be undone', (_, more) => {
    const { find } = show({ phase: 'done', ...runOf({ ...ended, ...more }, plan) });
    expect(find('button[data-action="undo"]')).toBeNull();
  });

  it('stays on screen, and its button keeps the focus, while the lists are read', () => {
    const { find, click, become } = show(undoing());
    click('undo');
    become(undoing({ kind: 'reading' }));
    expect(document.activeElement).toBe(find('button[data-action="undo"]'));
    expect(textOf(find('.kf-actions [role="status"]'))).toContain('Henter listene fra Altinn');
    expect(find('tr[data-row]')).not.toBeNull();
  });
});

describe('the question whether to undo', () => {
  it('says who loses power of attorney for how many clients of which firm', () => {
    const { find } = show(undoing(asking));
    expect(textOf(find('.kf-confirm'))).toContain(
      'Tripletex AS mister fullmakten til å handle på vegne av 3 klienter hos Fjord Regnskap AS.',
    );
    expect(textOf(find('.kf-confirm h4'))).toBe('Fjern igjen 3 klienter?');
    expect(textOf(find('.kf-confirm'))).toContain('Listene ble hentet fra Altinn kl. 14.32.');
    const confirm = find('button[data-action="undo-confirm"]');
    expect(textOf(confirm)).toBe('Bekreft og fjern 3 klienter');
    expect(confirm?.dataset.color).toBe('danger');
    expect(textOf(find('.kf-confirm'))).not.toContain('TESTMILJØ');
  });

  it.each<[string, number, number, boolean]>([
    ['of eleven', 11, 500, true],
    ['of three that are over a tenth', 3, 29, true],
    ['not of three that are not', 3, 30, false],
  ])('has the number typed %s, and names everybody', (_, clients, delegated, isTyped) => {
    const rows = Array.from({ length: clients }, (__, at) => ({
      line: at + 2,
      clientId: `client-${at + 2}`,
    }));
    const many = planOf({ add: 12 });
    const asked = askedOf({ ...preview, rows, left: [], delegated }, many);
    const { find, all, click, onAction } = show(undoing(asked, many));
    expect(all('details[data-undo="removed"] tbody tr')).toHaveLength(clients);
    click('undo-confirm');
    expect(onAction.mock.calls.length).toBe(isTyped ? 0 : 1);
    if (!isTyped) return;
    fireEvent.input(find('[data-input="removing"]') as Element, { target: { value: String(clients) } });
    click('undo-confirm');
    expect(onAction).toHaveBeenCalledOnce();
  });

  it('says before, not after, what is left and why, and who cannot be added again', () => {
    const { all } = show(undoing(asking));
    expect(all('details[data-undo] > summary').map(textOf)).toEqual([
      '3 klienter blir fjernet',
      '1 klient er ikke lenger klient hos dere i Altinn og kan ikke legges til igjen etterpå',
      '1 klient var lagt til fra før og blir ikke fjernet',
      '2 klienter er allerede fjernet av noen andre',
    ]);
  });

  it('says that a colleague may have done some of it only where the list alone tells', () => {
    const { find, become } = show(undoing(asking));
    expect(find('[data-undo="others"]')).toBeNull();
    const [first, ...others] = preview.rows;
    const byList = { ...preview, rows: [...others, ...(first ? [{ ...first, byList: true as const }] : [])] };
    become(undoing(askedOf(byList, plan)));
    expect(textOf(find('[data-undo="others"]'))).toContain(
      'En kollega kan ha lagt til noen av disse mens kjøringen gikk.',
    );
  });

  it('names everybody where there is no room for columns, and says of the test environment what is so of both', () => {
    const rows = [{ line: 2, clientId: 'client-2', action: 'add' } as const];
    const there = planOf({ add: 6 }, { environment: 'tt02' });
    const { find } = show(undoing(askedOf({ ...preview, rows, left: [] }, there), there));
    expect(find('details[data-undo="added-back"] .kf-row-cards [data-cell-of="client"]')).not.toBeNull();
    expect(textOf(find('.kf-confirm'))).toContain('Ingen ekte fullmakter blir gitt eller tatt bort.');
  });

  it('says of whom more comes back than was taken', () => {
    const rows = [{ line: 2, clientId: 'client-2', action: 'add', fewer: true } as const];
    const { find } = show(undoing(askedOf({ ...preview, rows, left: [] }, plan)));
    expect(textOf(find('details[data-undo="fewer"] > summary'))).toContain('færre tilgangspakker');
  });

  describe('where nobody can tell of some', () => {
    const untold = [{ line: 8, clientId: 'client-8' }];
    const doubtful: UndoPreview = {
      ...preview,
      left: [{ line: 8, clientId: 'client-8', why: 'before-unknown' }],
      untold,
    };

    it('leaves them, with one choice to take them all', () => {
      const { find, onAction } = show(undoing(askedOf(doubtful, plan)));
      expect(textOf(find('button[data-action="undo-confirm"]'))).toBe('Bekreft og fjern 3 klienter');
      expect(textOf(find('details[data-undo="before-unknown"] > summary'))).toContain(
        '1 klient blir stående',
      );
      const all = find('input[data-action="undo-all"]') as HTMLInputElement;
      expect(all.checked).toBe(false);
      fireEvent.click(all);
      expect(onAction.mock.calls.at(-1)?.[0]).toBe('undo-all');
    });

    it('counts them among those that are removed when they are chosen, and no more among the others', () => {
      const { find } = show(undoing(askedOf(doubtful, plan, { takesAll: true })));
      expect(textOf(find('button[data-action="undo-confirm"]'))).toBe('Bekreft og fjern 4 klienter');
      expect(find('details[data-undo="before-unknown"]')).toBeNull();
      expect((find('input[data-action="undo-all"]') as HTMLInputElement).checked).toBe(true);
    });
  });

  it('names the clients when asked', () => {
    const { find } = show(undoing(asking));
    const gone = find('details[data-undo="gone-already"]') as HTMLDetailsElement;
    gone.open = true;
    fireEvent(gone, new Event('toggle'));
    expect([...gone.querySelectorAll('tbody td:last-child')].map(textOf)).toEqual(['Klient 5', 'Klient 6']);
  });

  it('can be searched where they are more than twenty, which hides some and changes nothing', async () => {
    const many = planOf({ add: 40 });
    const undoingSome = (count: number) => {
      const rows = Array.from({ length: count }, (_, at) => ({ line: at + 2, clientId: `client-${at + 2}` }));
      return show(undoing(askedOf({ ...preview, rows, left: [], delegated: 500 }, many)));
    };
    const { find, all } = undoingSome(25);
    const field = find('details[data-undo="removed"] input[data-input="search-named"]') as HTMLInputElement;
    const names = () => all('details[data-undo="removed"] tbody td:last-child').map(textOf);
    const said = () => textOf(find('details[data-undo="removed"] [role=status]'));
    expect([names().length, said()]).toEqual([25, '']);
    fireEvent.input(field, { target: { value: 'KLIENT 2' } });
    await waitFor(() => expect(names()).toHaveLength(9));
    expect(names()[2]).toBe('Klient 20');
    expect(said()).toBe('9 av 25 rader. 16 klienter vises ikke nå. Et søk endrer bare hva som vises.');
    expect(textOf(find('button[data-action="undo-confirm"]'))).toBe('Bekreft og fjern 25 klienter');
    fireEvent.input(field, { target: { value: '310 202' } });
    await waitFor(() => expect(names()).toHaveLength(25));
    cleanup();
    expect(undoingSome(20).find('input[data-input="search-named"]')).toBeNull();
  });

  it('says that it is the test environment', () => {
    const { find } = show(undoing(asking, planOf({ add: 6 }, { environment: 'tt02' })));
    expect(textOf(find('.kf-confirm'))).toContain('TESTMILJØ');
  });

  it('takes the focus to its heading, and gives it back when it is left', () => {
    const { click, become } = show(undoing());
    click('undo');
    become(undoing({ kind: 'reading' }));
    become(undoing(asking));
    expect(textOf(document.activeElement)).toBe('Fjern igjen 3 klienter?');
    click('back');
    become(undoing());
    expect(textOf(document.activeElement)).toBe('Kjøringen er ferdig');
  });

  it('is left with Escape', () => {
    const { find, onAction } = show(undoing(asking));
    fireEvent.keyDown(find('button[data-action="undo-confirm"]') as HTMLElement, { key: 'Escape' });
    expect(onAction.mock.calls[0]?.[0]).toBe('back');
  });

  it('is not disturbed by a dropped file', () => {
    const { find, onFile } = show(undoing(asking));
    const dataTransfer = { types: ['Files'], files: [new File([''], 'x.csv')], dropEffect: 'none' };
    fireEvent.drop(find('.kf-panel') as HTMLElement, { dataTransfer });
    expect(onFile).not.toHaveBeenCalled();
  });

  it('keeps the focus on its button when it has been confirmed, until the run goes', () => {
    const { find, click, become } = show(undoing(asking));
    click('undo-confirm');
    become(undoing({ ...asking, kind: 'starting' }));
    expect(document.activeElement).toBe(find('button[data-action="undo-confirm"]'));
    const running = jobOf({ id: 'job-2', ...takingBack('job-1', 4) });
    become({ phase: 'running', ...runOf(running, plan) });
    expect(textOf(document.activeElement)).toBe('Fjerne klienter');
  });

  it('is a sentence and the reasons where there is nothing to undo', () => {
    const nothing = { ...preview, rows: [] };
    const { find, all } = show(undoing(askedOf(nothing, plan)));
    expect(textOf(find('.kf-confirm h4'))).toBe('Det er ingenting å angre');
    expect(all('details[data-undo]')).toHaveLength(2);
    expect(find('button[data-action="undo-confirm"]')).toBeNull();
    expect(find('button[data-action="back"]')).not.toBeNull();
  });
});

describe('a run that met clients that were there already', () => {
  const at = new Date(2026, 10, 22, 14, 2).getTime();
  const done = { ...counts, done: 6 };

  it('does not count them as added, and says of each when it was seen', () => {
    const outcomes = [
      { line: 2, clientId: 'client-2', state: 'done', attempts: 0, already: at, confirmedAt: at } as const,
      { line: 3, clientId: 'client-3', state: 'done', attempts: 1, toppedUp: true } as const,
    ];
    const job = jobOf({ state: 'done', total: 6, counts: done, already: 1, confirmed: 6, verifiedAt: at });
    const { find, all, container } = show({ phase: 'done', ...runOf(job, plan, outcomes) });
    expect(textOf(find('[data-count="done"]'))).toBe('5');
    expect(textOf(find('[data-count="already-delegated"]'))).toBe('1');
    expect(textOf(container)).toContain('Alle 6 på listen er nå lagt til: 5 nye, 1 fra før.');
    const [first, second] = all('tr[data-row]');
    expect(first?.dataset.outcome).toBe('already-delegated');
    expect(textOf(first ?? null)).toContain('Allerede lagt til');
    expect(textOf(first ?? null)).toContain('Var lagt til 22.11.2026 kl. 14.02, før kjøringen kom til den.');
    expect(second?.dataset.outcome).toBe('done');
    expect(textOf(second ?? null)).toContain('færre tilgangspakker');
  });

  it('cannot be undone where they all were', () => {
    const job = jobOf({ state: 'done', total: 6, counts: done, already: 6 });
    const { find } = show({ phase: 'done', ...runOf(job, plan) });
    expect(find('button[data-action="undo"]')).toBeNull();
  });
});

describe('a run that removes', () => {
  const removing = takingBack('job-1', 6);
  const verifiedAt = new Date(2026, 10, 22, 14, 32).getTime();

  it('says so in its heading, its counts and its rows, which keep their marks', () => {
    const outcomes = rowStates.map((state, i) => ({
      line: i + 2,
      clientId: `client-${i + 2}`,
      state,
      attempts: 1,
    }));
    const { find, all } = show({ phase: 'running', ...runOf(jobOf(removing), plan, outcomes) });
    expect(textOf(find('h4'))).toBe('Fjerne klienter');
    expect(all('tr[data-row]').map(({ dataset }) => dataset.outcome)).toEqual([...rowStates, 'add']);
    expect(all('.kf-status').slice(0, 5).map(textOf)).toEqual([
      'Venter',
      'Fjernes',
      'Fjernet',
      'Ikke fjernet',
      'Ikke bekreftet',
    ]);
    expect(textOf(find('[data-count="done"]')?.closest('.kf-number') ?? null)).toContain('Fjernet');
  });

  it('ends with how many are gone, and when Altinn said so', () => {
    const job = jobOf({ ...removing, state: 'done', counts, confirmed: 6, verifiedAt });
    const { container } = show({ phase: 'done', ...runOf(job, plan) });
    expect(textOf(container)).toContain('6 av 6 klienter er fjernet.');
    expect(textOf(container)).toContain('Bekreftet i Altinn kl. 14.32.');
    expect(textOf(container)).toContain('inntil ti minutter før fagsystemet ser at klientene er fjernet');
  });

  it('says what remains to remove when it asks again', () => {
    const after = { left: 3, done: 1, 'no-relationship': 0, 'missing-packages': 0 };
    const pause = { kind: 'plan-changed', replanned: { at: verifiedAt, before: 4, after } } as const;
    const { find } = show({
      phase: 'paused',
      ...runOf(jobOf({ ...removing, state: 'paused', pause }), plan),
    });
    expect(textOf(find('.kf-alert'))).toContain('fortsatt vil fjerne 3 klienter');
    expect(textOf(find('button[data-action="resume"]'))).toBe('Fortsett med 3 klienter');
  });
});

describe('a run under way', () => {
  it.each(languages)('says that the session is kept alive, and for how long, in %s', (language) => {
    const texts = textsFor(language);
    const { container } = show({ phase: 'running', ...runOf(jobOf(), plan) }, { texts });
    expect(textOf(container)).toContain(texts.panel.run.keptAlive);
    expect(texts.panel.run.keptAlive).toMatch(/to timer|to timar|two hours/);
  });

  it('says for whom it goes on when another party was chosen, and nothing of it otherwise', () => {
    const state = { phase: 'running', ...runOf(jobOf(), plan) } as const;
    const { find, become } = show(state);
    expect(find('[data-actor]')).toBeNull();
    become(state, { actor: 'another' });
    expect(textOf(find('[data-actor]'))).toContain('Kjøringen fortsetter for Fjord Regnskap AS.');
  });

  it('that has nothing left when its plan has changed only goes on', () => {
    const after = { left: 0, done: 4, 'no-relationship': 0, 'missing-packages': 0 };
    const pause = { kind: 'plan-changed', replanned: { at: 0, before: 4, after } } as const;
    const { find } = show({ phase: 'paused', ...runOf(jobOf({ state: 'paused', pause }), plan) });
    expect(textOf(find('button[data-action="resume"]'))).toBe('Fortsett');
  });
});

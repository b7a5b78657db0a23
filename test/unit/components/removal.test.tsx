// @vitest-environment jsdom
import { cleanup, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PlanRow, PlanSummary, Unticked } from '../../../utils/domain/plan';
import { purposeOf } from '../../../utils/domain/purpose';
import type { Verdict } from '../../../utils/domain/verdict';
import { knownOf, planOf, rowsOf, sourceOf } from '../../support/panel/scenes';
import { show, textOf } from '../../support/panel/show';

afterEach(cleanup);

const lasting = { kind: 'for-good', why: 'no-longer-client' } as const;
const stays = (...lines: number[]): Unticked =>
  new Map(lines.map((line) => [`client-${line}`, { action: 'remove', forGood: line < 4 }]));

/** A plan that is asked about, with rows of its own. */
const plan = (
  counts: Partial<Record<Verdict, number>>,
  more: Partial<PlanSummary> = {},
  mend: (row: PlanRow) => PlanRow = (row) => row,
) => {
  const made = planOf(counts, more);
  return { ...made, rows: sourceOf(rowsOf(made.summary.counts).map(mend)) };
};

const removing = (clients: number, more: Partial<PlanSummary> = {}) =>
  plan({ remove: clients }, { purpose: purposeOf('remove'), ...more });

describe('whoever is to be removed', () => {
  it('is counted where it could not be added again, without those that stay', () => {
    const three = plan({ remove: 3 }, { purpose: purposeOf('remove'), forGood: 2 }, (row) => ({
      ...row,
      warnings: row.line < 4 ? [lasting] : [],
    }));
    const confirming = (unticked: Unticked) => ({ phase: 'plan', ...three, unticked }) as const;
    const { find, become } = show(confirming(stays()));
    const counted = () => textOf(find('[data-warning="for-good"]'));
    expect(counted()).toContain('2 klienter kan ikke legges til igjen etterpå.');
    become(confirming(stays(2, 4)));
    expect(counted()).toContain('1 klient kan ikke legges til igjen etterpå.');
    become(confirming(stays(2, 3)));
    expect(counted()).not.toContain('kan ikke legges til igjen etterpå. Se merknaden');
  });

  it('is named, every one, and can be unticked', () => {
    const { all, onKeep } = show({ phase: 'confirm', ...removing(12) });
    expect(all('[data-removal]')).toHaveLength(12);
    const tick = all('[data-removal] input')[0];
    if (tick) fireEvent.click(tick);
    expect(onKeep).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ clientId: 'client-2' }), true);
  });
});

describe('whoever is unticked', () => {
  it('is not said to be changed, neither where the tick is nor among the rows of the list', () => {
    const state = { phase: 'plan', ...removing(3), unticked: stays(3) } as const;
    const { all } = show(state);
    const statusOf = (row: HTMLElement) => textOf(row.querySelector('[data-cell-of="status"]'));
    expect(all('[data-removal]').map(statusOf)).toEqual(['Fjernes', 'Ingen endring', 'Fjernes']);
    const rows = all('tr[data-row]');
    expect(rows.map(statusOf)).toEqual(['Blir fjernet', 'Ingen endring', 'Blir fjernet']);
    expect(rows.map(({ dataset }) => dataset.outcome)).toEqual(['remove', 'remove', 'remove']);
  });
});

describe('a search among those who are named', () => {
  /** Twenty-five to remove, after two rows that are not; the search finds three of all of them. */
  const many = (clients: number) => {
    const made = plan({ 'invalid-number': 2, remove: clients }, { purpose: purposeOf('remove') });
    const find = vi.fn(async () => [1, 4, 26]);
    return { ...made, rows: { ...made.rows, find } };
  };

  it('hides the others, says so, and takes no tick and nobody from the button', async () => {
    const named = many(25);
    const confirming = (unticked: Unticked) => ({ phase: 'confirm', ...named, unticked }) as const;
    const { all, find, become, onKeep } = show(confirming(stays(4)));
    const field = () => find('input[data-input="search-named"]') as HTMLInputElement;
    const names = () => all('[data-removal]').length;
    const button = () => textOf(find('[data-action="confirm"]'));
    expect([names(), button()]).toEqual([25, 'Bekreft: fjern 24 klienter']);

    fireEvent.input(field(), { target: { value: 'fjord' } });
    await waitFor(() => expect(names()).toBe(2));
    expect(named.rows.find).toHaveBeenCalledWith(expect.objectContaining({ search: 'fjord' }));
    expect(textOf(find('.kf-confirm [role=status]'))).toBe(
      '2 av 25 rader. 23 klienter vises ikke nå, og er med i tallet på knappen når de har hake.',
    );
    expect(button()).toBe('Bekreft: fjern 24 klienter');
    const [, last] = all('[data-removal] input');
    if (last) fireEvent.click(last);
    const [row] = onKeep.mock.calls[0] ?? [];
    become(confirming(new Map([...stays(4), [row?.clientId ?? '', { action: 'remove', forGood: false }]])));
    expect(button()).toBe('Bekreft: fjern 23 klienter');

    fireEvent.keyDown(field(), { key: 'Escape' });
    await waitFor(() => expect(names()).toBe(25));
    const kept = all('[data-removal]').filter((one) => !one.querySelector('input')?.checked);
    expect(kept.map((one) => Number(one.dataset.index))).toEqual([0, 24]);
  });

  it('is there only where they are more than are seen at one look', () => {
    expect(show({ phase: 'confirm', ...many(20) }).find('input[data-input="search-named"]')).toBeNull();
  });
});

describe('the number is typed', () => {
  it.each<[string, number, Partial<PlanSummary>, boolean]>([
    ['of eleven that the list names', 11, {}, true],
    ['not of ten', 10, { delegatedCount: 10 }, false],
    [
      'of three that it does not name and that are over a tenth',
      3,
      { unlisted: 3, delegatedCount: 29 },
      true,
    ],
    ['not of three that are a tenth', 3, { unlisted: 3, delegatedCount: 30 }, false],
    ['nor of two', 2, { unlisted: 2, delegatedCount: 3 }, false],
  ])('%s', (_, clients, more, isTyped) => {
    const { find } = show({ phase: 'confirm', ...removing(clients, more) });
    expect(find('[data-input="removing"]') !== null).toBe(isTyped);
    expect(textOf(find('#kf-typed-rule')).includes('flere enn ti')).toBe(isTyped);
    expect(find('[data-action="confirm"]')?.getAttribute('aria-disabled')).toBe(isTyped ? 'true' : null);
  });

  it('and only the right one lets it begin, however many are unticked meanwhile', () => {
    const state = { phase: 'confirm', ...removing(12) } as const;
    const { find, click, onAction, become } = show(state);
    const type = (value: string) =>
      fireEvent.input(find('[data-input="removing"]') as Element, { target: { value } });
    type('11');
    click('confirm');
    expect(onAction).not.toHaveBeenCalled();
    type('12');
    become({ ...state, unticked: stays(2) });
    click('confirm');
    expect(onAction).not.toHaveBeenCalled();
    type('11');
    click('confirm');
    expect(onAction).toHaveBeenCalledOnce();
  });
});

describe('a few changes', () => {
  it('are named, ticked and confirmed where the plan stands, and one is called by its name', () => {
    const { find, all, click, onAction } = show({
      phase: 'plan',
      ...plan({ add: 1, 'already-delegated': 3 }),
    });
    expect(all('[data-addition]')).toHaveLength(1);
    expect(textOf(find('[data-action="confirm"]'))).toBe('Bekreft: legg til Klient 2');
    expect(find('[data-action="add"]')).toBeNull();
    click('confirm');
    expect(onAction).toHaveBeenCalledOnce();
  });

  it('are two screens from eleven on', () => {
    const ten = show({ phase: 'plan', ...plan({ add: 10 }) });
    expect(ten.find('[data-action="confirm"]')).not.toBeNull();
    cleanup();
    const eleven = show({ phase: 'plan', ...plan({ add: 11 }) });
    expect(eleven.find('[data-action="confirm"]')).toBeNull();
    expect(textOf(eleven.find('[data-action="add"]'))).toBe('Legg til 11 klienter');
  });
});

describe('the one button', () => {
  const at = (state: Parameters<typeof show>[0]) => {
    const { all } = show(state);
    return all('[data-variant="primary"]').map((button) => [button.dataset.action, textOf(button)]);
  };

  it.each<[string, ReturnType<typeof plan>, string[][]]>([
    ['adds', plan({ add: 23 }), [['add', 'Legg til 23 klienter']]],
    ['removes', removing(16), [['remove', 'Fjern 16 klienter']]],
    [
      'does both, and says whom the list does not name',
      plan({ add: 14, remove: 19 }, { purpose: purposeOf('match'), unlisted: 19 }),
      [['add', 'Legg til 14 og fjern 19 som ikke står på listen']],
    ],
    ['is not there where nobody is changed', plan({ 'already-delegated': 3 }), []],
    ['nor while it is in doubt whom the list is about', plan({ add: 23 }, { asksWho: true }), []],
    [
      'nor while something speaks against removing',
      plan(
        { add: 23 },
        { purpose: purposeOf('match'), removal: { refused: [{ kind: 'removes-everyone' }] } },
      ),
      [],
    ],
  ])('%s', (_, made, buttons) => {
    expect(at({ phase: 'plan', ...made })).toEqual(buttons);
  });

  it('is not there until somebody has said what the list is for, and nobody is said to be added', () => {
    const some = plan({ add: 12, 'already-delegated': 11, 'marked-otherwise': 1 });
    const { summary, ...others } = knownOf(some, ...Array(23).fill({}), { mark: 'remove' });
    const { purpose: _, ...undecided } = summary;
    const made = { ...others, summary: undecided };
    const { find, container } = show({ phase: 'plan', ...made });
    expect(find('[data-variant="primary"]')).toBeNull();
    expect(textOf(find('.kf-purpose legend'))).toBe(
      '11 av 23 på listen er allerede lagt til. Hva skal skje med dem?',
    );
    expect(container.querySelectorAll('[data-purpose]:checked')).toHaveLength(0);
    expect(textOf(container)).not.toContain('Blir lagt til');
    expect(textOf(container)).toContain('Merket «fjern».');
    expect(textOf(container)).not.toMatch(/røres ikke\.|Merket annerledes/);
  });
});

describe('whoever confirms has read it', () => {
  it('no press counts within 700 ms of its appearing, and no key that is held', () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(1000);
    const { find, onAction } = show({ phase: 'plan', ...plan({ add: 1 }) });
    const button = find('[data-action="confirm"]') as HTMLElement;
    clock.mockReturnValue(1699);
    fireEvent.click(button);
    expect(onAction).not.toHaveBeenCalled();
    clock.mockReturnValue(1700);
    fireEvent.click(button);
    expect(onAction).toHaveBeenCalledOnce();
    clock.mockRestore();
    // The browser presses a button for every repetition that nobody prevents.
    expect(fireEvent.keyDown(button, { key: 'Enter', repeat: true })).toBe(false);
    expect(fireEvent.keyDown(button, { key: 'Enter' })).toBe(true);
  });
});

describe('what a list is for', () => {
  it('is one of four, each with what it comes to, and a change is told', () => {
    const consequences = {
      add: { add: 230, remove: 0 },
      remove: { add: 0, remove: 34 },
      'as-marked': { add: 3, remove: 2 },
      match: { add: 230, remove: 7 },
    };
    const marks = { index: 2, heading: 'Handling', add: 3, remove: 2, own: true };
    const { find, all, onPurpose } = show({ phase: 'plan', ...plan({ add: 230 }, { consequences, marks }) });
    expect(all('[data-purpose]').map((radio) => radio.dataset.purpose)).toEqual([
      'add',
      'remove',
      'as-marked',
      'match',
    ]);
    const said = (kind: string) => [
      textOf(find(`[data-purpose="${kind}"]`)?.closest('label') ?? null),
      textOf(find(`#kf-purpose-${kind}`)),
    ];
    expect(said('add')).toEqual(['Legg dem til', '230 legges til, ingen fjernes']);
    expect(said('remove')).toEqual(['Fjern dem', '34 fjernes']);
    expect(said('as-marked')).toEqual([
      'Følg kolonnen «Handling»',
      '3 legges til, 2 fjernes; rader uten merke røres ikke',
    ]);
    expect(said('match')).toEqual([
      'Gjør systemtilgangen lik listen',
      '230 legges til, 7 som ikke står på listen, fjernes',
    ]);
    fireEvent.click(find('[data-purpose="match"]') as Element);
    expect(onPurpose).toHaveBeenCalledExactlyOnceWith(
      { kind: 'match', add: true, remove: true },
      expect.anything(),
    );
  });

  it('follows no column where no row is marked', () => {
    const { find } = show({ phase: 'plan', ...plan({ add: 3 }) });
    expect(find('[data-purpose="as-marked"]')).toBeNull();
  });

  it('«lik listen» has two ticks, and what speaks against it is answered in place', () => {
    const refused = [
      { kind: 'faulty-row', line: 7, found: '12345678' },
      { kind: 'stands-elsewhere', orgNumber: '310609544' },
    ] as const;
    const made = plan(
      { add: 3 },
      { purpose: purposeOf('match'), notOnList: 19, removal: { refused: [...refused] } },
    );
    const { find, all, onPurpose, onAnswer, onChoice } = show({ phase: 'plan', ...made });
    const tick = (selector: string) => fireEvent.click(find(selector) as Element);
    tick('[data-half="remove"]');
    expect(onPurpose).toHaveBeenLastCalledWith(
      { kind: 'match', add: true, remove: false },
      expect.anything(),
    );
    expect(all('[data-refusal]')).toHaveLength(2);
    expect(textOf(find('[data-line="7"]'))).toContain('Gjelder ingen av de 19 som fjernes');
    tick('[data-answer="none-of-them"]');
    expect(onAnswer).toHaveBeenLastCalledWith({ noneOfThem: [7] }, expect.anything());
    fireEvent.input(find('[data-input="right-number"]') as Element, { target: { value: '310 609 545' } });
    tick('[data-answer="number"]');
    expect(onAnswer).toHaveBeenCalledOnce();
    expect(textOf(find('#kf-wrong-7'))).toContain('ikke et gyldig');
    fireEvent.input(find('[data-input="right-number"]') as Element, { target: { value: '310 609 544' } });
    tick('[data-answer="number"]');
    expect(onAnswer).toHaveBeenLastCalledWith(
      { numbers: [{ line: 7, orgNumber: '310609544' }], noneOfThem: [] },
      expect.anything(),
    );
    tick('[data-answer="remove-anyway"]');
    expect(onAnswer).toHaveBeenLastCalledWith({ removeAnyway: ['310609544'] }, expect.anything());
    tick('[data-answer="keep"]');
    expect(onChoice).toHaveBeenLastCalledWith({ takeNumbers: ['310609544'] }, expect.anything());
  });
});

describe('an answer that was given', () => {
  it('stays in sight, lets the run begin, and can be taken back', () => {
    const refused = [
      { kind: 'faulty-row', line: 7, found: '12345678', answered: true },
      { kind: 'stands-elsewhere', orgNumber: '310609544', answered: true },
    ] as const;
    const made = plan(
      { add: 3, remove: 2 },
      { purpose: purposeOf('match'), unlisted: 2, notOnList: 2, removal: { refused: [...refused] } },
    );
    const wishes = { answers: { noneOfThem: [7, 9], removeAnyway: ['310609544'] } };
    const { find, onAnswer } = show({ phase: 'plan', ...made }, { wishes });
    expect(find('[data-action="confirm"]')).not.toBeNull();
    const tick = find('[data-answer="none-of-them"]') as HTMLInputElement;
    expect(tick.checked).toBe(true);
    fireEvent.click(tick);
    expect(onAnswer).toHaveBeenLastCalledWith({ noneOfThem: [9] }, expect.anything());
    const anyway = find('[data-answer="remove-anyway"]') as HTMLElement;
    expect(anyway.getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(anyway);
    expect(onAnswer).toHaveBeenLastCalledWith({ removeAnyway: [] }, expect.anything());
  });
});

describe('all is right', () => {
  const said = (...[counts, more]: Parameters<typeof plan>) => {
    const { find } = show({ phase: 'plan', ...plan(counts, more) });
    return textOf(find('[data-nothing]'));
  };
  const standing = (added: number, notAdded: number) => ({ added, notAdded, canBeAdded: 0 });

  it('where everybody on the list is added', () => {
    expect(said({ 'already-delegated': 8 })).toBe('Alt stemmer: alle 8 på listen er lagt til.');
    cleanup();
    expect(said({ 'already-delegated': 8, 'invalid-number': 1 })).not.toContain('Alt stemmer');
    cleanup();
    expect(said({ 'already-delegated': 8, 'marked-otherwise': 1 })).not.toContain('Alt stemmer');
  });

  it('where nobody who is to be removed is there, as far as Altinn tells', () => {
    const gone = { purpose: purposeOf('remove'), standing: standing(0, 3) };
    expect(said({ 'not-delegated': 3 }, gone)).toBe('Alt stemmer: ingen av de 3 på listen er lagt til.');
    for (const doubt of [
      { standing: { ...standing(0, 3), untold: 1 } },
      { warnings: [{ kind: 'none-delegated' }] as PlanSummary['warnings'] },
      { removal: { refused: [], impossible: 'doubtful-lists' } as PlanSummary['removal'] },
    ]) {
      cleanup();
      expect(said({ 'not-delegated': 3 }, { ...gone, ...doubt })).not.toContain('Alt stemmer');
    }
  });

  it('where the system access matches the list', () => {
    const match = { purpose: purposeOf('match') };
    expect(said({ 'already-delegated': 8 }, match)).toBe('Alt stemmer: systemtilgangen er lik listen.');
    cleanup();
    expect(said({ 'already-delegated': 8 }, { ...match, notOnList: 2 })).not.toContain('Alt stemmer');
  });
});

describe('who is in doubt', () => {
  it('is named before many are added, and nobody else is', () => {
    const differs = { kind: 'name-differs', file: 'A', register: 'B' } as const;
    const made = plan({ add: 20 }, { doubtful: 2 }, (row) => ({
      ...row,
      warnings: row.line < 4 ? [differs] : [],
    }));
    const { all, find } = show({ phase: 'confirm', ...made });
    expect(all('[data-addition]')).toHaveLength(2);
    expect(textOf(find('.kf-confirm'))).toContain('Sjekk først disse 2');
  });
});

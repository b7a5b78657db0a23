// @vitest-environment jsdom
import { cleanup, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { RowsWanted } from '../../../../utils/domain/lists/rows-wanted';
import { planOf } from '../../../support/panel/scenes';
import { show, textOf } from '../../../support/panel/show';

afterEach(cleanup);

/** Six rows of which the last three, in the order they are found, and what was asked for. */
function searchable() {
  const plan = planOf({ 'missing-packages': 2, add: 4 });
  const find = vi.fn(async (_: RowsWanted) => [5, 4, 0]);
  const shown = show({ phase: 'plan', ...plan, rows: { ...plan.rows, find } });
  const lines = () => shown.all('tr[data-row]').map(({ dataset }) => Number(dataset.row));
  const type = (search: string) =>
    fireEvent.input(shown.find('input[data-input="search"]') as HTMLElement, { target: { value: search } });
  return { ...shown, find: shown.find, asked: find, lines, type };
}

describe('the preview', () => {
  it('says from the top what was read, since when, what must be done, and then finds and shows the rows', () => {
    const plan = planOf({ 'invalid-number': 1, add: 30 });
    const todos = [{ about: { kind: 'number', fault: 'checksum' }, rows: 1 } as const];
    const nobody = { count: 0, byOwnRuns: 0, clients: [] };
    const gone = { count: 1, byOwnRuns: 0, clients: [{ name: 'FJELL AS', by: 'others' as const }] };
    const understanding = { ...plan.summary.understanding, leftOutCount: 1 };
    const { container } = show({
      phase: 'plan',
      ...plan,
      rows: { ...plan.rows, find: async () => [] },
      summary: { ...plan.summary, understanding, todos, sinceLast: { since: 0, gone, added: nobody } },
    });
    const parts = [
      '.kf-understanding',
      '[data-left-out]',
      '[data-purpose]',
      '.kf-numbers',
      '[data-action="add"]',
      '[data-action="plan-file"]',
      '[data-action="start-over"]',
      '[data-since-last]',
      '[data-todos]',
      'input[data-input="search"]',
      '.kf-filters',
      'tr[data-row]',
    ];
    const all = [...container.querySelectorAll('*')];
    const places = parts.map((part) => all.findIndex((element) => element.matches(part)));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

describe('the three numbers', () => {
  const canBeAdded = (counts: Parameters<typeof planOf>[0]) => {
    cleanup();
    const { all } = show({ phase: 'plan', ...planOf(counts) });
    return all('.kf-numbers .kf-subtle').map(textOf);
  };

  it('say how many can be added of those who are not, and nothing where all are', () => {
    expect(canBeAdded({ add: 3, 'no-relationship': 2 })).toEqual(['3 kan legges til']);
    expect(canBeAdded({ 'no-relationship': 2 })).toEqual(['Ingen kan legges til']);
    expect(canBeAdded({ 'already-delegated': 8 })).toEqual([]);
  });
});

describe('the rows', () => {
  it('are searched where they are, and counted; within the group that is chosen', async () => {
    const { type, lines, find, asked } = searchable();
    type('klient');
    await waitFor(() => expect(lines()).toEqual([7, 6, 2]));
    expect(asked).toHaveBeenCalledExactlyOnceWith({ search: 'klient', only: undefined, sort: undefined });
    expect(textOf(find('.kf-find-rows [role=status]'))).toBe('3 av 6 rader');
    fireEvent.click(find('.kf-find-rows input[value="add"]') as HTMLElement);
    await waitFor(() => expect(lines()).toEqual([7, 6]));
    expect(textOf(find('.kf-find-rows [role=status]'))).toBe('2 av 4 rader');
  });

  it('are all there again when the field is emptied by Escape', async () => {
    const { type, lines, find } = searchable();
    type('klient');
    await waitFor(() => expect(lines()).toHaveLength(3));
    fireEvent.keyDown(find('input[data-input="search"]') as HTMLElement, { key: 'Escape' });
    await waitFor(() => expect(lines()).toHaveLength(6));
  });

  it('are put in order by a column: up, down, and as they came', async () => {
    const { all, lines, asked } = searchable();
    const heading = () =>
      all('.kf-row-cards th').find(
        (th) => th.dataset.width === 'client' && th.querySelector('button'),
      ) as HTMLElement;
    const press = () => fireEvent.click(heading().querySelector('button') as HTMLElement);
    press();
    await waitFor(() => expect(lines()).toEqual([7, 6, 2]));
    expect(heading().getAttribute('aria-sort')).toBe('ascending');
    press();
    await waitFor(() => expect(asked).toHaveBeenCalledTimes(2));
    expect(asked.mock.calls[1]?.[0].sort).toEqual({ by: 'client', descending: true });
    press();
    await waitFor(() => expect(lines()).toHaveLength(6));
    expect(heading().getAttribute('aria-sort')).toBeNull();
  });

  it('have no field for it where they cannot be searched', () => {
    expect(show({ phase: 'plan', ...planOf({ add: 1 }) }).find('input[data-input="search"]')).toBeNull();
  });

  it('say why in one line each, and what to do about it once for all that need the same', () => {
    const about = { kind: 'cause', cause: { kind: 'request', packages: ['Lønn'] } } as const;
    const plan = planOf({ 'missing-packages': 2, 'invalid-number': 1, add: 1 });
    const todos = [
      { about, rows: 2 },
      { about: { kind: 'number', fault: 'checksum' }, rows: 1 },
    ] as const;
    const { all, find } = show({
      phase: 'plan',
      ...plan,
      summary: { ...plan.summary, todos: [...todos], lookUps: 60 },
    });
    const explanations = all('tr[data-row] [data-cell-of="explanation"]').map((cell) =>
      textOf(cell.querySelector('span')),
    );
    expect(explanations.slice(1, 3)).toEqual(
      Array(2).fill('Klienten har ikke gitt fullmakt til minst én tilgangspakke.'),
    );
    expect(all('[data-todo]').map(textOf)).toEqual([
      '2 rader: Klienten har ikke gitt Fjord Regnskap AS fullmakt til «Lønn». Be om den med «Be om fullmakt» i Altinn, så trenger klienten bare å godkjenne.',
      '1 rad: Se etter en skrivefeil eller to siffer som har byttet plass. Rett nummeret, og les listen på nytt.',
    ]);
    expect(textOf(find('[data-action="look-up"]'))).toBe('Slå opp 50 av 60 numre i Altinn');
    expect(find('[data-todos] [data-action="check-again"]')).not.toBeNull();

    fireEvent.click(find('.kf-filters input[value="fix-in-file"]') as HTMLElement);
    // It stands above the choice of rows, and is said of the whole list whatever is chosen there.
    expect(all('[data-todo]').map(({ dataset }) => dataset.todo)).toEqual(['cause', 'number']);
  });
});
